// What was done about a card of somebody's lists, oldest first.
import type { Database } from '@rung/database'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { type ActionOfCard, readActionsOfCard } from '../storage/actions-of-card.ts'
import { hasCard } from '../storage/read-cards.ts'
import { findCsm } from './find-csm.ts'

export type ActionsRequest = {
  readonly workspaceId: string
  readonly csm: string
  /** The person the key speaks for. */
  readonly callerId: string | null
  readonly cardId: string
  readonly now: Date
}

export function listActionsOfCard(
  database: Database,
  { workspaceId, csm: name, callerId, cardId, now }: ActionsRequest,
): Promise<ActionOfCard[] | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const csm = await findCsm(tx, name, callerId, now)
      if (isRefusal(csm)) return csm
      if (!(await hasCard(tx, csm.csmId, cardId))) {
        return refuse('not_found', `There is no card "${cardId}" on the lists of this person.`)
      }
      return readActionsOfCard(tx, cardId)
    },
    { readOnly: true },
  )
}
