// Learns shape functions, one a feature and one a chosen pair, by small boosted steps that stop once they no longer pay.
import { logLossOfLogit, sigmoid } from '../logit.ts'
import type { BinnedColumn } from './bins.ts'
import { type GridSums, growGrid } from './grid-tree.ts'
import { growSteps, type TreeOptions } from './steps-tree.ts'

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
  const errors = errorsOf({ lost, logits }, all)
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
    for (const { cells, heights, grow } of growing) {
      const { missed, weight } = sumsOf(cells, heights.length, rows.fit, errorsOf(scores, rows.fit))
      const step = grow(missed, weight)
      if (step === undefined) continue
      for (const [cell, height] of step.entries()) {
        heights[cell] = (heights[cell] as number) + options.rate * height
      }
      for (let row = 0; row < logits.length; row++) {
        logits[row] = (logits[row] as number) + options.rate * (step[cells[row] as number] as number)
      }
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

type Errors = { readonly missed: Float64Array; readonly weight: Float64Array }

function errorsOf({ lost, logits }: Scores, rows: Int32Array): Errors {
  const missed = new Float64Array(rows.length)
  const weight = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const p = sigmoid(logits[row] as number)
    missed[at] = (lost[row] as number) - p
    weight[at] = p * (1 - p)
  }
  return { missed, weight }
}

function sumsOf(cells: Growing['cells'], count: number, rows: Int32Array, errors: Errors): Errors {
  const missed = new Float64Array(count)
  const weight = new Float64Array(count)
  for (let at = 0; at < rows.length; at++) {
    const cell = cells[rows[at] as number] as number
    missed[cell] = (missed[cell] as number) + (errors.missed[at] as number)
    weight[cell] = (weight[cell] as number) + (errors.weight[at] as number)
  }
  return { missed, weight }
}

export function meanLoss({ lost, logits }: Scores, rows: Int32Array): number {
  let sum = 0
  for (const row of rows) sum += logLossOfLogit(logits[row] as number, lost[row] as number)
  return sum / rows.length
}

function cellsOf(first: BinnedColumn, second: BinnedColumn): Uint32Array {
  return Uint32Array.from(first.bins, (bin, row) => bin * second.count + (second.bins[row] as number))
}
