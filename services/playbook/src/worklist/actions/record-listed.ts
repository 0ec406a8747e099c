// For webhooks and open pages: which cards came onto whose list.
import { type EventOf, recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import type { StoredCard } from '../storage/worklist-cards.ts'
import type { WorklistRequest } from './worklist-request.ts'

/** For webhooks and open pages: which cards came onto whose list. */
export async function recordListed(
  tx: Tx,
  { csm: { csmId }, day, at }: WorklistRequest,
  cards: readonly StoredCard[],
): Promise<void> {
  const events = cards.map(({ id, accountId }): EventOf<'card.listed'> => {
    return { type: 'card.listed', accountId, data: { cardId: id, csmId, date: day } }
  })
  if (events.length === 0) return
  const accountIds = cards.map(({ accountId }) => accountId)
  await recordChanges(tx, [{ type: 'card.listed', accountIds, personId: null, at, events }])
}
