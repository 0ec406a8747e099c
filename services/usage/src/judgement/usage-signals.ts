// What usage publishes of one account: its metrics, its score, milestones, and when its people were last seen.
import { type Day, daysBetween } from '@rung/kernel'
import type { Signal, SignalValue } from '@rung/signals'
import type { AccountUsage } from '../actions/assess-accounts.ts'
import type { Definitions } from '../storage/definitions.ts'
import { metricNames } from './metric-names.ts'

/** Evidence of a day's use: `GET /v1/accounts/:id/usage/days` shows what was counted on it. */
export function dayEvidence(day: Day): string {
  return `day:${day}`
}

export function usageSignals(usage: AccountUsage, definitions: Definitions): Signal[] {
  return [...accountSignals(usage, definitions), ...stakeholderSignals(usage)]
}

function accountSignals(usage: AccountUsage, definitions: Definitions): Signal[] {
  const { accountId, asOf } = usage.asked
  const { metrics, value } = usage.assessment
  const { lastDay, recentDays } = usage.window
  const evidence = (recentDays.length > 0 ? [...recentDays] : lastDay === null ? [] : [lastDay])
    .sort()
    .map(dayEvidence)
  const ageDays = lastDay === null ? null : daysBetween(lastDay, asOf)
  const subject = { kind: 'account', id: accountId } as const
  const said = (name: string, held: SignalValue): Signal => ({
    subject,
    name,
    value: held,
    evidence,
    ageDays,
  })
  const reached = ({ key }: { key: string }): Signal => {
    const day = usage.milestones.get(key)
    return {
      subject,
      name: `milestone:${key}`,
      value: day ?? null,
      evidence: day === undefined ? [] : [dayEvidence(day)],
      ageDays: day === undefined ? null : daysBetween(day, asOf),
    }
  }
  return [
    ...Object.entries(metricNames).map(([name, metric]) => said(name, metrics[metric])),
    said('usage_score', value),
    said('usage_score_last_known', usage.lastKnown),
    said('usage_source_up', usage.source.up),
    ...definitions.metrics.map(({ key }) => said(`metric:${key}`, customValue(usage, key))),
    ...definitions.milestones.map(reached),
  ]
}

/** Unknown, like every metric, before the first event and while the source is down. */
export function customValue(usage: AccountUsage, key: string): SignalValue {
  const known = usage.source.up && usage.window.lastDay !== null
  return known ? (usage.custom.get(key) ?? null) : null
}

function stakeholderSignals(usage: AccountUsage): Signal[] {
  return [...usage.seen].flatMap(([id, seen]) => {
    const subject = { kind: 'stakeholder', id } as const
    const evidence = seen.lastSeenOn === null ? [] : [dayEvidence(seen.lastSeenOn)]
    const ageDays = seen.daysSinceSeen
    return [
      // silence says nothing while the source is down
      {
        subject,
        name: 'product_days_since_seen',
        value: usage.source.up ? ageDays : null,
        evidence,
        ageDays,
      },
      { subject, name: 'product_usual_gap_days', value: seen.usualGapDays, evidence, ageDays },
    ]
  })
}
