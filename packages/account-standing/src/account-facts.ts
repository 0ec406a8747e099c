// The facts about one account as of a day: what this room judges. No names and no free text are among them.
import type { Day } from '@rung/kernel'
import type { AccountCalendar } from './account-calendar.ts'
import type { Priority, Topic } from './policy.ts'

export type Resolution = 'renewed' | 'contracted' | 'expanded' | 'churned'

/** What decides until when a contract runs. */
export type RenewalTerm = {
  readonly renewalId: string
  readonly dueOn: Day
  readonly noticeOn: Day | null
  readonly resolution: Resolution | null
  readonly resolvedOn: Day | null
}

export type Terms = {
  readonly subscriptionId: string
  /** What was bought; null when nobody said. */
  readonly plan: string | null
  /** False for a trial or a pilot: signed without ARR. */
  readonly paid: boolean
  readonly startsOn: Day
  /** First day no longer covered by the first term; `null` is evergreen. */
  readonly endsOn: Day | null
  readonly termMonths: number | null
  readonly autoRenews: boolean
  /** First day on which it was over, whatever its terms said. */
  readonly endedOn: Day | null
  readonly renewals: readonly RenewalTerm[]
}

export type Renewal = RenewalTerm & {
  readonly arrMinor: number | null
  readonly csmCall: Resolution | null
  readonly csmProbability: number | null
  readonly arrAfterMinor: number | null
}

/** A change in mid-term; `null` leaves the amount or the seats as they were. */
export type SubscriptionChange = {
  readonly changeId: string
  readonly effectiveOn: Day
  readonly arrMinor: number | null
  readonly seats: number | null
}

export type Subscription = Omit<Terms, 'renewals'> & {
  /** The day it was signed; where nobody said, the day it starts. */
  readonly signedOn: Day
  readonly currency: string
  readonly arrMinor: number
  readonly seats: number | null
  readonly changes: readonly SubscriptionChange[]
  readonly renewals: readonly Renewal[]
}

export type Ticket = {
  readonly ticketId: string
  readonly priority: Priority
  readonly openedAt: Date
  readonly resolvedAt: Date | null
  readonly reopenedCount: number
  readonly escalated: boolean
  /** 1..5, given when the ticket was resolved. */
  readonly csat: number | null
  /** Who asked. */
  readonly stakeholderId: string | null
  readonly topic: Topic | null
}

export type TouchKind = 'call' | 'email' | 'meeting' | 'business_review' | 'onboarding' | 'other'

export type Touch = {
  readonly touchId: string
  readonly on: Day
  readonly stakeholderIds: readonly string[]
  readonly kind: TouchKind
  /** Who began it: `inbound` is the customer. */
  readonly direction: 'inbound' | 'outbound'
  readonly topic: Topic | null
}

/** Something written down about an account; no contact with anybody. */
export type Note = {
  readonly noteId: string
  readonly on: Day
  readonly stakeholderId: string | null
  readonly topic: Topic | null
}

export type SurveyKind = 'nps' | 'csat' | 'benevolence'
export type SurveyAnswer = {
  readonly surveyId: string
  readonly kind: SurveyKind
  /** Who answered; null where nobody knows. */
  readonly stakeholderId: string | null
  readonly score: number
  readonly on: Day
}

export type PulseValue = 'healthy' | 'watch' | 'at_risk'
export type Pulse = { readonly pulseId: string; readonly pulse: PulseValue; readonly on: Day }

export type Stakeholder = {
  readonly stakeholderId: string
  readonly role: string
  readonly influence: number
  readonly departedOn: Day | null
}

/** Of an account that another pays for, as much as says what it weighs. */
export type PaidAccount = {
  readonly accountId: string
  readonly closedOn: Day | null
  readonly seats: number | null
  readonly subscriptions: readonly Subscription[]
}

export type AccountFacts = {
  readonly accountId: string
  readonly segment: string | null
  readonly csmId: string | null
  /** Seats written on the account itself, for those without a contract that counts them. */
  readonly seats: number | null
  readonly closedOn: Day | null
  /** When you began to look after them; null where nobody said. */
  readonly lookedAfterSince: Day | null
  /** By when the plan has them reach their first value; null for the policy's days. */
  readonly firstValueDueOn: Day | null
  readonly calendar: AccountCalendar
  /** The accounts that it pays for. */
  readonly paysFor: readonly PaidAccount[]
  /** Another account pays for it. */
  readonly isPaidFor: boolean
  readonly stakeholders: readonly Stakeholder[]
  readonly subscriptions: readonly Subscription[]
  readonly tickets: readonly Ticket[]
  readonly touches: readonly Touch[]
  readonly notes: readonly Note[]
  readonly surveys: readonly SurveyAnswer[]
  readonly pulses: readonly Pulse[]
}

/** What holds for every account of the workspace. */
export type WorkspaceFacts = {
  /** The one currency the workspace reports in. */
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
  /** Whether any ticket was ever recorded: silence of a source that never spoke is unknown, not zero. */
  readonly recordsTickets: boolean
}

/** One unit of `base` was worth `rate` units of `quote` from day `on` until the next rate of the pair. */
export type ExchangeRate = {
  readonly rateId: string
  readonly base: string
  readonly quote: string
  readonly rate: number
  readonly on: Day
}
