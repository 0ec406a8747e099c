// The predictions of a logistic model, as log-odds.
import { addCombined } from '../linear/column-sums.ts'

/**
 * prediction = offset + sum over columns of weight x column, of every row
 *
 * Units: log-odds. Errors: none. `columns` are whole eights, as `inEights` makes them.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 4.4.
 *
 * @example
 * [...predictLogits(inEights([Float64Array.of(1, 1), Float64Array.of(0, 2)], 2), Float64Array.of(-1, 0.5), new Float64Array(2))]
 * // => [-1, 0]
 */
export function predictLogits(
  columns: readonly Float64Array[],
  weights: Float64Array,
  offset: Float64Array,
): Float64Array {
  const logits = Float64Array.from(offset)
  addCombined(logits, columns, weights, 0, logits.length)
  return logits
}
