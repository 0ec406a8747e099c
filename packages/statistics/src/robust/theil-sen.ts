// The median slope through points: one wild measurement among six does not turn it.

export type Point = { readonly x: number; readonly y: number }

/**
 * Median of (yj - yi) / (xj - xi) over all pairs with xi != xj.
 *
 * Units: y per x; null when fewer than two points differ in x. Errors: none. Source: Theil (1950), Sen (1968),
 * https://en.wikipedia.org/wiki/Theil-Sen_estimator.
 *
 * @example theilSen([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 30 }]) // slopes 1, 1, 1, 10, 14.5, 28: 5.5
 */
export function theilSen(points: readonly Point[]): number | null {
  const slopes: number[] = []
  for (const [index, from] of points.entries()) {
    for (const to of points.slice(index + 1)) {
      if (to.x !== from.x) slopes.push((to.y - from.y) / (to.x - from.x))
    }
  }
  return medianOf(slopes)
}

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.length === 0 ? null : middle.reduce((sum, x) => sum + x, 0) / middle.length
}
