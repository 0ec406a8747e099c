// What a current row says otherwise than the judgement it should have been made from.
import { isDeepStrictEqual } from 'node:util'
import type { Day } from '@rung/kernel'
import { type CurrentAccount, currentAccount } from '../judge/current-account.ts'
import type { FoldedScore } from '../judge/score-history.ts'
import type { ScoreDifference } from './score-differences.ts'

/**
 * Of one account, held against the row that a fold of its days gives for the day the current row judges: one difference,
 * `current`, or none. Where no such day was folded, or another engine made it, there is nothing to hold it against; but an
 * account judged on `today` has a current row.
 */
export function currentDifferences(
  current: CurrentAccount | undefined,
  wanted: readonly FoldedScore[],
  today: Day,
): { readonly isCompared: boolean; readonly differences: readonly ScoreDifference[] } {
  const day = current?.score.asOf ?? today
  const row = wanted.findLast(each => each.score.asOf === day)
  const recomputed = row === undefined ? null : currentAccount(row)
  if (row === undefined || recomputed === null) return { isCompared: false, differences: [] }
  const said = current === undefined ? null : comparable(current)
  const should = comparable(recomputed)
  if (isDeepStrictEqual(said, should)) return { isCompared: true, differences: [] }
  const { accountId, asOf } = row.score
  const { recordedAt } = row
  const difference = { accountId, asOf, recordedAt, field: 'current', stored: said, recomputed: should }
  return { isCompared: true, differences: [difference] }
}

/** In an order of its own, and without what only a history row holds. */
function comparable({
  score,
  contradictions,
  recordedAt,
  isProvisional,
  isClosed,
  worklist,
}: CurrentAccount) {
  const { contradictions: _, ...rest } = score
  const inOrder = contradictions.toSorted((a, b) => (a.pair < b.pair ? -1 : 1))
  return { ...rest, recordedAt, isProvisional, isClosed, worklist, contradictions: inOrder }
}
