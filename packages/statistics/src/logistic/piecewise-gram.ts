// The weighted products of piecewise linear columns with each other, by sums over pairs of segments.
import type { SquareMatrix } from '../linear/cholesky.ts'
import type { Part } from './curve.ts'
import type { Gram } from './design.ts'

/** Sums of w, w a, w b and w a b, by the segments of one curve and then of the other. */
const MOMENTS = 4

/**
 * X' diag(weights) X of columns that are linear on each segment of a curve
 *
 * Units: those of the columns, squared. Errors: none. Source: as of {@link piecewiseDesign}.
 *
 * @example
 * const columns = [{ at: 0, levels: Float64Array.of(1, 2), slopes: Float64Array.of(0, 4) }]
 * const part = { segments: 2, segmentOf: Uint16Array.of(0, 1), along: Float64Array.of(0, 0.5), columns }
 * const gram = piecewiseGram([part], 1, 2)
 * gram.add(Float64Array.of(1, 0.5), 0, 2)
 * [...gram.sum().values] // => [9]
 */
export function piecewiseGram(parts: readonly Part[], size: number, rows: number): Gram {
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
