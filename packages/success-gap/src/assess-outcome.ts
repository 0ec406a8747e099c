// Everything one outcome says without looking at usage: m, k, c, v, x, attained, gaps, where it is heading.
import { addDays, type Day, factsAsOf } from '@rung/kernel'
import { assessAttained } from './assess-attained.ts'
import { assessMeasured, assessOnTrack, type OnTrack } from './assess-measured.ts'
import { assessCustomer, assessVendor } from './assess-verdicts.ts'
import { type AttainedMoves, attainedMoves } from './attained-moves.ts'
import { type AttainmentGaps, attainmentGaps } from './attainment-gaps.ts'
import type { Judged } from './judged.ts'
import { lastKnownAttained } from './last-known-attained.ts'
import type { DesiredOutcome, OutcomeFacts, OutcomeStanding } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'
import { type SuccessVector, successVector } from './success-vector.ts'

export type OutcomeAssessment = OutcomeStanding & {
  readonly customer: Judged
  readonly vendor: Judged
  readonly experience: Judged
  readonly attained: Judged
  /** m, 0..1. */
  readonly measured: Judged
  /** k, 0..1. */
  readonly onTrack: OnTrack
  readonly gaps: AttainmentGaps
  readonly vector: SuccessVector
  /** How k and attained go on with time alone. */
  readonly moves: AttainedMoves
  /** null for a maintained outcome. */
  readonly dueOn: Day | null
  /** True for an active outcome on which no vendor verdict was filed in the last 30 days. */
  readonly vendorVerdictMissing: boolean
}

/**
 * m, k, c, v, x -> a = freshness-weighted mean of k and c; experience gap = a - x; perception gap = v - c where v is known.
 *
 * Units: shares 0..1 (gaps -1..1), null is unknown; ages in days. Facts after `asOf` are left out, the order of facts does
 * not matter. Errors: none. Source: Lincoln Murphy on the Success Gap. Usage is not among the inputs.
 *
 * @example 40 to 20 tickets by day 100, 34 measured on day 50, customer says 4 of 5 that day, vendor 5, experience 3:
 *   m 0.3, k 0.6, of which 31 / 45 counts by now, c 0.75, v 1, x 0.5, a 0.698, experience gap 0.198, perception gap 0.25
 */
export function assessOutcome(
  outcome: DesiredOutcome,
  facts: OutcomeFacts,
  policy: SuccessGapPolicy,
  asOf: Day,
): OutcomeAssessment {
  const { measured, onTrack, customer, ever, experience, attained } = judgeOn(outcome, facts, policy, asOf)
  const vendor = assessVendor(facts.vendorVerdicts, policy, asOf)
  const attainedOn = (d: Day) => judgeOn(outcome, facts, policy, d).attained
  const standing = {
    outcomeId: outcome.outcomeId,
    importance: outcome.importance,
    active: outcome.active,
    milestones: outcome.milestones,
    customer,
    vendor,
    experience,
    attained,
    attainedLastKnown: lastKnownAttained(facts, attainedOn, policy, asOf),
  }
  return {
    ...standing,
    measured,
    onTrack,
    gaps: attainmentGaps(standing),
    moves: attainedMoves(
      outcome.measure,
      { measured, onTrack, said: ever, attained, attainedLastKnown: standing.attainedLastKnown },
      policy,
    ),
    vector: successVector(outcome.measure, facts.measurements, policy, asOf),
    dueOn: outcome.measure.maintain ? null : outcome.measure.dueOn,
    vendorVerdictMissing: outcome.active && !hasVendorVerdict(facts, policy, asOf),
  }
}

function judgeOn(outcome: DesiredOutcome, facts: OutcomeFacts, policy: SuccessGapPolicy, asOf: Day) {
  const measured = assessMeasured(outcome.measure, facts.measurements, asOf)
  const onTrack = assessOnTrack(outcome.measure, measured, policy, asOf)
  const { customer, experience, ever } = assessCustomer(facts.customerVerdicts, policy, asOf)
  const attained = assessAttained(onTrack, ever, policy)
  return { measured, onTrack, customer, ever, experience, attained }
}

function hasVendorVerdict(facts: OutcomeFacts, policy: SuccessGapPolicy, asOf: Day): boolean {
  const periodStart = addDays(asOf, -policy.vendorPeriodDays)
  return factsAsOf(facts.vendorVerdicts, asOf).some(verdict => verdict.occurredOn > periodStart)
}
