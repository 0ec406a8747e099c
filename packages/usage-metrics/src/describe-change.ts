// A change of use in plain words: from how many to how many, since when, and what was taken into account.
import type { Day } from '@rung/kernel'
import type { Count } from './habit.ts'
import { judgedBy, type UseChange } from './use-change.ts'

/**
 * Sentences, the fall first; none without a habit.
 *
 * @example 1 of 16 people since 2026-06-07: ['16 to 1 people in 14 days, since 2026-06-07.']
 */
export function describeChange(change: UseChange, fellOn: Day | null): string[] {
  const by = judgedBy(change)
  const { now, habit, lastYear, fleet, expected } = change[by]
  if (now === null || habit === null) return []
  const counts = `${shown(habit)} to ${shown(now)} ${by} in 14 days`
  return [
    fellOn === null ? `${counts}.` : `${counts}, since ${fellOn}.`,
    ...(lastYear !== null && lastYear < 0
      ? [
          `A year ago the same weeks were at ${percent(lastYear)} of their habit: that much is taken as the season.`,
        ]
      : []),
    ...(fleet !== null && fleet < 0
      ? [
          `Half of all accounts are at ${percent(fleet)} of their habit or below: that much is taken as the source.`,
        ]
      : []),
    ...(expected < 1
      ? [`Use was expected on ${percentOf(expected)} of these days: as much of the change counts.`]
      : []),
  ]
}

function percent(logRatio: number): string {
  return percentOf(Math.exp(logRatio))
}

function percentOf(share: number): string {
  return `${Math.round(share * 100)} %`
}

function shown(count: NonNullable<Count>): string {
  return String(Math.round(count * 10) / 10)
}
