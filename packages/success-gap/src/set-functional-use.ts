// Sets functional use (f) beside each outcome's standing, never inside it.
import {
  type Day,
  differenceOf,
  inIdOrder,
  mergeEvidence,
  newestAge,
  type Reading,
  weightedMean,
} from '@rung/kernel'
import { type AttainmentGaps, attainmentGaps } from './attainment-gaps.ts'
import type { Milestone, OutcomeStanding } from './outcome.ts'

/** What usage knows of one milestone: the day it was first reached, or null while it was not. */
export type MilestoneReached = {
  readonly key: string
  readonly reachedOn: Day | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/** (v, else f) - c, with the name of the side it was taken from; null where neither that side nor c is known. */
export type PerceptionGap = Reading & { readonly basis: 'vendor' | 'functional' | null }

export type OutcomeWithUse = {
  /** Untouched: the very object that was given. */
  readonly standing: OutcomeStanding
  readonly gaps: AttainmentGaps
  /** f: share of its milestones reached, by weight. */
  readonly functional: Reading
  /** f - a: they finished what the product asks and still lack the outcome. */
  readonly completionGap: Reading
  readonly perceptionGap: PerceptionGap
}

/**
 * f = sum of weights of milestones reached / sum of weights; completion gap = f - a; perception gap = (v, else f) - c.
 *
 * Units: f 0..1, gaps -1..1; f is null for an outcome without milestones that usage knows; a milestone usage has never
 * heard of is left out, not counted as missed. Errors: none. Source: the Success Gap. **Invariant:** `standing`, `gaps`
 * and a perception gap on basis `vendor` do not depend on `milestonesReached`.
 *
 * @example milestones weigh 3 (reached) and 1 (not), a 0.25, v unknown, c 0.5: f 0.75, completion 0.5, perception 0.25 (functional)
 */
export function setFunctionalUse(
  outcomes: readonly OutcomeStanding[],
  milestonesReached: readonly MilestoneReached[],
): OutcomeWithUse[] {
  const byKey = new Map(milestonesReached.map(milestone => [milestone.key, milestone]))
  return outcomes.map(standing => {
    const functional = functionalUse(standing.milestones, byKey)
    return {
      standing,
      gaps: attainmentGaps(standing),
      functional,
      completionGap: differenceOf(functional, standing.attained),
      perceptionGap: perceptionGap(standing, functional),
    }
  })
}

function functionalUse(
  milestones: readonly Milestone[],
  byKey: ReadonlyMap<string, MilestoneReached>,
): Reading {
  const ordered = inIdOrder(milestones.map(({ key, weight }) => ({ id: key, weight })))
  const known = ordered.flatMap(({ id, weight }) => {
    const reached = byKey.get(id)
    return reached === undefined ? [] : [{ reached, weight }]
  })
  return {
    value: weightedMean(
      known.map(({ reached, weight }) => ({ value: reached.reachedOn === null ? 0 : 1, weight })),
    ),
    evidence: mergeEvidence(known.map(({ reached }) => reached.evidence)),
    ageDays: newestAge(known.map(({ reached }) => reached.ageDays)),
  }
}

function perceptionGap(standing: OutcomeStanding, functional: Reading): PerceptionGap {
  const basis = standing.vendor.value === null ? 'functional' : 'vendor'
  const gap = differenceOf(basis === 'vendor' ? standing.vendor : functional, standing.customer)
  return { ...gap, basis: gap.value === null ? null : basis }
}
