// What is known of a contract as of a day: usage by our own metrics, and the contract itself.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { FeatureValue } from '@rung/renewal-risk'
import {
  ALWAYS_EXPECTED,
  assessChange,
  assessUsage,
  builtInMetrics,
  type DayFacts,
  type MetricDefinition,
  measureCustom,
  measureSpans,
  measureWindow,
  spanOf,
  usagePolicy,
} from '@rung/usage-metrics'
import type { Contract, Crm5 } from './read-crm5.ts'

/** Days of the longer window beside the 28 of the built-in metrics: a quarter of whole weeks. */
export const LONG_DAYS = 84

const DAYS_A_MONTH = 30.4375

export function signalsOf(set: Crm5, contract: Contract, asOf: Day): Record<string, FeatureValue> {
  const known = (set.daily.get(contract.accountId) ?? []).filter(facts => facts.day <= asOf)
  const recent = known.filter(facts => facts.day > addDays(asOf, -LONG_DAYS))
  const span = spanOf(known, asOf)
  const window = measureWindow(recent, span, new Set(set.events), usagePolicy, asOf, null)
  const spans = measureSpans(known, span.firstDay, usagePolicy, asOf)
  const change = assessChange(
    { spans, termStartedOn: contract.startsOn, ...ALWAYS_EXPECTED, asOf },
    usagePolicy,
  )
  const since = set.contracts.get(contract.accountId)?.[0]?.startsOn ?? contract.startsOn
  const { seats } = contract
  const catalogueSize = set.events.length
  const source = { heardSince: null, sourceUp: true }
  const input = { window, change, seats, beganOn: since, catalogueSize, counted: null, ...source }
  const metrics = builtInMetrics(input)
  const tenure = daysBetween(since, asOf)
  const counted = Object.fromEntries(
    set.events.map(event => [`metric:${event}`, countOf(recent, event, asOf)]),
  )
  return {
    active_users_28d: metrics.activeUsers28,
    active_days_28d: metrics.activeDays28,
    events_28d: metrics.events28,
    core_features_used_28d: metrics.coreFeaturesUsed28,
    seat_utilisation: metrics.seatUtilisation,
    events_per_active_user_28d: metrics.eventsPerActiveUser28,
    days_since_last_event: metrics.daysSinceLastEvent,
    people_change: metrics.peopleChange,
    usage_score: assessUsage(input, usagePolicy).value,
    ...counted,
    usual_events_28d: (sumOf(counted) * usagePolicy.windowDays) / Math.min(LONG_DAYS, tenure + 1),
    tenure_months: tenure / DAYS_A_MONTH,
    term_months: contract.termMonths,
    mrr: contract.mrr,
    seats: contract.seats,
    discount: contract.discount,
    channel: set.channels.get(contract.accountId) ?? null,
    plan: contract.plan,
  }
}

function sumOf(counted: Readonly<Record<string, number>>): number {
  return Object.values(counted).reduce((sum, count) => sum + count, 0)
}

function countOf(days: readonly DayFacts[], event: string, asOf: Day): number {
  const definition: MetricDefinition = {
    key: event,
    filter: { events: [event], properties: {} },
    aggregation: { kind: 'count' },
    windowDays: LONG_DAYS,
  }
  return Number(measureCustom(days, definition, asOf))
}
