// A card on its place of a list.
import { type CardDraft, handoverOf } from '@rung/worklist'
import type { StoredCard } from '../storage/worklist-cards.ts'
import type { PastActions } from './past-actions.ts'

export function placeCard(
  { shareKeptPerHour: _, aim: __, ...draft }: CardDraft,
  { position, newToday, arisenAt }: Pick<StoredCard, 'position' | 'newToday' | 'arisenAt'>,
  { history, tries }: PastActions,
): Omit<StoredCard, 'id'> {
  const { accountId } = draft
  const handover = draft.reasons
    .map(reason => handoverOf(accountId, reason, history.handovers))
    .find(each => each?.toCsmId === history.csmId)
  const tried = tries.find(each => each.accountId === accountId && each.play === draft.play)
  return {
    ...draft,
    position,
    newToday,
    arisenAt,
    tries: tried?.tries ?? 0,
    handedBy: handover?.fromCsmId ?? null,
    handedIn: handover?.actionId ?? null,
    handedTo: null,
    reasons: draft.reasons.map(reason => ({ ...reason, newToday })),
    status: 'open',
    statusAt: arisenAt,
  }
}
