// How many tickets an account has open, how many it opened lately, and how many it usually opens.
import { addDays, type Day, daysBetween, endOf, windowEnding } from '@rung/kernel'
import type { Ticket } from './account-facts.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { isPastTarget } from './resolution.ts'
import { isOpen, newestOpenedOn, openedIn } from './ticket-times.ts'

export type TicketCounts = {
  readonly open: DatedValue<number>
  /** Open and escalated. */
  readonly escalated: DatedValue<number>
  /** Open past the target for their priority. */
  readonly pastTarget: DatedValue<number>
  /** Opened in the last 30 days. */
  readonly recent: DatedValue<number>
  /** Tickets per 30 days over the half year before those; unknown with under 60 days of history. */
  readonly usual: DatedValue<number>
}

/**
 * usual = tickets opened in the 180 days before the last 30, per 30 days; of a younger customer, over the days there
 * are. A workspace that never recorded a ticket has no source of them: all five are unknown, not zero.
 */
export function countTickets(
  tickets: readonly Ticket[],
  customerSince: Day | null,
  recordsTickets: boolean,
  policy: StandingPolicy,
  asOf: Day,
): TicketCounts {
  if (!recordsTickets) {
    return { open: UNREAD, escalated: UNREAD, pastTarget: UNREAD, recent: UNREAD, usual: UNREAD }
  }
  const now = endOf(asOf)
  const open = tickets.filter(ticket => isOpen(ticket, now))
  const recent = windowEnding(asOf, policy.ticketsRecentDays)
  return {
    open: counted(open),
    escalated: counted(open.filter(ticket => ticket.escalated)),
    pastTarget: counted(open.filter(ticket => isPastTarget(ticket, policy, now))),
    recent: counted(openedIn(tickets, recent)),
    usual: usualCount(tickets, customerSince, policy, asOf),
  }
}

function usualCount(
  tickets: readonly Ticket[],
  customerSince: Day | null,
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const { since: until } = windowEnding(asOf, policy.ticketsRecentDays)
  const earliest = addDays(until, -policy.ticketsUsualDays)
  const since = customerSince !== null && customerSince > earliest ? customerSince : earliest
  const days = daysBetween(since, until)
  if (days < policy.ticketsUsualLeastDays) return UNREAD
  const usual = counted(openedIn(tickets, { since, until }))
  const value = usual.value * policy.ticketsRecentDays
  // Of a younger customer the same tickets are shared out over one day more every day.
  const move = { daysSince: addDays(asOf, -days) }
  return {
    ...usual,
    value: value / days,
    ...(since !== earliest && value > 0 && { moving: { value, move } }),
  }
}

function counted(tickets: readonly Ticket[]): DatedValue<number> & { readonly value: number } {
  return {
    value: tickets.length,
    evidence: tickets.map(ticket => ticket.ticketId).toSorted(),
    newestOn: newestOpenedOn(tickets),
  }
}
