// Spearman's correlation of ranks: how far two columns put rows in the same order.
import { correlation } from './correlation.ts'

/**
 * rho = Pearson's r of the ranks of both columns, equal values sharing the mean of the ranks they take
 *
 * Units: -1..1. Errors: null with fewer than two rows, or where one column does not vary.
 * Source: Spearman, American Journal of Psychology 15 (1904).
 *
 * @example
 * rankCorrelation([1, 2, 3], [10, 200, 3000]) // => 1
 * rankCorrelation([1, 1], [1, 2]) // => null
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | null {
  return correlation(ranks(one), ranks(other))
}

function ranks(values: readonly number[]): Float64Array {
  const order = values.map((value, row) => ({ value, row })).sort((a, b) => a.value - b.value)
  const found = new Float64Array(values.length)
  for (let first = 0; first < order.length; ) {
    let next = first
    while (next < order.length && order[next]?.value === order[first]?.value) next++
    for (const { row } of order.slice(first, next)) found[row] = (first + 1 + next) / 2
    first = next
  }
  return found
}
