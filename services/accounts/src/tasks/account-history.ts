// All that is known of some accounts, with the day each fact occurred: one read answers for today and every day before.
import type {
  AccountFacts,
  ExchangeRate,
  Pulse,
  Renewal,
  Stakeholder,
  Subscription,
  SubscriptionChange,
  SurveyAnswer,
  Ticket,
  Touch,
  WorkspaceFacts,
} from '@rung/account-standing'
import type { Day } from '@rung/kernel'

export type Occurred<T> = { readonly occurredOn: Day; readonly fact: T }

type Profile = Pick<AccountFacts, 'accountId' | 'segment' | 'csmId' | 'seats' | 'closedOn'>

export type AccountHistory = {
  readonly profile: Occurred<Profile>
  readonly stakeholders: readonly Occurred<Stakeholder>[]
  readonly subscriptions: readonly Occurred<Omit<Subscription, 'changes' | 'renewals'>>[]
  readonly changes: readonly Occurred<SubscriptionChange & { readonly subscriptionId: string }>[]
  readonly renewals: readonly Occurred<Renewal & { readonly subscriptionId: string }>[]
  readonly tickets: readonly Occurred<Ticket>[]
  readonly touches: readonly Occurred<Touch>[]
  readonly surveys: readonly Occurred<SurveyAnswer>[]
  readonly pulses: readonly Occurred<Pulse>[]
}

export type WorkspaceHistory = {
  readonly currency: string
  readonly rates: readonly ExchangeRate[]
  /** The day of the first ticket of any account, null when none was ever recorded. */
  readonly firstTicketOn: Day | null
}

/** The facts of an account that had occurred by the end of a day; undefined on days before the account was there. */
export function factsOn(history: AccountHistory, asOf: Day): AccountFacts | undefined {
  if (history.profile.occurredOn > asOf) return undefined
  const by = <T>(all: readonly Occurred<T>[]): T[] =>
    all.filter(each => each.occurredOn <= asOf).map(each => each.fact)
  const changes = Map.groupBy(by(history.changes), change => change.subscriptionId)
  const renewals = Map.groupBy(by(history.renewals), renewal => renewal.subscriptionId)
  return {
    ...history.profile.fact,
    stakeholders: by(history.stakeholders),
    subscriptions: by(history.subscriptions).map(subscription => ({
      ...subscription,
      changes: changes.get(subscription.subscriptionId) ?? [],
      renewals: renewals.get(subscription.subscriptionId) ?? [],
    })),
    tickets: by(history.tickets),
    touches: by(history.touches),
    surveys: by(history.surveys),
    pulses: by(history.pulses),
  }
}

/** What held for the whole workspace by the end of a day. */
export function workspaceOn(history: WorkspaceHistory, asOf: Day): WorkspaceFacts {
  return {
    currency: history.currency,
    rates: history.rates.filter(rate => rate.on <= asOf),
    recordsTickets: history.firstTicketOn !== null && history.firstTicketOn <= asOf,
  }
}
