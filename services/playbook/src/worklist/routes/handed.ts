// GET /v1/handed-cards: of which accounts somebody has a card that was handed over to them, and so records about them.
import { type App, idText, instantParam } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { listHandedCards } from '../actions/list-handed-cards.ts'

const handedCard = z
  .object({
    accountId: z.string().describe('Our id of the account that the card is of'),
    personId: z.string().describe('Our id of who has the card'),
    handedBy: z.string().describe('Our id of whose list it came from'),
    handedAt: instantParam.describe('When it was handed over'),
  })
  .meta({ id: 'HandedCard' })

const answer = z
  .object({ data: z.array(handedCard).describe('The newest first') })
  .meta({ id: 'HandedCards' })

export function serveHandedCards(app: App, { database, clock }: PlaybookDeps): void {
  app.get(
    '/v1/handed-cards',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'Cards that somebody took from others',
        description:
          'Those handed over to a person that they have not done without a follow-up, dismissed or handed on. While they have one they record about its account as its CSM does; the account itself stays with its CSM.',
        querystring: z.object({
          person: idText.optional().describe('Only those of this person: id, externalId or `me`'),
        }),
        response: { 200: answer },
      },
    },
    async ({ caller: { workspaceId, personId }, query: { person } }) => {
      const input = { workspaceId, person, callerId: personId, now: clock() }
      const cards = orThrow(await listHandedCards(database, input))
      return { data: cards }
    },
  )
}
