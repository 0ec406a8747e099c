// What arose after the morning's list: said on the card that is there, or on a new one at the end. Nothing moves.
import type { Day } from '@rung/kernel'
import { type Candidate, type CardDraft, draftCards } from './draft-card.ts'
import type { Effects } from './effect.ts'
import type { WorklistPolicy } from './policy.ts'
import { byKind, isSameReason, type Reason } from './reason.ts'

/** A card of today as it is kept. */
export type TodaysCard = {
  readonly id: string
  readonly accountId: string
  /** Somebody still has it before them: open or started. */
  readonly active: boolean
  readonly reasons: readonly Reason[]
}

/** Reasons that were there in the morning and are on no card. */
export type KnownReason = Pick<Reason, 'kind' | 'subjects'> & { readonly accountId: string }

export type NewToday = {
  /** Reasons for cards that are there, each in place of the card's own of that kind; place and worth of the card stay. */
  readonly added: readonly { readonly cardId: string; readonly reasons: readonly Reason[] }[]
  /** Cards to append after all others, by account id. */
  readonly appended: readonly CardDraft[]
}

/**
 * A reason is new when neither a card of today nor the morning knew it (same kind, about nothing new). It goes to the account's active
 * card; an account without one gets a card of the new reasons alone. Asking again with the outcome added gives nothing.
 */
export function addNewToday(
  cards: readonly TodaysCard[],
  known: readonly KnownReason[],
  candidates: readonly Candidate[],
  effects: Effects,
  policy: WorklistPolicy,
  asOf: Day,
): NewToday {
  const added: { cardId: string; reasons: Reason[] }[] = []
  const fresh: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    const { accountId } = candidate
    const own = cards.filter(card => card.accountId === accountId)
    const seen = [
      ...own.flatMap(card => card.reasons),
      ...known.filter(reason => reason.accountId === accountId),
    ]
    const reasons = candidate.reasons.filter(reason => !seen.some(before => isSameReason(reason, before)))
    if (reasons.length === 0) continue
    const active = own.find(card => card.active)
    if (active === undefined) fresh.push({ ...candidate, reasons })
    else added.push({ cardId: active.id, reasons: reasons.toSorted(byKind) })
  }
  return { added, appended: draftCards(fresh, effects, policy, asOf, candidates) }
}
