// Attained on the last day on which it was known: what the score falls back to when the facts have gone stale.
import {
  addDays,
  agedBy,
  type DatedFact,
  type Day,
  daysBetween,
  type Reading,
  unknownReading,
} from '@rung/kernel'
import type { OutcomeFacts } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

/**
 * a on the latest day <= asOf on which a was known; its age counts to `asOf`.
 *
 * A known value can only become unknown when a fact passes its age limit, so the days to try are `asOf` and the last
 * live day of each fact, newest first. Units: 0..1; null when it was never known. Errors: none. Source: the health
 * score's damper `stale`.
 *
 * @example one verdict on 2026-01-01, nothing since: on 2026-12-31 this is a as of 2026-06-29, its 179th day
 */
export function lastKnownAttained(
  facts: OutcomeFacts,
  attainedOn: (d: Day) => Reading,
  policy: SuccessGapPolicy,
  asOf: Day,
): Reading {
  const verdicts = facts.customerVerdicts.map(lastLiveDay(policy.verdictExpiryDays - 1))
  const measurements = facts.measurements.map(lastLiveDay(policy.staleAfterDays))
  const past = [...verdicts, ...measurements].filter(d => d < asOf).sort()
  for (const d of [...new Set([...past, asOf])].reverse()) {
    const { value, evidence, ageDays } = attainedOn(d)
    if (value !== null) return agedBy({ value, evidence, ageDays }, daysBetween(d, asOf))
  }
  return unknownReading
}

function lastLiveDay(days: number): (fact: DatedFact) => Day {
  return fact => addDays(fact.occurredOn, days)
}
