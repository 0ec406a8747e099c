// The Theil-Sen slope: the median slope through points, which one wild point among six does not turn.
import { median } from '../quantiles/median.ts'

export type Point = { readonly x: number; readonly y: number }

/**
 * median of (y(j) - y(i)) / (x(j) - x(i)) over all pairs with x(i) != x(j)
 *
 * Units: y per x. Errors: null when fewer than two points differ in x.
 * Source: Theil, Indagationes Mathematicae 12 (1950); Sen, Journal of the American Statistical Association 63 (1968).
 *
 * @example
 * theilSen([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 30 }]) // => 5.5
 */
export function theilSen(points: readonly Point[]): number | null {
  const slopes: number[] = []
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      if (to.x !== from.x) slopes.push((to.y - from.y) / (to.x - from.x))
    }
  }
  return median(slopes)
}
