// A design whose columns are piecewise linear in a few values a row: as large a matrix as its columns, for the price of those values.
import type { Curve, CurveColumn, Part } from './curve.ts'
import type { Design } from './design.ts'
import { piecewiseGram } from './piecewise-gram.ts'

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
