// POST /v1/worklists/:csm/cards/:id/actions: start, done, no answer, snooze, dismiss, hand over, undo.
import { type App, answering } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { type ActedOnCard, actOnWorklistCard } from '../actions/act-on-worklist-card.ts'
import { csmParam } from './read.ts'
import { actedAnswer, actionBody } from './schema/card-action.ts'

export function serveActOnCard(app: App, { database, clock, newId }: PlaybookDeps): void {
  app.post(
    '/v1/worklists/:csm/cards/:id/actions',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['worklists'],
        summary: 'Act on a card',
        description:
          'Start it, end it with a result, say that nobody answered, snooze it until a day, hand it over to a colleague, or dismiss it with a reason: then it stays away until the signal moves materially. What was agreed with the customer comes back as a card on its day. Whatever was done can be undone on its day. Saying the same again changes nothing. A key that names a person, and a CSM who is signed in, acts on their own cards alone, and on those of a CSM who is away and has them as deputy (`/v1/csm-absences`); what a deputy, a manager, an admin or an integration does is audited as done on their behalf.',
        params: z.object({ csm: csmParam, id: z.string().min(1).max(255).describe('Id of the card') }),
        body: actionBody,
        response: { 200: actedAnswer },
      },
    },
    async (request, reply) => {
      const { caller } = request
      const { csm, id } = request.params
      const input = { csm, cardId: id, action: request.body, caller, now: clock() }
      const answer = answering(reply, (acted: ActedOnCard | Refusal) => ({
        status: 200,
        body: orThrow(acted),
      }))
      await actOnWorklistCard({ database, newId }, input, answer.keep)
      return answer.send()
    },
  )
}
