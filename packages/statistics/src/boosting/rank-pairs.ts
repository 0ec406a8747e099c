// Pairs of columns by what a tree on both together would gain.
import type { BinnedColumn } from './bins.ts'
import { cellsOf, mostBins, summed } from './cell-sums.ts'
import { rowGradients, type Scores } from './gradients.ts'
import { gainOfGrid, gridScratch } from './grid-tree.ts'
import type { TreeOptions } from './regression-tree.ts'

export type GridPair = { readonly first: number; readonly second: number }

/**
 * Pairs by the gain of one tree on them beyond the scores, most first
 *
 * Units: places of columns. Errors: none. Source: Lou, Caruana, Gehrke and Hooker, KDD (2013), 4 (FAST).
 *
 * @example
 * const bits = shift => Uint16Array.from({ length: 16 }, (_, row) => (row >> shift) & 1)
 * const column = (name, shift) => ({ name, edges: { kind: 'number', edges: [] }, count: 2, bins: bits(shift) })
 * const labels = Uint8Array.from({ length: 16 }, (_, row) => (row ^ (row >> 2)) & 1)
 * const options = { leaves: 4, leastHessian: 0.1, penalty: 0, leastGain: 0 }
 * rankPairs([column('a', 0), column('b', 1), column('c', 2)], { labels, logits: new Float64Array(16) }, options)[0]
 * // => { first: 0, second: 2 }
 */
export function rankPairs(
  columns: readonly BinnedColumn[],
  scores: Scores,
  options: TreeOptions,
): GridPair[] {
  const all = Int32Array.from(scores.labels.keys())
  const gradients = rowGradients(scores)
  const ofTrees = gridScratch(mostBins(columns))
  const most = mostBins(columns) ** 2
  const scratch = { gradient: new Float64Array(most), hessian: new Float64Array(most) }
  const ranked: (GridPair & { gain: number })[] = []
  for (const [first, one] of columns.entries()) {
    for (let second = first + 1; second < columns.length; second++) {
      const other = columns[second] as BinnedColumn
      const sums = summed(cellsOf(one, other), one.count * other.count, all, gradients, scratch)
      const grid = { ...sums, rows: one.count, columns: other.count }
      const monotone = { rows: one.monotone, columns: other.monotone }
      ranked.push({ first, second, gain: gainOfGrid(grid, options, monotone, ofTrees) })
    }
  }
  return ranked.sort((a, b) => b.gain - a.gain).map(({ first, second }) => ({ first, second }))
}
