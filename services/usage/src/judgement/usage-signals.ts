// What usage publishes of one account: its metrics, its score, milestones, and when its people were last seen.
import { type Day, daysBetween, type MovingValue } from '@rung/kernel'
import {
  type Behind,
  type SignalBy,
  type SignalStatement,
  type SignalValue,
  signalsAbout,
} from '@rung/signals'
import { dayEvidence, HABIT_METRICS, judgedChange, metricNames, WINDOW_METRICS } from '@rung/usage-metrics'
import type { DefinedKeys, UsageFacts } from './usage-facts.ts'

type Stated = SignalStatement<'usage', 'account'>

export function usageSignals(usage: UsageFacts, definitions: DefinedKeys): SignalBy<'usage'>[] {
  return [...accountSignals(usage, definitions), ...stakeholderSignals(usage)]
}

function accountSignals(usage: UsageFacts, definitions: DefinedKeys): SignalBy<'usage'>[] {
  const { accountId, asOf } = usage.input
  const { metrics, value } = usage.assessment
  const { lastDay, recentDays } = usage.window
  const days = recentDays.length > 0 ? [...recentDays] : lastDay === null ? [] : [lastDay]
  const behind: Behind = {
    evidence: days.sort().map(dayEvidence),
    ageDays: lastDay === null ? null : daysBetween(lastDay, asOf),
  }
  return signalsAbout('usage', { kind: 'account', id: accountId }, [
    ...WINDOW_METRICS.map((name): Stated => {
      const value = metrics[metricNames[name]]
      const isSince = name === 'days_since_last_event' && lastDay !== null
      return [name, value, isSince ? { ...behind, moving: sinceDay(value, lastDay, asOf) } : behind]
    }),
    ...HABIT_METRICS.map((name): Stated => [name, metrics[metricNames[name]], behind]),
    ['use_change', isKnown(usage) ? judgedChange(usage.change) : null, behind],
    ['use_change_last_known', usage.lastKnown.change, behind],
    ['use_fell_on', usage.lastKnown.fellOn, behind],
    ['usage_score', value, behind],
    ['usage_score_last_known', usage.lastKnown.score, behind],
    ['usage_source_up', usage.source.up, behind],
    ...definitions.metrics.map(({ key }): Stated => [`metric:${key}`, customValue(usage, key), behind]),
    ...definitions.milestones.map(({ key }): Stated => {
      const reachedOn = usage.milestones.get(key) ?? null
      return [`milestone:${key}`, reachedOn, behindDay(reachedOn, asOf)]
    }),
  ])
}

/** Days that go by with the calendar are kept as their day; those that stand, while a source is in doubt or no use expected, as they are. */
function sinceDay(days: number | null, on: Day, asOf: Day): MovingValue {
  return days === daysBetween(on, asOf) ? { value: on, move: 'days_since' } : { value: days }
}

/** Unknown, like every metric, before the first event and while the source is down. */
export function customValue(usage: UsageFacts, key: string): SignalValue {
  return isKnown(usage) ? (usage.custom.get(key) ?? null) : null
}

function isKnown({ source, window }: UsageFacts): boolean {
  return source.up && window.lastDay !== null
}

function stakeholderSignals(usage: UsageFacts): SignalBy<'usage'>[] {
  return [...usage.seen].flatMap(([id, { lastSeenOn, daysSinceSeen, usualGapDays }]) => {
    const evidence = lastSeenOn === null ? [] : [dayEvidence(lastSeenOn)]
    const behind: Behind = { evidence, ageDays: daysSinceSeen }
    return signalsAbout('usage', { kind: 'stakeholder', id }, [
      // silence says nothing while the source is down
      ['product_days_since_seen', usage.source.up ? daysSinceSeen : null, behind],
      ['product_usual_gap_days', usualGapDays, behind],
    ])
  })
}

function behindDay(on: Day | null, asOf: Day): Behind {
  return on === null
    ? { evidence: [], ageDays: null }
    : { evidence: [dayEvidence(on)], ageDays: daysBetween(on, asOf) }
}
