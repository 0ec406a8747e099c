// All that the accounts context says about one account as of a day, as signals for others to read.
import { addDays, type Day, daysBetween, standingStill } from '@rung/kernel'
import type { LadderPolicy } from '@rung/relationship-ladder'
import {
  expectedUseOf,
  isInSeason,
  judgedOn,
  pauseOn,
  type RunningPause,
  seasonOf,
} from './account-calendar.ts'
import type { AccountFacts, Stakeholder, WorkspaceFacts } from './account-facts.ts'
import { arrAsOf } from './arr-as-of.ts'
import { isFormerCustomer } from './former-customer.ts'
import { onboardingOf } from './onboarding.ts'
import { paidWeights } from './paid-accounts.ts'
import type { StandingPolicy } from './policy.ts'
import { newestPulse } from './pulse.ts'
import { renewalSignals } from './renewal-signals.ts'
import { assessResolution, lastKnownResolution, resolutionKnown } from './resolution.ts'
import { speaker, written } from './say-signal.ts'
import { seatsAsOf } from './seats-as-of.ts'
import { assessBenevolence, countsOf, lastKnownBenevolence, newestCsat, newestNps } from './survey-answers.ts'
import { countTickets } from './ticket-counts.ts'
import { countTopics } from './topics.ts'
import { daysSinceTouch, touchesOf, usualTouchGap } from './touches.ts'
import { weakEvidenceSignals } from './weak-evidence-signals.ts'

/** What accounts judges by: its own numbers, and what evidence weighs, which is one for all contexts. */
export type AccountsPolicy = StandingPolicy & { readonly ladder: LadderPolicy }

/**
 * Its type is inferred all the way, since it names every signal with its type: whoever publishes them is held to the vocabulary.
 * Signals of the account, then of its stakeholders, then of its renewals, then weak evidence, each in id order.
 *
 * In a pause tickets, touches, answers and people are judged as of the day before it (`judgedOn`): hand in those that held then.
 * What is agreed with them (contracts, segment, CSM, the calendar) is of the day itself.
 */
export function standingSignals(
  facts: AccountFacts,
  workspace: WorkspaceFacts,
  policy: AccountsPolicy,
  asOf: Day,
) {
  const standsOn = judgedOn(facts.calendar, asOf)
  const people = facts.stakeholders
    .toSorted((a, b) => (a.stakeholderId < b.stakeholderId ? -1 : 1))
    .flatMap(stakeholder => stakeholderSignals(stakeholder, facts, policy, standsOn))
  return [
    ...agreedSignals(facts, workspace, policy, asOf),
    ...standingStill(heardSignals(facts, workspace, policy, standsOn), standsOn, asOf),
    ...standingStill(people, standsOn, asOf),
    ...renewalSignals(facts, workspace, policy, asOf),
    ...standingStill(weakEvidenceSignals(facts, policy.ladder, standsOn), standsOn, asOf),
  ]
}

/** What is agreed with them and written of them, as of the day. */
function agreedSignals(facts: AccountFacts, workspace: WorkspaceFacts, policy: StandingPolicy, asOf: Day) {
  const says = speaker({ kind: 'account', id: facts.accountId }, asOf)
  const arr = arrAsOf(facts, workspace, policy, asOf)
  const missing = arr.missingPairs.map(pair => `missing_rate:${pair}`)
  return [
    says('arr_minor', {
      value: arr.arrMinor,
      evidence: [...arr.evidence, ...missing].toSorted(),
      newestOn: null,
    }),
    says('currency', written(workspace.currency)),
    says('seats', written(seatsAsOf(facts, asOf))),
    says('segment', written(facts.segment)),
    says('csm', written(facts.csmId)),
    says('customer_since', written(customerSince(facts, asOf))),
    says('closed', written(facts.closedOn !== null && facts.closedOn <= asOf)),
    says('former', written(isFormerCustomer(facts, policy, asOf))),
    ...calendarSignals(facts, policy, asOf),
    ...paidWeights(facts.paysFor, workspace, policy, asOf).map(({ accountId, weight }) =>
      says(`pays_for:${accountId}`, written(weight)),
    ),
  ]
}

function calendarSignals(facts: AccountFacts, policy: StandingPolicy, asOf: Day) {
  const says = speaker({ kind: 'account', id: facts.accountId }, asOf)
  const pause = pauseOn(facts.calendar, asOf)
  const season = seasonOf(facts.calendar)
  const onboarding = onboardingOf(facts, policy, asOf)
  const paused = { evidence: pause?.evidence ?? [], newestOn: null }
  return [
    says('paused_from', { value: pause?.from ?? null, ...paused }),
    says('paused_until', { value: pause?.until ?? null, ...paused }),
    says('in_season', {
      value: isInSeason(season, asOf),
      evidence: season === null ? [] : [season.seasonId],
      newestOn: null,
    }),
    says('expected_use', written(expectedUseOf(facts.calendar))),
    says('first_value_due_on', putOff(onboarding?.firstValueDueOn ?? null, pause, asOf)),
    says('onboarding_from', putOff(onboarding?.from ?? null, pause, asOf)),
    says('onboarding_until', putOff(onboarding?.until ?? null, pause, asOf)),
  ]
}

/** A day that a pause puts off by every day of it. */
function putOff(on: Day | null, pause: RunningPause | null, asOf: Day) {
  if (on === null || pause === null) return written(on)
  const value = addDays(on, -daysBetween(pause.from, asOf))
  return { ...written(on), moving: { value, move: { alongSince: pause.from } } }
}

/** What was heard of them: tickets, touches, answers, and what a CSM feels. */
function heardSignals(facts: AccountFacts, workspace: WorkspaceFacts, policy: StandingPolicy, on: Day) {
  const says = speaker({ kind: 'account', id: facts.accountId }, on)
  const since = customerSince(facts, on)
  const benevolence = assessBenevolence(facts.surveys, policy, on)
  const nps = newestNps(facts.surveys, policy, on)
  const tickets = countTickets(facts.tickets, since, workspace.recordsTickets, policy, on)
  return [
    says('resolution', assessResolution(facts.tickets, policy, on)),
    says('resolution_known', resolutionKnown(facts.tickets, policy, on)),
    says('resolution_last_known', lastKnownResolution(facts.tickets, policy, on)),
    says('benevolence', benevolence),
    says('benevolence_known', countsOf(benevolence, policy.benevolenceExpiresDays, on)),
    says('benevolence_last_known', lastKnownBenevolence(facts.surveys)),
    says('nps', nps),
    says('nps_known', countsOf(nps, policy.surveyExpiresDays, on)),
    says('csat', newestCsat(facts.surveys, facts.tickets, policy, on)),
    says('open_tickets', tickets.open),
    says('escalated_tickets', tickets.escalated),
    says('tickets_past_target', tickets.pastTarget),
    says('tickets_30d', tickets.recent),
    says('tickets_usual_30d', tickets.usual),
    says('pulse', newestPulse(facts.pulses, policy, on)),
    says('days_since_touch', daysSinceTouch(facts.touches, on)),
    ...countTopics(facts, policy, on).map(count => says(`topic_90d:${count.topic}`, count)),
  ]
}

function stakeholderSignals(
  stakeholder: Stakeholder,
  facts: AccountFacts,
  policy: StandingPolicy,
  asOf: Day,
) {
  const says = speaker({ kind: 'stakeholder', id: stakeholder.stakeholderId }, asOf)
  const touches = touchesOf(facts.touches, stakeholder.stakeholderId)
  const departed = stakeholder.departedOn !== null && stakeholder.departedOn <= asOf
  return [
    says('role', written(stakeholder.role)),
    says('influence', written(stakeholder.influence)),
    says('departed_on', written(departed ? stakeholder.departedOn : null)),
    says('touch_days_since', daysSinceTouch(touches, asOf)),
    says('touch_usual_gap_days', usualTouchGap(touches, policy, asOf)),
  ]
}

/** The day the first contract started, `null` for those who never were a customer. */
export function customerSince(facts: AccountFacts, asOf: Day): Day | null {
  const starts = facts.subscriptions.map(subscription => subscription.startsOn).filter(start => start <= asOf)
  return starts.toSorted()[0] ?? null
}
