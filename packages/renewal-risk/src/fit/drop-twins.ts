// Leaves out features that say what another one says: a bill beside the minutes it bills.
import type { FeatureColumn } from '@rung/statistics'
import type { TrainingSet } from './training-set.ts'

/** How the reason of a twin begins; the name of the one that stayed follows. */
export const SAME_AS = 'same_as '

/** Of numbers that move together beyond `above` (correlation, either sign) the first by name stays. */
export function dropTwins(set: TrainingSet, above: number): TrainingSet {
  const kept: FeatureColumn[] = []
  const leftOut: { name: string; reason: string }[] = []
  for (const column of set.columns) {
    const twin = kept.find(other => Math.abs(correlation(other, column)) > above)
    if (twin === undefined) kept.push(column)
    else leftOut.push({ name: column.name, reason: `${SAME_AS}${twin.name}` })
  }
  return { ...set, columns: kept, leftOut: [...set.leftOut, ...leftOut] }
}

/** Pearson's, over rows that know both; 0 when either is a word, or they are not unknown in the same rows. */
function correlation(one: FeatureColumn, other: FeatureColumn): number {
  if (one.kind !== 'number' || other.kind !== 'number') return 0
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
  for (const [row, a] of one.values.entries()) {
    const b = other.values[row] as number
    if (Number.isNaN(a) !== Number.isNaN(b)) return 0
    if (Number.isNaN(a)) continue
    n++
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const spread = Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n))
  return spread > 0 ? (xy - (x * y) / n) / spread : 0
}
