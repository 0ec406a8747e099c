// GET /v1/worklists/:csm/cards/:id/actions: what was done about a card, by whom and when.
import { type App, dayParam, instantParam } from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import { ACTIONS, DISMISSALS, ENDINGS, REACTIONS } from '@rung/worklist'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { listActionsOfCard } from '../actions/list-actions-of-card.ts'
import { csmParam } from './read.ts'
import { status } from './schema/card.ts'
import { moved } from './schema/follow-up.ts'

const action = z
  .object({
    id: z.string().describe('Id of the action'),
    action: z.enum(ACTIONS).describe('What was done'),
    at: instantParam.describe('When'),
    personId: z.string().nullable().describe('Our id of who did it; null for a key of a program'),
    statusBefore: status.describe('What the card was before'),
    undone: z.boolean().describe('True when it was taken back: then it counts for nothing'),
    result: z.enum(ENDINGS).nullable().describe('How the play ended; null where it did not'),
    reaction: z
      .enum(REACTIONS)
      .nullable()
      .describe('What the customer answered; null when nothing was noted'),
    dismissal: z.enum(DISMISSALS).nullable().describe('Why it was dismissed; null when it was not'),
    until: dayParam.nullable().describe('The first day it may come back; null when it was not snoozed'),
    followUpOn: dayParam
      .nullable()
      .describe('The day on which to come back to them; null when none was agreed'),
    ...moved,
    handedTo: z.string().nullable().describe('Our id of who took it; null when it was not handed over'),
  })
  .meta({ id: 'ActionOnCard' })

const answer = z.object({ data: z.array(action).describe('Oldest first') }).meta({ id: 'ActionsOnCard' })

export type ActionsOfCardAnswer = z.output<typeof answer>

export function serveActionsOfCard(app: App, { database, clock }: PlaybookDeps): void {
  app.get(
    '/v1/worklists/:csm/cards/:id/actions',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['worklists'],
        summary: 'What was done about a card',
        description: 'Each step with who and when. Nothing is removed: what was undone says so.',
        params: z.object({ csm: csmParam, id: z.string().min(1).max(255).describe('Id of the card') }),
        response: { 200: answer },
      },
    },
    async request => {
      const { workspaceId, personId: callerId } = request.caller
      const { csm, id: cardId } = request.params
      const input = { workspaceId, csm, callerId, cardId, now: clock() }
      const actions = orThrow(await listActionsOfCard(database, input))
      return { data: actions.map(({ toPersonId, ...each }) => ({ ...each, handedTo: toPersonId })) }
    },
  )
}
