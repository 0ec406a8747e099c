// A design whose columns are piecewise linear in a few values a row: as large a matrix as its columns, for the price of those values.
import type { SquareMatrix } from '../linear/cholesky.ts'
import type { Design, Gram } from './design.ts'

/** One value of every row: the segment of its range that it lies in, and where along it. */
export type Curve = {
  /** Segments there are. */
  readonly segments: number
  readonly segmentOf: Uint16Array
  /** 0 at the beginning of a segment; what its unit is, columns know by their slopes. */
  readonly along: Float64Array
}

/** A column that is linear on each segment of a curve: level + slope x along. */
export type CurveColumn = {
  /** The place of its curve. */
  readonly curve: number
  readonly levels: Float64Array
  readonly slopes: Float64Array
}

/**
 * X[row, column] = level[segment] + slope[segment] x along of the column's curve
 *
 * Products go through sums by segment: of two curves, the sums of w, w a, w b and w a b by the pair of segments that rows lie in, whatever
 * the number of columns. The same matrix as {@link denseDesign} of the columns written out, but for the order of summation.
 * Units: those of the columns. Errors: none. Source: Chen and Guestrin, XGBoost, KDD (2016), 3.2 (sums by bin);
 * Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 5.2 (piecewise polynomials).
 *
 * @example
 * const curve = { segments: 2, segmentOf: Uint16Array.of(0, 1), along: Float64Array.of(0, 0.5) }
 * const column = { curve: 0, levels: Float64Array.of(1, 2), slopes: Float64Array.of(0, 4) }
 * const sums = new Float64Array(2)
 * piecewiseDesign([curve], [column], 2).combined(Float64Array.of(3))(sums, 0, 2)
 * [...sums] // => [3, 12]
 */
export function piecewiseDesign(
  curves: readonly Curve[],
  columns: readonly CurveColumn[],
  rows: number,
): Design {
  const parts = curves.map((curve): Part => ({ ...curve, columns: [] }))
  for (const [at, { curve, levels, slopes }] of columns.entries()) {
    ;(parts[curve] as Part).columns.push({ at, levels, slopes })
  }
  return {
    rows,
    columns: columns.length,
    combined: weights => {
      const lines = parts.map(part => lineOf(part, weights))
      return (sums, first, last) => {
        for (let at = 0; at < parts.length; at++) {
          addLine(parts[at] as Part, lines[at] as Float64Array, sums, first, last)
        }
      }
    },
    dots: () => {
      const moments = parts.map(part => new Float64Array(2 * part.segments))
      return {
        add: (values, first, last) => {
          for (let at = 0; at < parts.length; at++) {
            addLineMoments(parts[at] as Part, moments[at] as Float64Array, values, first, last)
          }
        },
        sum: () => {
          const sums = new Float64Array(columns.length)
          for (const [at, part] of parts.entries()) setDots(part, moments[at] as Float64Array, sums)
          return sums
        },
      }
    },
    gram: () => piecewiseGram(parts, columns.length, rows),
  }
}

type Part = Curve & { readonly columns: (Pick<CurveColumn, 'levels' | 'slopes'> & { readonly at: number })[] }

/** Level and slope of each segment, one after the other: those of its columns, weighted and added up. */
function lineOf({ segments, columns }: Part, weights: Float64Array): Float64Array {
  const line = new Float64Array(2 * segments)
  for (const { at, levels, slopes } of columns) {
    const weight = weights[at] as number
    if (weight === 0) continue
    for (let segment = 0; segment < segments; segment++) {
      line[2 * segment] = (line[2 * segment] as number) + weight * (levels[segment] as number)
      line[2 * segment + 1] = (line[2 * segment + 1] as number) + weight * (slopes[segment] as number)
    }
  }
  return line
}

function addLine(
  { segmentOf, along }: Part,
  line: Float64Array,
  sums: Float64Array,
  first: number,
  last: number,
): void {
  for (let row = first; row < last; row++) {
    const at = 2 * (segmentOf[row] as number)
    sums[row] =
      (sums[row] as number) + (line[at] as number) + (line[at + 1] as number) * (along[row] as number)
  }
}

/** By segment the sums of the values and of value x along. */
function addLineMoments(
  { segmentOf, along }: Part,
  moments: Float64Array,
  values: Float64Array,
  first: number,
  last: number,
): void {
  for (let row = first; row < last; row++) {
    const at = 2 * (segmentOf[row] as number)
    const value = values[row - first] as number
    moments[at] = (moments[at] as number) + value
    moments[at + 1] = (moments[at + 1] as number) + value * (along[row] as number)
  }
}

function setDots({ segments, columns }: Part, moments: Float64Array, sums: Float64Array): void {
  for (const { at, levels, slopes } of columns) {
    let sum = 0
    for (let segment = 0; segment < segments; segment++) {
      sum +=
        (levels[segment] as number) * (moments[2 * segment] as number) +
        (slopes[segment] as number) * (moments[2 * segment + 1] as number)
    }
    sums[at] = sum
  }
}

/** Sums of w, w a, w b and w a b, by the segments of one curve and then of the other. */
const MOMENTS = 4

function piecewiseGram(parts: readonly Part[], size: number, rows: number): Gram {
  const weights = new Float64Array(rows)
  const spans: (readonly [first: number, last: number])[] = []
  return {
    add: (ofBlock, first, last) => {
      weights.set(ofBlock.subarray(0, last - first), first)
      spans.push([first, last])
    },
    sum: () => {
      const values = new Float64Array(size * size)
      const weighted = new Float64Array(rows)
      const most = Math.max(...parts.map(({ segments }) => segments))
      const moments = new Float64Array(most * most * MOMENTS)
      for (const [place, one] of parts.entries()) {
        for (let row = 0; row < rows; row++) {
          weighted[row] = (one.along[row] as number) * (weights[row] as number)
        }
        for (let beside = 0; beside <= place; beside++) {
          const other = parts[beside] as Part
          moments.fill(0, 0, one.segments * other.segments * MOMENTS)
          for (const [first, last] of spans) addMoments(moments, one, other, weights, weighted, first, last)
          setProducts(values, size, one, other, moments)
        }
      }
      return { size, values } satisfies SquareMatrix
    },
  }
}

/** `weighted` is weight x along of the first curve. */
function addMoments(
  moments: Float64Array,
  one: Part,
  other: Part,
  weights: Float64Array,
  weighted: Float64Array,
  first: number,
  last: number,
): void {
  const { segmentOf: ofOne } = one
  const { segmentOf: ofOther, along, segments } = other
  for (let row = first; row < last; row++) {
    const at = MOMENTS * ((ofOne[row] as number) * segments + (ofOther[row] as number))
    const weight = weights[row] as number
    const product = weighted[row] as number
    const b = along[row] as number
    moments[at] = (moments[at] as number) + weight
    moments[at + 1] = (moments[at + 1] as number) + product
    moments[at + 2] = (moments[at + 2] as number) + weight * b
    moments[at + 3] = (moments[at + 3] as number) + product * b
  }
}

/** Of every column of the one with every column of the other, on both sides of the diagonal. */
function setProducts(
  values: Float64Array,
  size: number,
  one: Part,
  other: Part,
  moments: Float64Array,
): void {
  const ofLevels = new Float64Array(other.segments)
  const ofSlopes = new Float64Array(other.segments)
  for (const row of one.columns) {
    ofLevels.fill(0)
    ofSlopes.fill(0)
    for (let segment = 0; segment < one.segments; segment++) {
      const level = row.levels[segment] as number
      const slope = row.slopes[segment] as number
      if (level === 0 && slope === 0) continue
      for (let beside = 0; beside < other.segments; beside++) {
        const at = MOMENTS * (segment * other.segments + beside)
        ofLevels[beside] =
          (ofLevels[beside] as number) + level * (moments[at] as number) + slope * (moments[at + 1] as number)
        ofSlopes[beside] =
          (ofSlopes[beside] as number) +
          level * (moments[at + 2] as number) +
          slope * (moments[at + 3] as number)
      }
    }
    for (const column of other.columns) {
      let sum = 0
      for (let beside = 0; beside < other.segments; beside++) {
        sum +=
          (column.levels[beside] as number) * (ofLevels[beside] as number) +
          (column.slopes[beside] as number) * (ofSlopes[beside] as number)
      }
      values[row.at * size + column.at] = sum
      values[column.at * size + row.at] = sum
    }
  }
}
