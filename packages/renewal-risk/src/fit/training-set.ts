// What a model learns from: resolved renewals with their features as known at the decision, by columns.
import { type Refusal, refuse } from '@rung/kernel'
import type { FeatureColumn } from '@rung/statistics'
import type { FeatureValue, RiskFeatures } from '../feature.ts'

export type TrainingRow = {
  readonly features: RiskFeatures
  /** True when the renewal was lost. */
  readonly lost: boolean
}

export type TrainingSet = {
  readonly rows: number
  readonly lost: Uint8Array
  /** In the order of their names. */
  readonly columns: readonly FeatureColumn[]
  /** Features that were left out, and why: nobody ever knew them, or they are the same for all. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[]
}

/**
 * Rows to columns. A feature is numbers or words (flags are words) and stays what it is; one that is never known or the
 * same for all is left out by name, and so, without a word, is what `reads` leaves out.
 *
 * Refused as `invalid`, by the name of the feature: a number that is not finite, and a feature that is a number in one row
 * and a word in another; without rows, and with rows that all ended alike, since nothing can be told apart then.
 */
export function readTrainingSet(
  rows: readonly TrainingRow[],
  reads: (feature: string) => boolean = () => true,
): TrainingSet | Refusal {
  const losses = rows.filter(row => row.lost).length
  if (losses === 0 || losses === rows.length) {
    return refuse(
      'invalid',
      `of ${rows.length} renewals ${losses} were lost: there is nothing to tell apart`,
      {
        fix: 'Learn from a span in which some were lost and some were kept.',
      },
    )
  }
  const names = featureNames(rows).filter(reads)
  const columns: FeatureColumn[] = []
  const leftOut: { name: string; reason: 'constant' | 'never_known' }[] = []
  for (const name of names) {
    const values = rows.map(row => row.features[name] ?? null)
    const column = columnOf(name, values)
    if ('message' in column) return column
    const known = new Set(values.filter(value => value !== null))
    if (known.size === 0) leftOut.push({ name, reason: 'never_known' })
    else if (known.size === 1 && !values.includes(null)) leftOut.push({ name, reason: 'constant' })
    else columns.push(column)
  }
  return { rows: rows.length, lost: Uint8Array.from(rows, row => (row.lost ? 1 : 0)), columns, leftOut }
}

/** Of all rows, in order. */
export function featureNames(rows: readonly Pick<TrainingRow, 'features'>[]): string[] {
  const names = new Set<string>()
  for (const { features } of rows) for (const name in features) names.add(name)
  return [...names].sort()
}

function columnOf(name: string, values: readonly FeatureValue[]): FeatureColumn | Refusal {
  const kinds = new Set(values.filter(value => value !== null).map(value => typeof value === 'number'))
  if (kinds.size > 1) {
    return refuse('invalid', 'is a number in one row and a word in another', { field: name })
  }
  if (!kinds.has(true)) {
    const levels = [...new Set(values.filter(value => value !== null))].sort(inOrder)
    const codes = new Map(levels.map((level, code) => [level, code]))
    return {
      name,
      kind: 'word',
      levels: levels.filter(level => typeof level !== 'number'),
      codes: Int32Array.from(values, value => (value === null ? -1 : (codes.get(value) as number))),
    }
  }
  const numbers = Float64Array.from(values, value => (typeof value === 'number' ? value : Number.NaN))
  const broken = values.find(value => typeof value === 'number' && !Number.isFinite(value))
  if (broken !== undefined) {
    return refuse('invalid', `holds ${broken}, which is no finite number`, {
      field: name,
      fix: 'Say null where the value is unknown.',
    })
  }
  return { name, kind: 'number', values: numbers }
}

function inOrder(a: FeatureValue, b: FeatureValue): number {
  return String(a) < String(b) ? -1 : 1
}
