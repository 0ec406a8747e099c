// What a stored score says otherwise than the same score computed again, field by field.
import { isDeepStrictEqual } from 'node:util'
import type { KeptScore, StoredScore } from '@rung/judgement'
import type { Day } from '@rung/kernel'

export type ScoreDifference = {
  readonly accountId: string
  readonly asOf: Day
  readonly recordedAt: Date
  /** A field of the row; `row` when there is one on one side alone. */
  readonly field: string
  readonly stored: unknown
  readonly recomputed: unknown
}

const FIELDS = [
  'scoreHundredths',
  'band',
  'coverage',
  'contributions',
  'usage',
  'attained',
  'state',
  'contradictions',
  'listed',
  'engineVersion',
  'policyVersion',
  'modelVersion',
] as const satisfies readonly (keyof StoredScore)[]

/** By day, then instant, of one account; none when both are the same. A row that is missing is `null` on that side. */
export function scoreDifferences(
  stored: readonly KeptScore[],
  recomputed: readonly KeptScore[],
): ScoreDifference[] {
  const storedOf = new Map(stored.map(row => [keyOf(row), row]))
  const recomputedOf = new Map(recomputed.map(row => [keyOf(row), row]))
  const keys = [...new Set([...storedOf.keys(), ...recomputedOf.keys()])].sort()
  return keys.flatMap(key => differencesOf(storedOf.get(key), recomputedOf.get(key)))
}

function differencesOf(stored: KeptScore | undefined, recomputed: KeptScore | undefined): ScoreDifference[] {
  const row = stored ?? recomputed
  if (row === undefined) return []
  const { accountId, asOf } = row.score
  const at = { accountId, asOf, recordedAt: row.recordedAt }
  if (stored === undefined || recomputed === undefined) {
    return [{ ...at, field: 'row', stored: stored?.score ?? null, recomputed: recomputed?.score ?? null }]
  }
  return FIELDS.flatMap(field =>
    isDeepStrictEqual(stored.score[field], recomputed.score[field])
      ? []
      : [{ ...at, field, stored: stored.score[field], recomputed: recomputed.score[field] }],
  )
}

function keyOf({ score, recordedAt }: KeptScore): string {
  return `${score.asOf} ${recordedAt.toISOString()}`
}
