// Leaves out features that are collinear with another one: a bill beside the minutes it bills.
import { correlation, type FeatureColumn } from '@rung/statistics'
import type { TrainingSet } from './training-set.ts'

/** How the reason of a collinear feature begins; the name of the one that stayed follows. */
export const COLLINEAR_WITH = 'collinear_with '

/** Of numbers that move together beyond `above` (correlation, either sign) the first by name stays. */
export function dropCollinear(set: TrainingSet, above: number): TrainingSet {
  const kept: FeatureColumn[] = []
  const leftOut: { name: string; reason: string }[] = []
  for (const column of set.columns) {
    const other = kept.find(each => correlated(each, column) > above)
    if (other === undefined) kept.push(column)
    else leftOut.push({ name: column.name, reason: `${COLLINEAR_WITH}${other.name}` })
  }
  return { ...set, columns: kept, leftOut: [...set.leftOut, ...leftOut] }
}

/** 0 when either is a word, or they are not unknown in the same rows. */
function correlated(one: FeatureColumn, other: FeatureColumn): number {
  if (one.kind !== 'number' || other.kind !== 'number') return 0
  return Math.abs(correlation(one.values, other.values) ?? 0)
}
