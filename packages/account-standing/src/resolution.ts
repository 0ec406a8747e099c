// Trust by resolution: what share of an account's tickets was solved in time.
import { addDays, type Day, endOf, windowEnding } from '@rung/kernel'
import type { Ticket } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { isOpen, newestOpenedOn, openedIn } from './ticket-times.ts'

const HOUR_MS = 3_600_000

/**
 * resolution = (3 + sum of credit) / (4 + number of judged tickets), over tickets opened in the last 180 days: a beta mean.
 *
 * Units: 0..1. Judged are tickets that were resolved and those open past their target; one open inside its target says
 * nothing yet, escalated or not. Credit: 1 when resolved inside the target for the priority, half when it had to be opened
 * again, 0 when late or escalated. Errors: none; unknown when no ticket is judged, since the prior alone is no evidence. The
 * clock runs on nights and weekends too, and the day is taken at its end. Source: the mean of a beta distribution.
 *
 * @example one ticket in time, one escalated, one reopened and in time: (3 + 1 + 0 + 0.5) / (4 + 3) = 0.6429
 */
export function assessResolution(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const now = endOf(asOf)
  const judged: Ticket[] = []
  let credit = 0
  for (const ticket of openedIn(tickets, windowEnding(asOf, policy.resolutionWindowDays))) {
    const earned = creditOf(ticket, policy, now)
    if (earned === null) continue
    credit += earned
    judged.push(ticket)
  }
  if (judged.length === 0) return UNREAD
  const { inTime, late } = policy.resolutionPrior
  return {
    value: (inTime + credit) / (inTime + late + judged.length),
    evidence: judged.map(ticket => ticket.ticketId).toSorted(),
    newestOn: newestOpenedOn(judged),
  }
}

/** Resolution as of a day, or, once it is unknown, as it was on the last day it was known. */
export function lastKnownResolution(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const known = assessResolution(tickets, policy, asOf)
  if (known.value !== null) return known
  const now = endOf(asOf)
  const newest = newestOpenedOn(tickets.filter(ticket => creditOf(ticket, policy, now) !== null))
  return newest === null
    ? UNREAD
    : assessResolution(tickets, policy, addDays(newest, policy.resolutionWindowDays - 1))
}

function creditOf(ticket: Ticket, policy: StandingPolicy, now: Date): number | null {
  if (isOpen(ticket, now)) return isPastTarget(ticket, policy, now) ? 0 : null
  if (ticket.escalated || isPastTarget(ticket, policy, ticket.resolvedAt as Date)) return 0
  return ticket.reopenedCount > 0 ? policy.reopenedCredit : 1
}

/** True when the instant lies after the target for the ticket's priority. */
export function isPastTarget(ticket: Ticket, policy: StandingPolicy, at: Date): boolean {
  const targetMs = policy.resolutionTargetHours[ticket.priority] * HOUR_MS
  return at.getTime() > ticket.openedAt.getTime() + targetMs
}
