// The account's attainment and gaps: importance-weighted means over its active outcomes, each with its coverage.
import {
  coverageOf,
  inIdOrder,
  mergeEvidence,
  newestAge,
  type Reading,
  unknownReading,
  weightedMean,
} from '@rung/kernel'
import { attainmentGaps } from './attainment-gaps.ts'
import type { OutcomeStanding } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'
import type { OutcomeWithUse } from './set-functional-use.ts'

/** A mean over outcomes; `coverage` is the share of all importance whose value is known. */
export type Aggregate = Reading & { readonly coverage: number }

/** What an account attained. Made from standings alone: no usage event can change it. */
export type AccountAttainment = {
  /** A; null when coverage is under 0.5. */
  readonly attained: Aggregate
  /** A with each outcome's last known value; null when fewer than half (by importance) were ever known. */
  readonly attainedLastKnown: Aggregate
  readonly experienceGap: Aggregate
  /** Over the outcomes on which the vendor gave a verdict. */
  readonly vendorPerceptionGap: Aggregate
}

export type AccountGap = AccountAttainment & {
  readonly completionGap: Aggregate
  /** `mixed` when some outcomes are judged against the vendor's verdict and some against functional use. */
  readonly perceptionGap: Aggregate & { readonly basis: 'vendor' | 'functional' | 'mixed' | null }
}

/**
 * A = sum(importance x a) / sum(importance) over active outcomes with a known; coverage = known / all importance.
 *
 * Units: A 0..1, gaps -1..1. A is null when coverage < 0.5; a gap is null only when no outcome has one, read it beside its
 * coverage. Errors: none. Source: the Success Gap. Outcomes are summed in id order.
 *
 * @example importance 3 with a 0.5, importance 1 with a 0.9, importance 2 unknown: A 0.6, coverage 4/6
 */
export function assessAccountAttainment(
  outcomes: readonly OutcomeStanding[],
  policy: SuccessGapPolicy,
): AccountAttainment {
  const active = activeInOrder(outcomes, standing => standing)
  const mean = (reading: (standing: OutcomeStanding) => Reading) =>
    aggregate(active.map(standing => ({ importance: standing.importance, reading: reading(standing) })))
  return {
    attained: covered(
      mean(standing => standing.attained),
      policy,
    ),
    attainedLastKnown: covered(
      mean(standing => standing.attainedLastKnown),
      policy,
    ),
    experienceGap: mean(standing => attainmentGaps(standing).experienceGap),
    vendorPerceptionGap: mean(standing => attainmentGaps(standing).vendorPerceptionGap),
  }
}

/**
 * The attainment above, with completion gap = mean(f - a) and perception gap = mean((v, else f) - c) beside it.
 *
 * Units, weights and errors as in {@link assessAccountAttainment}. Source: the Success Gap. **Invariant:** the fields of
 * `AccountAttainment` do not depend on functional use; nor does `perceptionGap` while its basis is `vendor` and stays so.
 *
 * @example one outcome, f 1, a 0.25, v unknown, c 0.5: completion gap 0.75, perception gap 0.5 (functional)
 */
export function assessAccountGap(outcomes: readonly OutcomeWithUse[], policy: SuccessGapPolicy): AccountGap {
  const active = activeInOrder(outcomes, outcome => outcome.standing)
  const mean = (reading: (outcome: OutcomeWithUse) => Reading) =>
    aggregate(active.map(outcome => ({ importance: outcome.standing.importance, reading: reading(outcome) })))
  const bases = new Set(active.map(outcome => outcome.perceptionGap.basis).filter(basis => basis !== null))
  const [basis = null] = bases
  return {
    ...assessAccountAttainment(
      active.map(outcome => outcome.standing),
      policy,
    ),
    completionGap: mean(outcome => outcome.completionGap),
    perceptionGap: {
      ...mean(outcome => outcome.perceptionGap),
      basis: bases.size > 1 ? 'mixed' : basis,
    },
  }
}

function activeInOrder<T>(outcomes: readonly T[], standingOf: (outcome: T) => OutcomeStanding): T[] {
  const active = outcomes.filter(outcome => standingOf(outcome).active)
  return inIdOrder(active.map(outcome => ({ id: standingOf(outcome).outcomeId, outcome }))).map(
    entry => entry.outcome,
  )
}

function aggregate(parts: readonly { importance: number; reading: Reading }[]): Aggregate {
  const weighted = parts.map(part => ({ value: part.reading.value, weight: part.importance }))
  const known = parts.filter(part => part.reading.value !== null)
  return {
    value: weightedMean(weighted),
    evidence: mergeEvidence(known.map(part => part.reading.evidence)),
    ageDays: newestAge(known.map(part => part.reading.ageDays)),
    coverage: coverageOf(weighted),
  }
}

function covered(mean: Aggregate, policy: SuccessGapPolicy): Aggregate {
  return mean.coverage < policy.leastCoverage ? { ...unknownReading, coverage: mean.coverage } : mean
}
