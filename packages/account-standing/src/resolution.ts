// Trust by resolution: what share of an account's tickets was solved in time.
import { addDays, contains, type Day, dayOf, endOf, windowEnding } from '@rung/kernel'
import type { Ticket } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'
import { type Reading, UNREAD } from './reading.ts'

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
): Reading<number> {
  const judged = tickets
    .filter(ticket => contains(windowEnding(asOf, policy.resolutionWindowDays), dayOf(ticket.openedAt)))
    .map(ticket => ({ ticket, credit: creditOf(ticket, policy, asOf) }))
    .filter((entry): entry is { ticket: Ticket; credit: number } => entry.credit !== null)
    .toSorted((a, b) => (a.ticket.ticketId < b.ticket.ticketId ? -1 : 1))
  if (judged.length === 0) return UNREAD
  return {
    value: judged.reduce((sum, entry) => sum + entry.credit, 0) / judged.length,
    evidence: judged.map(entry => entry.ticket.ticketId),
    newestOn: newestDay(judged.map(entry => entry.ticket)),
  }
}

/** Resolution as of a day, or, once it is unknown, as it was on the last day it was known. */
export function lastKnownResolution(
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): Reading<number> {
  const now = assessResolution(tickets, policy, asOf)
  if (now.value !== null) return now
  const decided = tickets.filter(ticket => creditOf(ticket, policy, asOf) !== null)
  const newest = newestDay(decided)
  return newest === null
    ? UNREAD
    : assessResolution(tickets, policy, addDays(newest, policy.resolutionWindowDays - 1))
}

/** True when the ticket is open at the end of the day. */
export function isOpen(ticket: Ticket, asOf: Day): boolean {
  return ticket.resolvedAt === null || ticket.resolvedAt > endOf(asOf)
}

function creditOf(ticket: Ticket, policy: StandingPolicy, asOf: Day): number | null {
  if (ticket.escalated) return 0
  const target = ticket.openedAt.getTime() + policy.resolutionTargetHours[ticket.priority] * HOUR_MS
  const settled = ticket.resolvedAt === null || isOpen(ticket, asOf) ? endOf(asOf) : ticket.resolvedAt
  if (settled.getTime() > target) return 0
  if (isOpen(ticket, asOf)) return null
  return ticket.reopenedCount > 0 ? policy.reopenedCredit : 1
}

function newestDay(tickets: readonly Ticket[]): Day | null {
  return (
    tickets
      .map(ticket => dayOf(ticket.openedAt))
      .toSorted()
      .at(-1) ?? null
  )
}
