// Trust by resolution: what share of an account's tickets was solved in time.
import { addDays, type Day, endOf, windowEnding } from '@rung/kernel'
import type { Ticket } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { isOpen, newestOpenedOn, openedIn } from './ticket-times.ts'

const HOUR_MS = 3_600_000

/**
 * resolution = sum of credit / number of judged tickets, over tickets opened in the last 180 days; 0..1.
 *
 * Credit: 1 when resolved inside the target for the priority, half when it had to be opened again, 0 when late or
 * escalated. Open past its target counts 0; open inside it is left out, since nothing is decided. Unknown when no ticket
 * is judged. The clock runs on nights and weekends too, and the day is taken at its end.
 *
 * @example one ticket in time, one escalated, one reopened and in time: (1 + 0 + 0.5) / 3 = 0.5
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
  return {
    value: credit / judged.length,
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
  if (ticket.escalated) return 0
  const stillOpen = isOpen(ticket, now)
  const settled = stillOpen ? now : (ticket.resolvedAt as Date)
  const target = ticket.openedAt.getTime() + policy.resolutionTargetHours[ticket.priority] * HOUR_MS
  if (settled.getTime() > target) return 0
  if (stillOpen) return null
  return ticket.reopenedCount > 0 ? policy.reopenedCredit : 1
}
