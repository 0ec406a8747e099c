// Which contracts of one account follow which: a row a term, as CRM and billing exports have them.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { Terms } from './account-facts.ts'
import { boundaryAt, isAbout, isKept } from './covered-until.ts'

/** What follows the last term of a contract. */
export type Succession = {
  /** First day not covered by the term that was followed. */
  readonly endsOn: Day
  /** First day of what followed it. */
  readonly startsOn: Day
  /** In id order. More than one when they started on one day. */
  readonly successorIds: readonly string[]
}

type Ended<T> = {
  readonly terms: T
  readonly endsOn: Day
  /** What says that it ended there: its own end, the row that ended it, or nothing but that its first term did. */
  readonly by: 'end' | 'kept' | 'rolls' | 'written'
}
// Dates of ends are written as the last day covered or as the first that is not.
const TO_THE_DAY = 1

type Link<T> = { readonly ended: Ended<T>; readonly next: T; readonly gapDays: number }

/**
 * The contracts that another of the account followed within so many days, by id; all as of one day (`termsAsOf`).
 *
 * - Followed by the same plan, or else by the only one: another plan follows when every other paid contract of the
 *   account ended about then too, and was not followed by its own plan.
 * - The nearest to an end follows it. Those that start on one day follow together, and one may follow several that end
 *   on one day: a split, a merger.
 * - An unpaid contract (a trial) follows nothing. It may be followed: that is its conversion.
 * - A contract that nobody ended and that goes on by itself is followed by what takes its place to the day, and no more:
 *   what starts otherwise stands beside it. An evergreen one has to be ended.
 *
 * @example 2025-01-01..2026-01-01, then 2026-01-01..2027-01-01: the first is followed by the second
 */
export function findSuccessions<T extends Terms>(
  contracts: readonly T[],
  withinDays: number,
): ReadonlyMap<string, Succession> {
  const ends = contracts.flatMap(terms => endsOf(terms))
  const links = ends.flatMap(ended => contracts.flatMap(next => linkOf(ended, next, withinDays) ?? []))
  const ofSamePlan = nearest(links.filter(({ ended, next }) => planOf(ended.terms) === planOf(next)))
  const followed = new Set(ofSamePlan.map(({ ended }) => ended.terms))
  const following = new Set(ofSamePlan.map(({ next }) => next))
  const ofAnyPlan = links.filter(
    ({ ended, next, gapDays }) =>
      (ended.by === 'written' || (ended.by === 'end' && gapDays >= 0)) &&
      !followed.has(ended.terms) &&
      !following.has(next),
  )
  const goesOn = (other: T, endsOn: Day) => {
    const last = lastEndOf(other)
    return followed.has(other) || last === null || Math.abs(daysBetween(endsOn, last)) > withinDays
  }
  const ofTheOnly = ofAnyPlan.filter(({ ended: { terms, endsOn } }) => {
    const followers = ofAnyPlan.filter(link => link.ended.terms === terms).map(({ next }) => next)
    const beside = contracts.filter(
      other => other !== terms && !followers.includes(other) && isPaidOn(other, addDays(endsOn, -1)),
    )
    return !beside.some(other => goesOn(other, endsOn))
  })
  return gathered([
    ...bundled(ofSamePlan, ({ next }) => planOf(next)),
    ...bundled(nearest(ofTheOnly), () => ''),
  ])
}

/** Ends of the terms that may have been followed, but for one that is written down as lost. */
function endsOf<T extends Terms>(terms: T): Ended<T>[] {
  const { endedOn, endsOn } = terms
  const found: Ended<T>[] = []
  if (endedOn !== null) found.push({ terms, endsOn: endedOn, by: 'written' })
  else if (endsOn !== null && terms.autoRenews) found.push({ terms, endsOn, by: 'rolls' })
  else if (endsOn !== null) {
    let index = 0
    for (
      ;
      terms.renewals.some(each => isKept(each) && isAbout(each, boundaryAt(terms, index), terms));
      index++
    )
      found.push({ terms, endsOn: boundaryAt(terms, index), by: 'kept' })
    found.push({ terms, endsOn: boundaryAt(terms, index), by: 'end' })
  }
  return found.filter(
    ended =>
      !terms.renewals.some(each => each.resolution === 'churned' && isAbout(each, ended.endsOn, terms)),
  )
}

function linkOf<T extends Terms>(ended: Ended<T>, next: T, withinDays: number): Link<T> | null {
  const { terms } = ended
  const neverBegan = next.endedOn !== null && next.endedOn <= next.startsOn
  if (!next.paid || neverBegan || next.startsOn <= terms.startsOn) return null
  const gapDays = daysBetween(ended.endsOn, next.startsOn)
  const within = ended.by === 'kept' || ended.by === 'rolls' ? TO_THE_DAY : withinDays
  return Math.abs(gapDays) <= within ? { ended, next, gapDays } : null
}

/** Without a plan all are of one: nothing tells them apart. */
function planOf({ plan }: Terms): string {
  return (plan ?? '').trim().toLowerCase()
}

/** Nearest first, later before earlier; each contract is followed on one day, and follows one day's end. */
function nearest<T extends Terms>(links: readonly Link<T>[]): Link<T>[] {
  const startOf = new Map<string, string>()
  const endOf = new Map<string, Day>()
  const inOrder = links.toSorted(
    (a, b) =>
      Math.abs(a.gapDays) - Math.abs(b.gapDays) ||
      b.gapDays - a.gapDays ||
      (a.ended.endsOn < b.ended.endsOn ? -1 : 1),
  )
  return inOrder.filter(({ ended, next }) => {
    const { subscriptionId } = ended.terms
    const when = `${ended.endsOn} ${next.startsOn}`
    const isFree =
      (startOf.get(subscriptionId) ?? when) === when &&
      (endOf.get(next.subscriptionId) ?? ended.endsOn) === ended.endsOn
    if (isFree) {
      startOf.set(subscriptionId, when)
      endOf.set(next.subscriptionId, ended.endsOn)
    }
    return isFree
  })
}

function isPaidOn(terms: Terms, on: Day): boolean {
  const last = lastEndOf(terms)
  return terms.paid && terms.startsOn <= on && (last === null || last > on)
}

/** Null while it goes on by itself. */
function lastEndOf(terms: Terms): Day | null {
  if (terms.endedOn !== null) return terms.endedOn
  return (
    endsOf({ ...terms, renewals: terms.renewals.filter(isKept) }).find(({ by }) => by === 'end')?.endsOn ??
    null
  )
}

/** Those of one plan that end on one day and are followed on one day go together. */
function gathered<T extends Terms>(bundles: Iterable<readonly Link<T>[]>): Map<string, Succession> {
  const found = new Map<string, Succession>()
  for (const links of bundles) {
    const successorIds = [...new Set(links.map(({ next }) => next.subscriptionId))].toSorted()
    for (const { ended, next } of links)
      found.set(ended.terms.subscriptionId, { endsOn: ended.endsOn, startsOn: next.startsOn, successorIds })
  }
  return found
}

function bundled<T extends Terms>(links: readonly Link<T>[], keyOf: (link: Link<T>) => string) {
  return Map.groupBy(links, link => `${link.ended.endsOn} ${link.next.startsOn} ${keyOf(link)}`).values()
}
