// Learns shape functions, one a feature and one a chosen pair, by small boosted steps that stop once they no longer pay.
import { logLossOfLogit, sigmoid } from '../logistic/sigmoid.ts'
import type { BinnedColumn } from './bins.ts'
import { type GridSums, growGrid } from './grid-tree.ts'
import { growSteps, type TreeOptions } from './regression-tree.ts'

export type BoostOptions = TreeOptions & {
  /** Share of each step that is taken. */
  readonly rate: number
  /** Rounds over all features at most, and rounds without gain on the rows held out after which it ends. */
  readonly rounds: number
  readonly patience: number
}

export type Rows = { readonly fit: Int32Array; readonly held: Int32Array }

/** Log-odds of every row, changed in place as shapes grow. */
export type Scores = { readonly lost: Uint8Array; readonly logits: Float64Array }

export type GridPair = { readonly first: number; readonly second: number }

/** Anything that grows: which cell each row is in, how a step is made of the sums over cells, and its heights so far. */
type Growing = {
  readonly cells: Uint32Array | Uint16Array
  readonly heights: Float64Array
  grow(missed: Float64Array, weight: Float64Array): Float64Array | undefined
}

/** One height a bin for every column, fitted in turns on top of the scores, which are left as they are with them. */
export function boostColumns(
  columns: readonly BinnedColumn[],
  scores: Scores,
  rows: Rows,
  options: BoostOptions,
): Float64Array[] {
  return boost(
    columns.map(column => ({
      cells: column.bins,
      heights: new Float64Array(column.count),
      grow: (missed, weight) => growSteps({ missed, weight }, column.edges.kind === 'number', options),
    })),
    scores,
    rows,
    options,
  )
}

/** One height a cell for every pair, likewise. */
export function boostPairs(
  columns: readonly BinnedColumn[],
  pairs: readonly GridPair[],
  scores: Scores,
  rows: Rows,
  options: BoostOptions,
): Float64Array[] {
  return boost(
    pairs.map(pair => {
      const first = columns[pair.first] as BinnedColumn
      const second = columns[pair.second] as BinnedColumn
      return {
        cells: cellsOf(first, second),
        heights: new Float64Array(first.count * second.count),
        grow: (missed, weight) =>
          growGrid({ missed, weight, rows: first.count, columns: second.count }, options)?.heights,
      }
    }),
    scores,
    rows,
    options,
  )
}

/** Pairs by what one step on them would gain beyond the scores, most first. */
export function rankPairs(
  columns: readonly BinnedColumn[],
  { lost, logits }: Scores,
  options: TreeOptions,
): GridPair[] {
  const all = Int32Array.from(lost.keys())
  const errors = errorsOf({ lost, logits })
  const ranked: (GridPair & { gain: number })[] = []
  for (const [first, one] of columns.entries()) {
    for (let second = first + 1; second < columns.length; second++) {
      const other = columns[second] as BinnedColumn
      const { missed, weight } = sumsOf(cellsOf(one, other), one.count * other.count, all, errors)
      const sums: GridSums = { missed, weight, rows: one.count, columns: other.count }
      ranked.push({ first, second, gain: growGrid(sums, options)?.gain ?? 0 })
    }
  }
  return ranked.sort((a, b) => b.gain - a.gain).map(({ first, second }) => ({ first, second }))
}

function boost(
  growing: readonly Growing[],
  scores: Scores,
  rows: Rows,
  options: BoostOptions,
): Float64Array[] {
  const { logits } = scores
  const heightsNow = () => growing.map(each => each.heights.slice())
  const start = logits.slice()
  let best = { loss: meanLoss(scores, rows.held), round: 0, heights: heightsNow() }
  for (let round = 1; round <= options.rounds && round - best.round <= options.patience; round++) {
    const errors = errorsOf(scores)
    for (const { cells, heights, grow } of growing) {
      const { missed, weight } = sumsOf(cells, heights.length, rows.fit, errors)
      const step = grow(missed, weight)?.map(height => options.rate * height)
      if (step === undefined) continue
      for (const [cell, height] of step.entries()) heights[cell] = (heights[cell] as number) + height
      take(step, cells, scores, errors)
    }
    const loss = meanLoss(scores, rows.held)
    if (loss < best.loss - 1e-6) best = { loss, round, heights: heightsNow() }
  }
  logits.set(start)
  for (const [index, { cells }] of growing.entries()) {
    const heights = best.heights[index] as Float64Array
    for (let row = 0; row < logits.length; row++) {
      logits[row] = (logits[row] as number) + (heights[cells[row] as number] as number)
    }
  }
  return best.heights
}

/** Of every row: lost or not, less the chance of it; and how that chance moves with the log-odds. */
type Errors = { readonly missed: Float64Array; readonly weight: Float64Array }

function errorsOf({ lost, logits }: Scores): Errors {
  const missed = new Float64Array(lost.length)
  const weight = new Float64Array(lost.length)
  for (let row = 0; row < lost.length; row++) {
    const p = sigmoid(logits[row] as number)
    missed[row] = (lost[row] as number) - p
    weight[row] = p * (1 - p)
  }
  return { missed, weight }
}

/** Moves every row by the step. What was missed follows to first order; the next round sets it anew. */
function take(step: Float64Array, cells: Growing['cells'], { logits }: Scores, { missed, weight }: Errors) {
  for (let row = 0; row < logits.length; row++) {
    const by = step[cells[row] as number] as number
    logits[row] = (logits[row] as number) + by
    missed[row] = (missed[row] as number) - (weight[row] as number) * by
  }
}

function sumsOf(cells: Growing['cells'], count: number, rows: Int32Array, errors: Errors): Errors {
  const missed = new Float64Array(count)
  const weight = new Float64Array(count)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const cell = cells[row] as number
    missed[cell] = (missed[cell] as number) + (errors.missed[row] as number)
    weight[cell] = (weight[cell] as number) + (errors.weight[row] as number)
  }
  return { missed, weight }
}

export function meanLoss({ lost, logits }: Scores, rows: Int32Array): number {
  let sum = 0
  for (const row of rows) sum += logLossOfLogit(logits[row] as number, lost[row] as number)
  return sum / rows.length
}

function cellsOf(first: BinnedColumn, second: BinnedColumn): Uint32Array {
  const cells = new Uint32Array(first.bins.length)
  for (let row = 0; row < cells.length; row++) {
    cells[row] = (first.bins[row] as number) * second.count + (second.bins[row] as number)
  }
  return cells
}
