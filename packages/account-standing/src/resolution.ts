// Trust by resolution: what share of an account's tickets was solved in time.
import {
  addDays,
  clamp01,
  type Day,
  dayOf,
  daysBetween,
  endOf,
  FADING_DAYS,
  freshness,
  type MovingValue,
  windowEnding,
} from '@rung/kernel'
import type { Ticket } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { isOpen, newestOpenedOn, openedIn } from './ticket-times.ts'

const HOUR_MS = 3_600_000

// What is open past its target comes to count over a fortnight: no hour makes a late ticket of it at once.
const LATE_AFTER_DAYS = 15

type Judged = {
  readonly ticket: Ticket
  /** 0..1. */
  readonly credit: number
  readonly openedOn: Day
  /** Of one that is open past its target the day on which it was to be solved. */
  readonly lateOn: Day | null
}

/**
 * resolution = (3 + sum of weight x credit) / (4 + sum of weight), over tickets opened in the last 180 days: a beta mean.
 *
 * Units: 0..1. Judged are tickets that were resolved and those open past their target; one open inside its target says
 * nothing yet, escalated or not. Credit: 1 when resolved inside the target for the priority, half when it had to be opened
 * again, 0 when late or escalated. Weight: 1, less over the last 45 days of the 180, and of one that is open past its target a
 * fifteenth more every day until it is 1. Errors: none; unknown when no ticket is judged, since the prior alone is no evidence.
 * The clock runs on nights and weekends too, and the day is taken at its end. Source: the mean of a beta distribution.
 *
 * @example one ticket in time, one escalated, one reopened and in time: (3 + 1 + 0 + 0.5) / (4 + 3) = 0.6429
 */
export function assessResolution(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const judged = judgedTickets(tickets, policy, asOf)
  if (judged.length === 0) return UNREAD
  const now = sumsOn(judged, policy, asOf)
  const evidence = judged.map(({ ticket }) => ticket.ticketId).toSorted()
  const newestOn = newestOpenedOn(judged.map(({ ticket }) => ticket))
  const moving = slopesOf(judged, policy, asOf)
  return { value: now.well / (now.well + now.badly), evidence, newestOn, ...(moving && { moving }) }
}

/** How far resolution counts: less before its newest ticket is too old, and while all it rests on comes to count. */
export function resolutionKnown(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const judged = judgedTickets(tickets, policy, asOf)
  if (judged.length === 0) return UNREAD
  const evidence = judged.map(({ ticket }) => ticket.ticketId).toSorted()
  const newestOn = newestOpenedOn(judged.map(({ ticket }) => ticket))
  return { value: Math.max(...judged.map(each => weightOn(each, policy, asOf))), evidence, newestOn }
}

/**
 * Resolution as of a day, or, once it counts no longer in full, as it was on the last day on which it did; unknown before it ever has. As far
 * as a ticket comes to count that is past its target, what it says by then.
 */
export function lastKnownResolution(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const before = lastInFull(tickets, policy, asOf)
  const late = judgedTickets(tickets, policy, asOf).filter(({ lateOn }) => lateOn !== null)
  const counts = Math.max(0, ...late.map(each => weightOn(each, policy, asOf)))
  if (before.value === null || counts === 0 || counts === 1) return before
  const now = Number(assessResolution(tickets, policy, asOf).value)
  return { ...before, value: before.value + counts * (now - before.value) }
}

function lastInFull(tickets: readonly Ticket[], policy: StandingPolicy, asOf: Day): DatedValue<number> {
  const now = endOf(asOf)
  const days = tickets
    .filter(ticket => creditOf(ticket, policy, now) !== null)
    .map(({ openedAt }) => addDays(dayOf(openedAt), policy.resolutionWindowDays - fadesOver(policy)))
    .map(last => (last < asOf ? last : asOf))
  const on = [...new Set(days)].sort().findLast(each => resolutionKnown(tickets, policy, each).value === 1)
  return on === undefined ? UNREAD : assessResolution(tickets, policy, on)
}

function judgedTickets(tickets: readonly Ticket[], policy: StandingPolicy, asOf: Day): Judged[] {
  const now = endOf(asOf)
  return openedIn(tickets, windowEnding(asOf, policy.resolutionWindowDays)).flatMap(ticket => {
    const credit = creditOf(ticket, policy, now)
    if (credit === null) return []
    const lateOn = isOpen(ticket, now) ? dayOf(dueAt(ticket, policy)) : null
    return [{ ticket, credit, openedOn: dayOf(ticket.openedAt), lateOn }]
  })
}

function weightOn({ openedOn, lateOn }: Judged, { resolutionWindowDays }: StandingPolicy, on: Day): number {
  const fresh = freshness(resolutionWindowDays - daysBetween(openedOn, on), resolutionWindowDays)
  return lateOn === null ? fresh : Math.min(fresh, clamp01((daysBetween(lateOn, on) + 1) / LATE_AFTER_DAYS))
}

function sumsOn(judged: readonly Judged[], policy: StandingPolicy, on: Day) {
  const sum = { well: policy.resolutionPrior.inTime, badly: policy.resolutionPrior.late }
  for (const each of judged) {
    const weight = weightOn(each, policy, on)
    sum.well += weight * each.credit
    sum.badly += weight * (1 - each.credit)
  }
  return sum
}

/** How it goes on until another ticket begins to fade, to count in full or not at all; undefined where it stands still. */
function slopesOf(judged: readonly Judged[], policy: StandingPolicy, asOf: Day): MovingValue | undefined {
  const turns = judged.flatMap(({ openedOn, lateOn }) => [
    addDays(openedOn, policy.resolutionWindowDays - fadesOver(policy)),
    addDays(openedOn, policy.resolutionWindowDays),
    ...(lateOn === null ? [] : [lateOn, addDays(lateOn, LATE_AFTER_DAYS - 1)]),
  ])
  const slopesFrom = turns
    .filter(turn => turn <= asOf)
    .sort()
    .at(-1)
  if (slopesFrom === undefined) return undefined
  const first = sumsOn(judged, policy, slopesFrom)
  const second = sumsOn(judged, policy, addDays(slopesFrom, 1))
  const [well, badly] = [second.well - first.well, second.badly - first.badly]
  if (well === 0 && badly === 0) return undefined
  const against = { value: first.badly, perDay: badly }
  // There is one ahead of each: the day on which it is too old.
  const slopesUntil = turns.filter(turn => turn > asOf).reduce((next, turn) => (turn < next ? turn : next))
  return { value: first.well, move: { slopesFrom, slopesUntil, perDay: well, against } }
}

function fadesOver({ resolutionWindowDays }: StandingPolicy): number {
  return Math.min(FADING_DAYS, Math.floor(resolutionWindowDays / 2))
}

function creditOf(ticket: Ticket, policy: StandingPolicy, now: Date): number | null {
  if (isOpen(ticket, now)) return isPastTarget(ticket, policy, now) ? 0 : null
  if (ticket.escalated || isPastTarget(ticket, policy, ticket.resolvedAt as Date)) return 0
  return ticket.reopenedCount > 0 ? policy.reopenedCredit : 1
}

/** True when the instant lies after the target for the ticket's priority. */
export function isPastTarget(ticket: Ticket, policy: StandingPolicy, at: Date): boolean {
  return at.getTime() > dueAt(ticket, policy).getTime()
}

function dueAt({ openedAt, priority }: Ticket, { resolutionTargetHours }: StandingPolicy): Date {
  return new Date(openedAt.getTime() + resolutionTargetHours[priority] * HOUR_MS)
}
