// Days whose rows are from before lists could be read of them: a replay compares what such rows hold, and says how many.
import { isDeepStrictEqual } from 'node:util'
import type { KeptScore } from '@rung/judgement'

/** Rows that a rebuild would complete. */
export function notRebuilt(stored: readonly KeptScore[]): readonly KeptScore[] {
  return stored.filter(row => row.score.listed === null)
}

/** The rows wanted, those of days that are not rebuilt as they were kept then: without lists, of equal neighbours the first. */
export function comparableTo(stored: readonly KeptScore[], wanted: readonly KeptScore[]): KeptScore[] {
  const days = new Set(notRebuilt(stored).map(row => row.score.asOf))
  const comparable: KeptScore[] = []
  for (const { score, recordedAt } of wanted) {
    const row = days.has(score.asOf)
      ? { score: { ...score, listed: null }, recordedAt }
      : { score, recordedAt }
    if (!isDeepStrictEqual(comparable.at(-1)?.score, row.score)) comparable.push(row)
  }
  return comparable
}
