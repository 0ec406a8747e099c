// The cards that somebody has of others: handed over to them, and not ended.
import type { Database } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import { type HandedCard, selectHandedCards } from '../storage/handed-cards.ts'
import { findCsm } from './find-csm.ts'

export type HandedCardsRequest = {
  readonly workspaceId: string
  /** Left out: everybody. */
  readonly person: string | undefined
  /** The person the key speaks for. */
  readonly callerId: string | null
  readonly now: Date
}

export function listHandedCards(
  database: Database,
  { workspaceId, person: name, callerId, now }: HandedCardsRequest,
): Promise<HandedCard[] | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      if (name === undefined) return selectHandedCards(tx, null)
      const person = await findCsm(tx, name, callerId, now)
      return isRefusal(person) ? person : selectHandedCards(tx, person.csmId)
    },
    { readOnly: true },
  )
}
