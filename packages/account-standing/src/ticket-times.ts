// When tickets were opened and solved, by instants: days are made of few of them, since there may be many tickets.
import { type Day, dayOf, type Period, startOf } from '@rung/kernel'
import type { Ticket } from './account-facts.ts'

/** True when the ticket is open at the instant: what is solved later is not solved yet. */
export function isOpen(ticket: Ticket, at: Date): boolean {
  return ticket.resolvedAt === null || ticket.resolvedAt > at
}

/** The tickets opened within the period. */
export function openedIn(tickets: readonly Ticket[], period: Period): Ticket[] {
  const since = startOf(period.since)
  const until = startOf(period.until)
  return tickets.filter(ticket => ticket.openedAt >= since && ticket.openedAt < until)
}

/** The day on which the last of them was opened; null of none. */
export function newestOpenedOn(tickets: readonly Ticket[]): Day | null {
  if (tickets.length === 0) return null
  return dayOf(new Date(tickets.reduce((last, ticket) => Math.max(last, ticket.openedAt.getTime()), 0)))
}
