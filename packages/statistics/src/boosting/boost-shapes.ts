// Gradient boosting of an additive model: shape functions, one a feature or a pair, grown by small trees in turns.
import { meanLogisticLoss } from '../logistic/logistic-loss.ts'
import type { Fold } from '../resampling/folds.ts'
import type { BinnedColumn } from './bins.ts'
import { cellsOf, mostBins, summed } from './cell-sums.ts'
import { type Cells, rowGradients, type Scores, setRowGradients, takeStep } from './gradients.ts'
import { gridScratch, growGridTree } from './grid-tree.ts'
import type { GridPair } from './rank-pairs.ts'
import { type BinSums, growTree, type TreeOptions } from './regression-tree.ts'

export type BoostOptions = TreeOptions & {
  /** Share of each step that is taken. */
  readonly learningRate: number
  /** Rounds over all features at most, and rounds without gain on the rows held out after which it ends. */
  readonly rounds: number
  readonly patience: number
}

/** Anything that grows: which cell each row is in, how a tree is made of the sums over cells, and its leaf values so far. */
type Growing = {
  readonly cells: Cells
  readonly leafValues: Float64Array
  grow(sums: BinSums): Float64Array | undefined
}

/**
 * f(x) = sum over features of shape(feature): in every round, each shape += learning rate x the tree that fits the residuals best
 *
 * One leaf value a bin for every column, monotone where the column asks for it; the scores are left as they are with the shapes of the
 * round that had the least log loss on the rows held out. Units: log-odds. Errors: none.
 * Source: Lou, Caruana and Gehrke, KDD (2012) (generalised additive models with trees); Friedman, Annals of Statistics 29 (2001).
 *
 * @example
 * const values = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)
 * const scores = { labels: Uint8Array.of(0, 0, 0, 1, 1, 1, 1, 0), logits: new Float64Array(8) }
 * const rows = { fit: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7), held: Int32Array.of(0, 1, 2, 4, 5, 6) }
 * const options = { leaves: 2, leastHessian: 0.1, penalty: 0, leastGain: 0, learningRate: 1, rounds: 1, patience: 1 }
 * const [shape] = boostColumns([binColumn({ name: 'x', kind: 'number', values }, 8, 1)], scores, rows, options)
 * [...shape.slice(1)] // => [-1, 1]
 */
export function boostColumns(
  columns: readonly BinnedColumn[],
  scores: Scores,
  rows: Fold,
  options: BoostOptions,
): Float64Array[] {
  return boost(
    columns.map(column => ({
      cells: column.bins,
      leafValues: new Float64Array(column.count),
      grow: sums => growTree(sums, column.edges.kind === 'number', options, column.monotone),
    })),
    scores,
    rows,
    options,
  )
}

/**
 * One leaf value a cell for every pair, likewise
 *
 * Units: log-odds, by the bins of the first and then of the second. Errors: none.
 * Source: Lou, Caruana, Gehrke and Hooker, KDD (2013) (GA2M).
 *
 * @example
 * const bits = shift => Uint16Array.from({ length: 16 }, (_, row) => (row >> shift) & 1)
 * const column = (name, shift) => ({ name, edges: { kind: 'number', edges: [] }, count: 2, bins: bits(shift) })
 * const labels = Uint8Array.from({ length: 16 }, (_, row) => (row ^ (row >> 1)) & 1)
 * const all = Int32Array.from(labels.keys())
 * const options = { leaves: 4, leastHessian: 0.1, penalty: 0, leastGain: 0, learningRate: 1, rounds: 1, patience: 1 }
 * const scores = { labels, logits: new Float64Array(16) }
 * const [grid] = boostPairs([column('a', 0), column('b', 1)], [{ first: 0, second: 1 }], scores, { fit: all, held: all }, options)
 * [...grid] // => [-2, 2, 2, -2]
 */
export function boostPairs(
  columns: readonly BinnedColumn[],
  pairs: readonly GridPair[],
  scores: Scores,
  rows: Fold,
  options: BoostOptions,
): Float64Array[] {
  const scratch = gridScratch(mostBins(columns))
  return boost(
    pairs.map(pair => {
      const first = columns[pair.first] as BinnedColumn
      const second = columns[pair.second] as BinnedColumn
      return {
        cells: cellsOf(first, second),
        leafValues: new Float64Array(first.count * second.count),
        grow: sums =>
          growGridTree(
            { ...sums, rows: first.count, columns: second.count },
            options,
            { rows: first.monotone, columns: second.monotone },
            scratch,
          )?.leafValues,
      }
    }),
    scores,
    rows,
    options,
  )
}

function boost(
  growing: readonly Growing[],
  scores: Scores,
  rows: Fold,
  options: BoostOptions,
): Float64Array[] {
  const { logits } = scores
  const most = Math.max(0, ...growing.map(({ leafValues }) => leafValues.length))
  const sums = { gradient: new Float64Array(most), hessian: new Float64Array(most) }
  const bestValues = growing.map(({ leafValues }) => leafValues.slice())
  const start = logits.slice()
  let best = { loss: meanLogisticLoss(scores, rows.held), round: 0 }
  const gradients = rowGradients(scores)
  for (let round = 1; round <= options.rounds && round - best.round <= options.patience; round++) {
    if (round > 1) setRowGradients(gradients, scores)
    for (const { cells, leafValues, grow } of growing) {
      const step = grow(summed(cells, leafValues.length, rows.fit, gradients, sums))
      if (step === undefined) continue
      for (let cell = 0; cell < step.length; cell++) {
        const value = options.learningRate * (step[cell] as number)
        step[cell] = value
        leafValues[cell] = (leafValues[cell] as number) + value
      }
      takeStep(step, cells, scores, gradients)
    }
    const loss = meanLogisticLoss(scores, rows.held)
    if (loss >= best.loss - 1e-6) continue
    best = { loss, round }
    for (const [at, { leafValues }] of growing.entries()) (bestValues[at] as Float64Array).set(leafValues)
  }
  logits.set(start)
  for (const [index, { cells }] of growing.entries()) {
    const leafValues = bestValues[index] as Float64Array
    for (let row = 0; row < logits.length; row++) {
      logits[row] = (logits[row] as number) + (leafValues[cells[row] as number] as number)
    }
  }
  return bestValues
}
