// What arose after the morning's list: said on the card that is there, or on a new one at the end. Nothing moves.
import type { Day } from '@rung/kernel'
import type { WorklistInput } from './build-worklist.ts'
import { type Candidate, type CardDraft, draftCards } from './draft-card.ts'
import type { Effects } from './effect.ts'
import { handoverOf } from './handovers.ts'
import type { WorklistPolicy } from './policy.ts'
import { byKind, isSameReason, type Reason } from './reason.ts'

/** A card of today as it is kept. */
export type TodaysCard = {
  readonly id: string
  readonly accountId: string
  /** Somebody still has it before them: open or started. */
  readonly active: boolean
  readonly reasons: readonly Reason[]
  /** The action by which somebody handed it over to this list; null when it arose here. */
  readonly handedIn: string | null
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
 * card; an account without one gets a card of the new reasons alone. What was handed over to the CSM since comes as a card of its own,
 * whatever the morning knew: it may be what they had handed on. Asking again with the outcome added gives nothing.
 */
export function addNewToday(
  cards: readonly TodaysCard[],
  known: readonly KnownReason[],
  { candidates, csmId, handovers }: Pick<WorklistInput, 'candidates' | 'csmId' | 'handovers'>,
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
    const arrived = candidate.reasons.filter(reason => {
      const handover = handoverOf(accountId, reason, handovers)
      return handover?.toCsmId === csmId && !own.some(card => card.handedIn === handover.actionId)
    })
    if (arrived.length > 0) fresh.push({ ...candidate, reasons: arrived })
    const reasons = candidate.reasons.filter(
      reason => !arrived.includes(reason) && !seen.some(before => isSameReason(reason, before)),
    )
    if (reasons.length === 0) continue
    const active = own.find(card => card.active)
    if (active === undefined) fresh.push({ ...candidate, reasons })
    else added.push({ cardId: active.id, reasons: reasons.toSorted(byKind) })
  }
  return { added, appended: draftCards(fresh, effects, policy, asOf, candidates) }
}
