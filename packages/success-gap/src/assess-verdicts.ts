// What each side says: the customer of what was achieved (c) and how it felt (x), the vendor of what was achieved (v).
import {
  type DatedFact,
  type Day,
  daysBetween,
  factsAsOf,
  freshness,
  inIdOrder,
  newestAge,
  newestOf,
  weightedMean,
} from '@rung/kernel'
import { type Judged, unknown } from './judged.ts'
import type { CustomerVerdict, VendorVerdict } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

/** A grade from 1 to 5 as a share: (grade - 1) / 4. */
export function shareOfGrade(grade: number): number {
  return (grade - 1) / 4
}

/**
 * c = mean of (achieved - 1) / 4 and x = mean of (experience - 1) / 4, newest verdict of each stakeholder, by influence x fresh: 1, falling
 * to 0 from 135 to 180 days older than the newest of them. So between two verdicts no date moves either.
 *
 * Units: 0..1; null when no verdict younger than 180 days carries influence. `ever` is c whatever the age of its newest verdict. Age: of the newest that counts. Errors:
 * none; grades are checked where they enter. Source: the Success Gap (Required Outcome and Appropriate Experience are
 * judged apart).
 *
 * @example achieved 5 by influence 0.75, achieved 1 by influence 0.25: c = 0.75
 */
export function assessCustomer(
  verdicts: readonly CustomerVerdict[],
  policy: SuccessGapPolicy,
  asOf: Day,
): { readonly customer: Judged; readonly experience: Judged; readonly ever: Judged } {
  const known = factsAsOf(verdicts, asOf)
  const live = known.filter(verdict => isLive(verdict, policy, asOf))
  const ofInfluence = known.filter(verdict => verdict.influence > 0)
  const newest = newestOf(ofInfluence)
  const why = live.length > 0 ? 'no_influence' : known.length > 0 ? 'stale' : 'no_fact'
  const nothing = unknown(why, behind(live.length > 0 ? live : known, asOf))
  if (newest === undefined) return { customer: nothing, experience: nothing, ever: nothing }
  const fresh = (verdict: CustomerVerdict) => freshOf(verdict, policy, newest.occurredOn)
  const counted = newestPerStakeholder(ofInfluence.filter(verdict => fresh(verdict) > 0))
  const meanOf = (grade: (verdict: CustomerVerdict) => number): Judged => ({
    value: weightedMean(
      counted.map(verdict => ({
        value: shareOfGrade(grade(verdict)),
        weight: verdict.influence * fresh(verdict),
      })),
    ),
    ...behind(counted, asOf),
    reason: 'newest_per_stakeholder',
  })
  const ever = meanOf(verdict => verdict.achieved)
  if (!isLive(newest, policy, asOf)) return { customer: nothing, experience: nothing, ever }
  return { customer: ever, experience: meanOf(verdict => verdict.experience), ever }
}

/**
 * v = (verdict - 1) / 4 of the newest vendor verdict.
 *
 * Units: 0..1; null when there is none younger than 180 days. Errors: none. Source: the Success Gap.
 *
 * @example verdict 4 filed yesterday: v = 0.75
 */
export function assessVendor(
  verdicts: readonly VendorVerdict[],
  policy: SuccessGapPolicy,
  asOf: Day,
): Judged {
  const newest = newestOf(factsAsOf(verdicts, asOf))
  if (newest === undefined) return unknown('no_fact')
  if (!isLive(newest, policy, asOf)) return unknown('stale', behind([newest], asOf))
  return { value: shareOfGrade(newest.verdict), ...behind([newest], asOf), reason: 'newest_verdict' }
}

function isLive(verdict: DatedFact, policy: SuccessGapPolicy, asOf: Day): boolean {
  return daysBetween(verdict.occurredOn, asOf) < policy.verdictExpiryDays
}

function freshOf(verdict: DatedFact, { verdictExpiryDays }: SuccessGapPolicy, newest: Day): number {
  return freshness(verdictExpiryDays - daysBetween(verdict.occurredOn, newest), verdictExpiryDays)
}

function behind(
  facts: readonly DatedFact[],
  asOf: Day,
): { readonly evidence: string[]; readonly ageDays: number | null } {
  return {
    evidence: facts.map(fact => fact.id),
    ageDays: newestAge(facts.map(fact => daysBetween(fact.occurredOn, asOf))),
  }
}

function newestPerStakeholder(verdicts: readonly CustomerVerdict[]): CustomerVerdict[] {
  const byStakeholder = Map.groupBy(verdicts, verdict => verdict.stakeholderId)
  const newest = [...byStakeholder.values()].map(newestOf).filter(verdict => verdict !== undefined)
  return inIdOrder(newest)
}
