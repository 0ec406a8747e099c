// One capability over many accounts: what was promised of it, how it is understood, and how far we keep our word on it.
import { type Day, daysBetween, halfLifeWeight } from '@rung/kernel'
import { assessPromise, type PromiseStanding } from './assess-promise.ts'
import type { PromisePolicy } from './policy.ts'
import type { PromiseFact } from './promise.ts'
import { reliabilityOf } from './reliability-of.ts'

export type CountAndWeight = { readonly promises: number; readonly weight: number }

/** Sums to which promises are added one account after the other: their number does not matter. */
export type PromiseTally = {
  readonly accounts: number
  readonly open: CountAndWeight
  readonly kept: CountAndWeight
  readonly broken: CountAndWeight
  readonly withdrawn: CountAndWeight
  /** Of the open ones: past their day. */
  readonly overdue: CountAndWeight
  /** Of the open ones: past their grace too, so that they count as broken. */
  readonly pastGrace: CountAndWeight
  /** Of the open ones. */
  readonly unconfirmed: CountAndWeight
  readonly aligned: CountAndWeight
  /** Of the open ones: understood in part or wrongly. */
  readonly misunderstood: CountAndWeight
  /** Kept and broken by reliability's own weights, fading with age; and of how many promises. */
  readonly faded: { readonly kept: number; readonly broken: number; readonly promises: number }
}

const none: CountAndWeight = { promises: 0, weight: 0 }

export const emptyTally: PromiseTally = {
  accounts: 0,
  open: none,
  kept: none,
  broken: none,
  withdrawn: none,
  overdue: none,
  pastGrace: none,
  unconfirmed: none,
  aligned: none,
  misunderstood: none,
  faded: { kept: 0, broken: 0, promises: 0 },
}

export type PromisesOfAccount = {
  readonly promises: readonly PromiseFact[]
  /** From that day on nothing falls due there any more. */
  readonly closedOn: Day | null
}

/**
 * Adds what one account was promised to a tally. Same numbers as one account's own, summed over accounts.
 *
 * What was open when an account closed is nobody's to keep any more: it counts where its grace had ended before, and
 * else for nothing. What was kept and broken there counts on: who left because of it must not make the rest look better.
 *
 * Units: counts, weights 1 to 5. Errors: none; nothing is added for an account without a promise made by `asOf`.
 */
export function addToTally(
  tally: PromiseTally,
  { promises, closedOn }: PromisesOfAccount,
  policy: PromisePolicy,
  asOf: Day,
): PromiseTally {
  const closed = closedOn !== null && closedOn <= asOf
  const standingOf = (promise: PromiseFact): PromiseStanding | undefined => {
    const now = assessPromise(promise, policy, asOf)
    return closed && now?.status === 'open' ? assessPromise(promise, policy, closedOn) : now
  }
  const standings = promises.map(standingOf).filter(standing => standing !== undefined)
  if (standings.length === 0) return tally
  return standings.reduce((sum, standing) => addOne(sum, standing, { closed, policy, asOf }), {
    ...tally,
    accounts: tally.accounts + 1,
  })
}

type Adding = { readonly closed: boolean; readonly policy: PromisePolicy; readonly asOf: Day }

function addOne(
  tally: PromiseTally,
  standing: PromiseStanding,
  { closed, policy, asOf }: Adding,
): PromiseTally {
  const { status, weight, overdue, confirmed, understood, counts } = standing
  const open = status === 'open' && !closed
  const add = (sum: CountAndWeight, applies: boolean): CountAndWeight =>
    applies ? { promises: sum.promises + 1, weight: sum.weight + weight } : sum
  const fading = (as: 'kept' | 'broken'): number =>
    counts?.as === as
      ? weight * halfLifeWeight(daysBetween(counts.since, asOf), policy.reliabilityHalfLifeDays)
      : 0
  return {
    accounts: tally.accounts,
    open: add(tally.open, open),
    kept: add(tally.kept, status === 'kept'),
    broken: add(tally.broken, status === 'broken'),
    withdrawn: add(tally.withdrawn, status === 'withdrawn'),
    overdue: add(tally.overdue, open && overdue),
    pastGrace: add(tally.pastGrace, open && counts !== null),
    unconfirmed: add(tally.unconfirmed, open && !confirmed),
    aligned: add(tally.aligned, open && understood === 'aligned'),
    misunderstood: add(
      tally.misunderstood,
      open && (understood === 'partial' || understood === 'misaligned'),
    ),
    faded: {
      kept: tally.faded.kept + fading('kept'),
      broken: tally.faded.broken + fading('broken'),
      promises: tally.faded.promises + (counts === null ? 0 : 1),
    },
  }
}

export type TallyShares = {
  readonly promiseGap: number | null
  readonly unconfirmedShare: number | null
  readonly clarity: number | null
  readonly reliability: number | null
}

/** The four shares of a tally, by the formulas of one account's; null is unknown. */
export function sharesOf(tally: PromiseTally, policy: PromisePolicy): TallyShares {
  const understood = tally.aligned.weight + tally.misunderstood.weight
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const { kept, broken, promises } = tally.faded
  return {
    promiseGap: share(tally.misunderstood.weight, understood),
    unconfirmedShare: share(tally.unconfirmed.weight, tally.open.weight),
    clarity: share(tally.aligned.weight, understood),
    reliability: promises === 0 ? null : reliabilityOf(kept, broken, policy),
  }
}
