// The terms of the first layer: for each feature the shapes a weight is to be learned for, and what is thought of it before.

import type { FeatureColumn } from '@rung/statistics'
import type { RiskModel, Shape } from '../model.ts'
import { basisValue } from '../shape.ts'
import type { TrainingSet } from './training-set.ts'

export type PlannedTerm = {
  readonly feature: string
  readonly shape: Shape
  readonly priorMean: number
  /** 1 / sd^2 of the expert's; of a weight nobody has a prior for the ridge, over one standard deviation of its feature. */
  readonly penalty: number
  readonly isPrior: boolean
  /** A learned weight may not have the other sign; 0 leaves it free. */
  readonly sign: -1 | 0 | 1
}

export type Direction = 'lowers' | 'none' | 'raises'

export type PlanOptions = {
  /** The expert's model whose terms are the centre; null where there is none. */
  readonly prior: RiskModel | null
  /** `linear`: one line a number. `piecewise`: the line may change its slope at knots, quantiles of the rows. */
  readonly basis: 'piecewise' | 'linear'
  /** What more of a feature may do to the risk. Default `none`: either. */
  readonly directions: Readonly<Record<string, Direction>>
  /** Inner knots a number may have at most. */
  readonly knots: number
  /** Rows a word must have to get a weight of its own. */
  readonly fewestRows: number
}

/** Terms in the order of the features; those without a prior have no penalty until a ridge is chosen. */
export function planTerms(set: TrainingSet, options: PlanOptions): PlannedTerm[] {
  return set.columns.flatMap(column => [
    ...[...priorTerms(column, options), ...ownTerms(column, options)].filter(({ shape }) =>
      isSaidOfAny(column, shape),
    ),
  ])
}

/** The same terms under a ridge. */
export function underRidge(terms: readonly PlannedTerm[], ridge: number): PlannedTerm[] {
  return terms.map(term => (term.isPrior ? term : { ...term, penalty: ridge }))
}

function isSaidOfAny(column: FeatureColumn, shape: Shape): boolean {
  const rows = column.kind === 'word' ? column.codes : column.values
  return rows.some((_: number, row: number) => basisValue(shape, valueAt(column, row)) !== 0)
}

function priorTerms(column: FeatureColumn, { prior, directions }: PlanOptions): PlannedTerm[] {
  const terms = prior?.terms.filter(term => term.feature === column.name) ?? []
  return terms
    .filter(term => suits(term.shape, column))
    .map(({ feature, shape, weight, sd }) => ({
      feature,
      shape,
      priorMean: weight,
      penalty: 1 / sd ** 2,
      isPrior: true,
      sign: signOf(shape, directions[feature] ?? 'none'),
    }))
}

function suits(shape: Shape, column: FeatureColumn): boolean {
  return shape.kind === 'missing' || (shape.kind === 'is') === (column.kind === 'word')
}

function ownTerms(column: FeatureColumn, options: PlanOptions): PlannedTerm[] {
  const { directions } = options
  const direction = directions[column.name] ?? 'none'
  const shapes =
    column.kind === 'word' ? wordShapes(column, options) : numberShapes(column.values, direction, options)
  const isMissingKnown = options.prior?.terms.some(
    term => term.feature === column.name && term.shape.kind === 'missing',
  )
  return [...shapes, ...(isMissingKnown ? [] : [{ kind: 'missing' } as const])].map(shape => ({
    feature: column.name,
    shape,
    priorMean: 0,
    penalty: 0,
    isPrior: false,
    sign: signOf(shape, direction),
  }))
}

function wordShapes(column: FeatureColumn & { kind: 'word' }, { prior, fewestRows }: PlanOptions): Shape[] {
  return column.levels
    .filter((_, code) => column.codes.reduce((sum, each) => sum + (each === code ? 1 : 0), 0) >= fewestRows)
    .filter(
      level =>
        !prior?.terms.some(
          ({ feature, shape }) => feature === column.name && shape.kind === 'is' && shape.value === level,
        ),
    )
    .map(value => ({ kind: 'is', value }))
}

/**
 * A line through the mean with knots at quantiles; with a direction, pieces between them that each only rise or fall, and
 * tails outside: a sum of those keeps the direction when every weight does.
 */
function numberShapes(values: Float64Array, direction: Direction, options: PlanOptions): Shape[] {
  const known = values.filter(value => !Number.isNaN(value)).sort()
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
  if (!(sd > 0)) return []
  const line: Shape = { kind: 'line', center: mean, per: sd }
  if (options.basis === 'linear') return [line]
  const knots = knotsOf(known, options.knots)
  if (direction === 'none') {
    const hinges = knots.slice(1, -1).map((from): Shape => ({ kind: 'tail', from, per: sd }))
    return [line, ...hinges]
  }
  const [first, last] = [knots[0] as number, knots.at(-1) as number]
  if (first === last) return aside(known, first)
  const pieces = knots
    .slice(1)
    .map((to, index): Shape => ({ kind: 'hinge', from: knots[index] as number, to }))
  return [...pieces, { kind: 'tail', from: first, per: -sd }, { kind: 'tail', from: last, per: sd }]
}

/** Where nearly all rows have one value: as far as the furthest to each side, and flat from there. Few rows draw no line to where none was. */
function aside(sorted: Float64Array, usual: number): Shape[] {
  return [sorted.at(-1) as number, sorted[0] as number]
    .filter(to => to !== usual)
    .map(to => ({ kind: 'hinge', from: usual, to }))
}

/** Quantiles of the rows, rising, from the 2nd to the 98th hundredth, so many of them inner ones. */
function knotsOf(sorted: Float64Array, inner: number): number[] {
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number
  const shares = Array.from({ length: inner + 2 }, (_, index) => 0.02 + (0.96 * index) / (inner + 1))
  return [...new Set(shares.map(at))]
}

function signOf(shape: Shape, direction: Direction): -1 | 0 | 1 {
  if (direction === 'none' || shape.kind === 'missing') return 0
  const up = direction === 'raises' ? 1 : -1
  if (shape.kind === 'hinge') return shape.to > shape.from ? up : (-up as -1 | 1)
  if (shape.kind === 'tail') return shape.per > 0 ? up : (-up as -1 | 1)
  if (shape.kind === 'is' && typeof shape.value === 'boolean') return shape.value ? up : (-up as -1 | 1)
  return shape.kind === 'line' ? up : 0
}

function valueAt(column: FeatureColumn, row: number): number | boolean | string | null {
  if (column.kind === 'number') {
    const value = column.values[row] as number
    return Number.isNaN(value) ? null : value
  }
  return column.levels[column.codes[row] as number] ?? null
}
