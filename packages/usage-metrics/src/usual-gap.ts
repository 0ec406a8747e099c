// How often a person comes back, and how long they have been away.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { median } from '@rung/statistics'
import type { UsagePolicy } from './policy.ts'

export type Seen = {
  /** `null` when never seen. */
  readonly daysSinceSeen: number | null
  /** Median days from one active day to the next; `null` with too few. */
  readonly usualGapDays: number | null
  readonly lastSeenOn: Day | null
}

/**
 * The usual gap is the median distance between consecutive active days over the 180 days up to the last one, so that a
 * silence does not lengthen the gap it is judged by. An even number of gaps: the mean of the middle two.
 *
 * @example seen on the 1st, 2nd, 3rd and 10th, as of the 20th: usualGapDays 1, daysSinceSeen 10
 */
export function usualGap(daysSeen: readonly Day[], policy: UsagePolicy, asOf: Day): Seen {
  const seen = [...new Set(daysSeen.filter(day => day <= asOf))].sort()
  const last = seen.at(-1)
  if (last === undefined) return { daysSinceSeen: null, usualGapDays: null, lastSeenOn: null }
  const since = addDays(last, -policy.usualGapOverDays)
  const recent = seen.filter(day => day >= since)
  const gaps: number[] = []
  let before: Day | undefined
  for (const day of recent) {
    if (before !== undefined) gaps.push(daysBetween(before, day))
    before = day
  }
  return {
    daysSinceSeen: daysBetween(last, asOf),
    usualGapDays: gaps.length < policy.usualGapLeastGaps ? null : median(gaps),
    lastSeenOn: last,
  }
}
