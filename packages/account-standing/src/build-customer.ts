// Facts of a made-up customer with everything ordinary, for tests to say only what matters to them.
import { type Day, day } from '@rung/kernel'
import { ladderPolicy } from '@rung/relationship-ladder'
import type { AccountFacts, Renewal, Subscription, Ticket, Touch, WorkspaceFacts } from './account-facts.ts'
import { STANDING_POLICY } from './policy.ts'
import type { AccountsPolicy } from './standing-signals.ts'

/** An account without any history. */
export function aCustomer(facts: Partial<AccountFacts> = {}): AccountFacts {
  return {
    accountId: 'acc_1',
    segment: 'mid',
    csmId: 'per_1',
    seats: null,
    closedOn: null,
    lookedAfterSince: null,
    firstValueDueOn: null,
    paysFor: [],
    isPaidFor: false,
    calendar: { pauses: [], seasons: [], expectations: [] },
    stakeholders: [],
    subscriptions: [],
    tickets: [],
    touches: [],
    notes: [],
    surveys: [],
    pulses: [],
    ...facts,
  }
}

/** What accounts judges by where nobody set anything. */
export const BUILT_IN: AccountsPolicy = { ...STANDING_POLICY, ladder: ladderPolicy }

/** A workspace that reports in euros, knows no rate and records tickets. */
export function aWorkspace(facts: Partial<WorkspaceFacts> = {}): WorkspaceFacts {
  return { currency: 'EUR', rates: [], recordsTickets: true, ...facts }
}

/** One year from 1 June 2025 for 12,000.00 EUR and 10 seats, which doesn't renew by itself. */
export function aSubscription(facts: Partial<Subscription> = {}): Subscription {
  const { arrMinor = 1_200_000, startsOn = day('2025-06-01') } = facts
  return {
    subscriptionId: 'sub_1',
    plan: null,
    paid: arrMinor > 0,
    signedOn: startsOn,
    startsOn,
    endsOn: day('2026-06-01'),
    termMonths: null,
    autoRenews: false,
    endedOn: null,
    currency: 'EUR',
    arrMinor,
    seats: 10,
    changes: [],
    renewals: [],
    ...facts,
  }
}

/** The renewal of that year, undecided. */
export function aRenewal(facts: Partial<Renewal> = {}): Renewal {
  return {
    renewalId: 'rnw_1',
    dueOn: day('2026-06-01'),
    arrMinor: null,
    noticeOn: null,
    csmCall: null,
    csmProbability: null,
    resolution: null,
    resolvedOn: null,
    arrAfterMinor: null,
    ...facts,
  }
}

/** A normal ticket, solved an hour after it was opened. */
export function aTicket(ticketId: string, openedAt: string, facts: Partial<Ticket> = {}): Ticket {
  const opened = new Date(openedAt)
  return {
    ticketId,
    priority: 'normal',
    openedAt: opened,
    resolvedAt: new Date(opened.getTime() + 3_600_000),
    reopenedCount: 0,
    escalated: false,
    csat: null,
    stakeholderId: null,
    topic: null,
    ...facts,
  }
}

/** A call that we made, with the given people. */
export function aTouch(touchId: string, on: string, ...stakeholderIds: string[]): Touch {
  return { touchId, on: day(on) as Day, stakeholderIds, kind: 'call', direction: 'outbound', topic: null }
}
