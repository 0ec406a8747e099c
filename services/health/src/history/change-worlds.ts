// Which scores have to be known to tell what moved an account's score over a period, day by day.
import { type Day, dayOf, endOf, startOf } from '@rung/kernel'
import type { RevisionKey, Timeline } from '@rung/signals'
import type { PolicyHistory } from '../judge/policy-history.ts'

/** One score to know: what it is made from, and under which policies. */
export type World = {
  /** The same for worlds that are made from the same. */
  readonly id: string
  readonly revisions: readonly RevisionKey[]
  /** The instant whose policies judge it. */
  readonly policiesAt: Date
}

/** The worlds of a day that `splitDay` of health-score tells its causes by. */
export type DayWorlds = {
  readonly day: Day
  readonly before: World
  readonly opened: World
  readonly lateBefore: World
  readonly configs: readonly { readonly before: World; readonly after: World }[]
  readonly closed: World
}

export type ChangePeriod = {
  /** The change is from the end of this day */
  readonly since: Day
  /** to the end of this one, or to `untilKnownAt` when that comes first. */
  readonly until: Day
  readonly sinceKnownAt: Date
  readonly untilKnownAt: Date
}

export type ChangeWorlds = {
  readonly from: World
  readonly days: readonly DayWorlds[]
  readonly to: World
}

/**
 * The days on which anything happened, in order, each from where the one before ended: days that were published, days
 * on which something became known of days before, and days on which a config was published. On all others nothing moves.
 *
 * `lateBefore` is the day before with what became known of it, under the policies it had: a revision that a context
 * made under another policy is no late fact.
 */
export function planChange(
  timeline: Timeline<RevisionKey>,
  period: ChangePeriod,
  policies: PolicyHistory,
): ChangeWorlds {
  const { since, until, sinceKnownAt, untilKnownAt } = period
  const world = (asOf: Day, knownAt: Date): World => worldOf(timeline.at(asOf, knownAt), knownAt, policies)
  const days: DayWorlds[] = []
  let last = { day: since, knownAt: sinceKnownAt }
  for (const day of eventfulDays(timeline, period, policies)) {
    const knownAt = day === until ? untilKnownAt : endOf(day)
    const published = policies.publishedAt.filter(at => dayOf(at) === day && at <= knownAt)
    days.push({
      day,
      before: world(last.day, last.knownAt),
      opened: world(day, startOf(day)),
      lateBefore: lateWorld(timeline, last, knownAt, policies),
      configs: published.map(at => ({
        before: world(day, new Date(at.getTime() - 1)),
        after: world(day, at),
      })),
      closed: world(day, knownAt),
    })
    last = { day, knownAt }
  }
  return { from: world(since, sinceKnownAt), days, to: world(until, untilKnownAt) }
}

function eventfulDays(
  { revisions }: Timeline<RevisionKey>,
  { since, until, sinceKnownAt, untilKnownAt }: ChangePeriod,
  policies: PolicyHistory,
): Day[] {
  const instants = [...revisions.map(revision => revision.recordedAt), ...policies.publishedAt]
  const known = instants.filter(at => at > sinceKnownAt && at <= untilKnownAt).map(dayOf)
  const days = [...revisions.map(revision => revision.asOf), ...known, until]
  return [...new Set(days)].filter(day => day > since && day <= until).sort()
}

function lateWorld(
  timeline: Timeline<RevisionKey>,
  last: { readonly day: Day; readonly knownAt: Date },
  knownAt: Date,
  policies: PolicyHistory,
): World {
  const policyOf = new Map(
    timeline.at(last.day, last.knownAt).map(({ context, policyVersion }) => [context, policyVersion]),
  )
  const isUnderSame = ({ context, policyVersion }: RevisionKey) =>
    (policyOf.get(context) ?? policyVersion) === policyVersion
  return worldOf(timeline.at(last.day, knownAt, isUnderSame), last.knownAt, policies)
}

// A score takes nothing from the day it is for but its signals: worlds of the same signals and policies are one.
function worldOf(revisions: readonly RevisionKey[], policiesAt: Date, policies: PolicyHistory): World {
  const of = revisions.map(({ context, asOf, recordedAt }) => `${context} ${asOf} ${recordedAt.getTime()}`)
  return {
    id: [policies.at(policiesAt).health.version, ...of.toSorted()].join(', '),
    revisions,
    policiesAt,
  }
}
