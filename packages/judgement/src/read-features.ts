// The features of one renewal: what a risk model reads, out of signals and what was judged from them.
import { type Day, daysBetween } from '@rung/kernel'
import type { FeatureValue, RiskFeatureName } from '@rung/renewal-risk'
import type { SubjectSignals } from '@rung/signals'
import type { AccountGap, GapState } from '@rung/success-gap'
import type { Components } from './read-components.ts'
import type { OpenRenewal } from './read-renewals.ts'

// Mean length of a month in days. Not in config: the calendar's.
export const MONTH_DAYS = 30.437
// Below one ticket a month the usual number says little: a second ticket is no surge. Not in config: the models were made
// with it.
const LEAST_USUAL_TICKETS = 1

export type RiskGrounds = {
  readonly account: SubjectSignals<'account'>
  readonly gap: AccountGap
  readonly state: GapState
  readonly judged: Components
  readonly asOf: Day
}

/** Every feature of the table but `days_to_due`, which is the model's own to add; null is unknown. */
export type ReadFeatures = Readonly<Record<Exclude<RiskFeatureName, 'days_to_due'>, FeatureValue>>

export function readFeatures(grounds: RiskGrounds, renewal: OpenRenewal): ReadFeatures {
  const { account, gap, state, judged, asOf } = grounds
  const { components, trust } = judged
  const since = account.value('customer_since')
  return {
    attained: components.outcomes.value,
    hollow: state.state === 'unknown' ? null : state.state === 'hollow',
    completion_gap: gap.completionGap.value,
    perception_gap: gap.perceptionGap.value,
    experience_gap: gap.experienceGap.value,
    usage_score: components.usage.value,
    // Of people, and of events where those are not known or not judged.
    people_change: account.value('use_change'),
    seat_utilisation: account.value('seat_utilisation'),
    days_since_last_event: account.value('days_since_last_event'),
    relationship: components.relationship.value,
    hostile: account.value('ladder_hostile'),
    single_threaded: account.value('single_threaded'),
    champion_gone: account.value('champion_gone'),
    no_economic_buyer: account.value('no_economic_buyer'),
    clarity: trust.clarity.value,
    reliability: trust.reliability.value,
    resolution: trust.resolution.value,
    benevolence: trust.benevolence.value,
    open_tickets: account.value('open_tickets'),
    escalated_tickets: account.value('escalated_tickets'),
    ticket_surge: ticketSurge(account),
    nps: account.value('nps'),
    pulse: account.value('pulse'),
    notice_given: renewal.noticeOn !== null && renewal.noticeOn <= asOf,
    auto_renews: renewal.autoRenews,
    tenure_months: since === null ? null : daysBetween(since, asOf) / MONTH_DAYS,
    days_since_touch: account.value('days_since_touch'),
  }
}

/** Tickets of 30 days by the usual number of 30 days; unknown when either is. */
function ticketSurge(account: SubjectSignals<'account'>): number | null {
  const recent = account.value('tickets_30d')
  const usual = account.value('tickets_usual_30d')
  return recent === null || usual === null ? null : recent / Math.max(LEAST_USUAL_TICKETS, usual)
}
