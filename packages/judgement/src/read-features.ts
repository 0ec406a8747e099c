// The features of one renewal: what a risk model reads, out of signals and what was judged from them.
import { defaultHealthPolicy, takenFor } from '@rung/health-score'
import { clamp01, type Day, daysBetween, freshness } from '@rung/kernel'
import { type FeatureValue, neutralValues, type RiskFeatureName } from '@rung/renewal-risk'
import type { NumberNameOf, SignalIndex, SubjectSignals } from '@rung/signals'
import type { AccountGap, GapState, OutcomeWithUse, SuccessGapPolicy } from '@rung/success-gap'
import { championLoss } from './champion-loss.ts'
import { type FadingOutcomes, fadingOutcomes } from './fading-outcomes.ts'
import type { GroundedReading } from './grounded-reading.ts'
import type { Components } from './read-components.ts'
import { hasLostTheLastThread } from './read-dampers.ts'
import { readOnboarding } from './read-onboarding.ts'
import { readOutgrown } from './read-outgrown.ts'
import { paidRisk, readPaidAccounts } from './read-paid-accounts.ts'
import type { OpenRenewal } from './read-renewals.ts'

// Mean length of a month in days. Not in config: the calendar's.
export const MONTH_DAYS = 30.437
// Below one ticket a month the usual number says little: a second ticket is no surge. Not in config: the models were made
// with it.
const LEAST_USUAL_TICKETS = 1
// Where it is neither many nor few.
const NEUTRAL_SURGE = Number(neutralValues.ticket_surge)
// Sixty days to say what is usual, before the thirty of now. Not in config: likewise.
const USUAL_FROM_DAYS = 90
// A pulse or a topic is fresh for a month and says nothing after three: both run out at 90 days, and none falls off a cliff.
const FADES_FROM_DAYS = 30
const FADES_UNTIL_DAYS = 90
// Between who would and who would not recommend us.
const NEUTRAL_NPS = Number(neutralValues.nps)
// How much a CSM worries, by their pulse.
const WORRY: Readonly<Record<string, number>> = { at_risk: 1, watch: 0.3, healthy: -0.3 }

export type RiskGrounds = {
  readonly signals: SignalIndex
  readonly gap: AccountGap
  readonly outcomes: readonly OutcomeWithUse[]
  readonly state: GapState
  readonly judged: Components
  readonly asOf: Day
  /** The day as of which outcomes, and accounts, told the ages of facts. */
  readonly toldOn: { readonly outcomes: Day; readonly accounts: Day }
  readonly policy: SuccessGapPolicy
}

/** Every feature of the table but `days_to_due`, which is the model's own to add; null is unknown. */
export type ReadFeatures = Readonly<Record<Exclude<RiskFeatureName, 'days_to_due'>, FeatureValue>>

export function readFeatures(grounds: RiskGrounds, renewal: OpenRenewal): ReadFeatures {
  return {
    ...outcomeFeatures(grounds),
    ...usageFeatures(grounds),
    ...relationshipFeatures(grounds),
    ...trustFeatures(grounds),
    ...standingFeatures(grounds),
    notice_given: renewal.noticeOn !== null && renewal.noticeOn <= grounds.asOf,
    auto_renews: renewal.autoRenews,
  }
}

type OutcomeGrounds = Pick<RiskGrounds, 'asOf' | 'outcomes' | 'policy' | 'signals' | 'toldOn'>

/** 0..1: how far nobody knows whether they got what they wanted. Before the first value is due nobody can know. */
export function unprovenShare(grounds: OutcomeGrounds): number {
  return fadingOf(grounds).unproven * (1 - readOnboarding(grounds.signals.account, grounds.asOf).share)
}

function fadingOf({ outcomes, asOf, toldOn, policy }: OutcomeGrounds): FadingOutcomes {
  return fadingOutcomes({ outcomes, asOf, daysSinceTold: daysBetween(toldOn.outcomes, asOf), policy })
}

function outcomeFeatures(grounds: RiskGrounds) {
  const { signals, gap, state, asOf } = grounds
  const onboarding = readOnboarding(signals.account, asOf)
  const fading = fadingOf(grounds)
  return {
    attained: fading.attained,
    outcome_unproven: fading.unproven * (1 - onboarding.share),
    first_value_late: onboarding.late * onboarding.share,
    hollow: state.state === 'unknown' ? null : state.state === 'hollow',
    completion_gap: gap.completionGap.value,
    perception_gap: fading.perceptionGap,
    experience_gap: fading.experienceGap,
  }
}

function usageFeatures({ signals: { account }, judged, asOf }: RiskGrounds) {
  const { value, lastKnown } = judged.components.usage
  return {
    // In onboarding already held against the plan. While the source is down as last known: that is no harm of the customer's.
    usage_score: value ?? lastKnown,
    people_change: unexplainedChange(account, asOf),
    seat_utilisation: account.value('seat_utilisation'),
    days_since_last_event: account.value('days_since_last_event'),
  }
}

/** Of people, and of events where those are not known or not judged; less of a fall where they outgrew the doing. */
function unexplainedChange(account: SubjectSignals<'account'>, asOf: Day): number | null {
  const isDown = account.value('usage_source_up') === false
  const change = account.value(isDown ? 'use_change_last_known' : 'use_change')
  if (change === null || change >= 0) return change
  // As built in, and not by the config: the models were made with it.
  return change * (1 - readOutgrown(account, defaultHealthPolicy.dampers.use_falling, asOf))
}

function relationshipFeatures({ signals, judged, asOf }: RiskGrounds) {
  const { account } = signals
  const { relationship } = judged.components
  return {
    // With everybody as last known: who falls silent takes nothing away by that alone.
    relationship: relationship.lastKnown ?? relationship.value,
    hostility: account.value('hostility'),
    single_threaded: singleThreaded(signals),
    champion_loss: championLoss(signals, asOf),
    no_economic_buyer: account.value('no_economic_buyer'),
    days_since_touch: account.value('days_since_touch'),
  }
}

/** When the last thread is lost what hung on it hangs no less. */
function singleThreaded(signals: SignalIndex): number | null {
  return signals.account.value('single_threaded_share') ?? (hasLostTheLastThread(signals) ? 1 : null)
}

function trustFeatures({ judged: { trust } }: RiskGrounds) {
  return {
    clarity: trust.clarity.value,
    reliability: takenFor(trust.reliability),
    resolution: asLastKnown(trust.resolution),
    benevolence: asLastKnown(trust.benevolence),
  }
}

/** As far as it counts no longer it is what it was: silence heals nothing. */
function asLastKnown({ value, lastKnown, counts = 1 }: GroundedReading): number | null {
  if (value === null || lastKnown === null) return value ?? lastKnown
  return lastKnown + counts * (value - lastKnown)
}

function standingFeatures(grounds: RiskGrounds) {
  const { account } = grounds.signals
  const since = account.value('customer_since')
  return {
    open_tickets: account.value('open_tickets'),
    escalated_tickets: account.value('escalated_tickets'),
    tickets_past_target: account.value('tickets_past_target'),
    ticket_surge: ticketSurge(account, grounds.asOf),
    price_raised: topicFreshness(grounds, 'topic_90d:price'),
    competitor_raised: topicFreshness(grounds, 'topic_90d:competitor'),
    leaving_raised: topicFreshness(grounds, 'topic_90d:leaving'),
    nps: fadingNps(grounds),
    csm_worry: worry(grounds),
    paid_risk: paidRisk(readPaidAccounts(account)),
    tenure_months: since === null ? null : daysBetween(since, grounds.asOf) / MONTH_DAYS,
  }
}

/**
 * Tickets of 30 days by the usual number of 30 days; unknown when either is. What is usual is known of a quarter at the earliest: from
 * there on it says more every day.
 */
function ticketSurge(account: SubjectSignals<'account'>, asOf: Day): number | null {
  const recent = account.value('tickets_30d')
  const usual = account.value('tickets_usual_30d')
  if (recent === null || usual === null) return null
  const since = account.value('customer_since')
  const known = since === null ? 1 : freshness(daysBetween(since, asOf) - USUAL_FROM_DAYS + 1)
  return NEUTRAL_SURGE + known * (recent / Math.max(LEAST_USUAL_TICKETS, usual) - NEUTRAL_SURGE)
}

/** 1 while the newest is fresh, 0 once it has run out or there is none. */
function topicFreshness({ signals, asOf, toldOn }: RiskGrounds, name: NumberNameOf<'account'>): number {
  const { value, ageDays } = signals.account.reading(name)
  return value === null || value === 0 ? 0 : freshAt((ageDays ?? 0) + daysBetween(toldOn.accounts, asOf))
}

/** Drawn to where it says nothing either way over the last days of the year for which it counts. */
function fadingNps({ signals }: RiskGrounds): number | null {
  const nps = signals.account.value('nps')
  const counts = signals.account.value('nps_known') ?? 1
  return nps === null ? null : NEUTRAL_NPS + counts * (nps - NEUTRAL_NPS)
}

function worry({ signals, asOf, toldOn }: RiskGrounds): number | null {
  const pulse = signals.account.value('pulse')
  if (pulse === null) return null
  const ageDays = signals.account.signal('pulse')?.ageDays ?? 0
  return (WORRY[pulse] ?? 0) * freshAt(ageDays + daysBetween(toldOn.accounts, asOf))
}

function freshAt(ageDays: number): number {
  return clamp01((FADES_UNTIL_DAYS - ageDays) / (FADES_UNTIL_DAYS - FADES_FROM_DAYS))
}
