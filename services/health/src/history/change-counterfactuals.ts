// Which scores have to be known to tell what moved an account's score over a period, day by day.
import { addDays, type Day, dayOf, daysBetween, endOf, startOf } from '@rung/kernel'
import type { RevisionKey, Timeline } from '@rung/signals'
import type { PolicyHistory } from '../judge/policy-history.ts'

/** One score to know: what it is made from, and under which policies. */
export type Counterfactual = {
  /** The same for counterfactuals that are made from the same. */
  readonly id: string
  /** The day judged: dampers read it. */
  readonly asOf: Day
  readonly revisions: readonly RevisionKey[]
  /** The instant whose policies judge it. */
  readonly policiesAt: Date
}

/** The counterfactuals of a day that `splitDay` of health-score tells its causes by. */
export type DayCounterfactuals = {
  readonly day: Day
  readonly before: Counterfactual
  readonly opened: Counterfactual
  readonly lateBefore: Counterfactual
  readonly configs: readonly { readonly before: Counterfactual; readonly after: Counterfactual }[]
  readonly closed: Counterfactual
}

export type ChangePeriod = {
  /** The change is from the end of this day */
  readonly since: Day
  /** to the end of this one, or to `untilKnownAt` when that comes first. */
  readonly until: Day
  readonly sinceKnownAt: Date
  readonly untilKnownAt: Date
}

export type ChangeCounterfactuals = {
  readonly from: Counterfactual
  readonly days: readonly DayCounterfactuals[]
  readonly to: Counterfactual
}

/**
 * The days of the period, in order, each from where the one before ended. On a day on which nothing became known time moves
 * what is counted from a date.
 *
 * `lateBefore` is the day before with what became known of it, under the policies it had: a revision that a context
 * made under another policy is no late fact.
 */
export function planChange(
  timeline: Timeline<RevisionKey>,
  period: ChangePeriod,
  policies: PolicyHistory,
): ChangeCounterfactuals {
  const { since, until, sinceKnownAt, untilKnownAt } = period
  const counterfactual = (asOf: Day, knownAt: Date): Counterfactual =>
    counterfactualOf(asOf, timeline.at(asOf, knownAt), knownAt, policies)
  const days: DayCounterfactuals[] = []
  let last = { day: since, knownAt: sinceKnownAt }
  for (const day of daysAfter(since, until)) {
    const knownAt = day === until ? untilKnownAt : endOf(day)
    const published = policies.publishedAt.filter(at => dayOf(at) === day && at <= knownAt)
    days.push({
      day,
      before: counterfactual(last.day, last.knownAt),
      opened: counterfactual(day, startOf(day)),
      lateBefore: lateCounterfactual(timeline, last, knownAt, policies),
      configs: published.map(at => ({
        before: counterfactual(day, new Date(at.getTime() - 1)),
        after: counterfactual(day, at),
      })),
      closed: counterfactual(day, knownAt),
    })
    last = { day, knownAt }
  }
  return { from: counterfactual(since, sinceKnownAt), days, to: counterfactual(until, untilKnownAt) }
}

function daysAfter(since: Day, until: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(since, until)) }, (_, index) =>
    addDays(since, index + 1),
  )
}

function lateCounterfactual(
  timeline: Timeline<RevisionKey>,
  last: { readonly day: Day; readonly knownAt: Date },
  knownAt: Date,
  policies: PolicyHistory,
): Counterfactual {
  const policyOf = new Map(
    timeline.at(last.day, last.knownAt).map(({ context, policyVersion }) => [context, policyVersion]),
  )
  const isUnderSame = ({ context, policyVersion }: RevisionKey) =>
    (policyOf.get(context) ?? policyVersion) === policyVersion
  return counterfactualOf(last.day, timeline.at(last.day, knownAt, isUnderSame), last.knownAt, policies)
}

// Counterfactuals of the same day, signals and policies are one.
function counterfactualOf(
  asOf: Day,
  revisions: readonly RevisionKey[],
  policiesAt: Date,
  policies: PolicyHistory,
): Counterfactual {
  const of = revisions.map(({ context, asOf, recordedAt }) => `${context} ${asOf} ${recordedAt.getTime()}`)
  return {
    id: [asOf, policies.at(policiesAt).health.version, ...of.toSorted()].join(', '),
    asOf,
    revisions,
    policiesAt,
  }
}
