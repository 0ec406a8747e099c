// A CSM's morning list: the accounts worth today's hours, the most preventable loss an hour first.
import { type Day, hashShare } from '@rung/kernel'
import { type Candidate, type CardDraft, compareCards, draftCards } from './draft-card.ts'
import type { Effects } from './effect.ts'
import { type Hold, isHeld } from './hold.ts'
import type { WorklistPolicy } from './policy.ts'

export type WorklistInput = {
  readonly candidates: readonly Candidate[]
  readonly holds: readonly Hold[]
  readonly effects: Effects
  /** Hours the CSM has for accounts that day. */
  readonly hours: number
}

export type Worklist = {
  readonly hours: number
  readonly plannedHours: number
  /** Against loss, the most worth an hour first; after them wins and verdicts, in the same order. */
  readonly cards: readonly CardDraft[]
  /** Accounts that have given notice, in the same order; outside the hours. */
  readonly winBacks: readonly CardDraft[]
  /** Had a reason, and did not fit into the hours. */
  readonly passedOver: readonly CardDraft[]
  /** Drawn to stay off every list. */
  readonly heldOut: readonly string[]
}

/** The candidates that may be on a list: no lot drawn against them, and reasons that nobody has put away. */
export function listable(
  { candidates, holds }: Pick<WorklistInput, 'candidates' | 'holds'>,
  policy: WorklistPolicy,
  asOf: Day,
): Candidate[] {
  return candidates
    .filter(({ accountId }) => !isHeldOut(accountId, policy))
    .map(candidate => ({
      ...candidate,
      reasons: candidate.reasons.filter(
        reason => !isHeld(candidate.accountId, reason, holds, policy.materialMove, asOf),
      ),
    }))
}

/**
 * One card an account. `careShare` of the hours is kept for wins and verdicts, what they leave goes to the rest and the other way
 * round. Cards are taken in order while they fit; one that does not is passed over for smaller ones after it, but the first is taken
 * however long it is, so that a day is never empty for being short. Nothing is taken when there are no hours.
 *
 * The same input gives the same list, in whatever order candidates come.
 */
export function buildWorklist(input: WorklistInput, policy: WorklistPolicy, asOf: Day): Worklist {
  const cards = draftCards(listable(input, policy, asOf), input.effects, policy, asOf).sort(compareCards)
  const today = cards.filter(card => card.section === 'today')
  const { hours } = input
  const care = fill(
    today.filter(card => card.pool === 'care'),
    hours * policy.careShare,
  )
  const loss = fillAtLeastOne(
    today.filter(card => card.pool === 'loss'),
    hours,
    hours - care.used,
  )
  const more = fill(care.left, hours - care.used - loss.used)
  const chosenCare = [...care.taken, ...more.taken].sort(compareCards)
  return {
    hours,
    plannedHours: care.used + loss.used + more.used,
    cards: [...loss.taken, ...chosenCare],
    winBacks: cards.filter(card => card.section === 'win_back'),
    passedOver: [...loss.left, ...more.left].sort(compareCards),
    heldOut: input.candidates
      .filter(({ accountId, reasons }) => reasons.length > 0 && isHeldOut(accountId, policy))
      .map(candidate => candidate.accountId)
      .sort(),
  }
}

function isHeldOut(accountId: string, policy: WorklistPolicy): boolean {
  return hashShare('worklist', accountId) < policy.holdoutShare
}

type Filled = { readonly taken: CardDraft[]; readonly left: CardDraft[]; readonly used: number }

function fill(cards: readonly CardDraft[], hours: number): Filled {
  const taken: CardDraft[] = []
  const left: CardDraft[] = []
  let used = 0
  for (const card of cards) {
    // Sums of hours such as 0.1 + 0.2 are a hair off.
    if (used + card.hours <= hours + 1e-9) {
      taken.push(card)
      used += card.hours
    } else left.push(card)
  }
  return { taken, left, used }
}

function fillAtLeastOne(cards: readonly CardDraft[], hoursOfDay: number, hours: number): Filled {
  const filled = fill(cards, hours)
  const [first, ...rest] = cards
  if (first === undefined || filled.taken.length > 0 || hoursOfDay <= 0) return filled
  return { taken: [first], left: rest, used: first.hours }
}
