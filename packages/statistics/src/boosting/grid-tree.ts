// One boosted tree on two binned features together: the plane cut once along one of them and each part once along the other.
import type { Monotone } from './bins.ts'
import { bestCuts, type Corners, type Cuts, leafValueAt } from './grid-cuts.ts'
import type { BinSums, TreeOptions } from './regression-tree.ts'

/** Sums over the cells of `rows` x `columns` bins, by rows. */
export type GridSums = BinSums & { readonly rows: number; readonly columns: number }

/** Which way leaf values may go along each side, its first line, the unknown, apart. Absent leaves a side free. */
export type GridMonotone = { readonly rows?: Monotone | undefined; readonly columns?: Monotone | undefined }

export type GridTree = { readonly leafValues: Float64Array; readonly gain: number }

/**
 * gain and leaf values as of one feature's tree, of the four parts of the plane that gain most
 *
 * With `monotone` of those that rise, or fall, along each side of it that asks for it, whatever the other side is. `scratch`, of {@link gridScratch}, is written over. Units: log-odds by cell; the gain in twice nats. Errors: undefined when no cut gains.
 * Source: Lou, Caruana, Gehrke and Hooker, KDD (2013), 4 (pairwise interactions).
 *
 * @example
 * const sums = { gradient: Float64Array.of(-3, 3, 3, -3), hessian: Float64Array.of(2, 2, 2, 2), rows: 2, columns: 2 }
 * const tree = growGridTree(sums, { leaves: 4, leastHessian: 1, penalty: 1, leastGain: 0 })
 * [...tree.leafValues] // => [-1, 1, 1, -1]
 */
export function growGridTree(
  sums: GridSums,
  options: TreeOptions,
  monotone: GridMonotone = {},
  scratch?: BinSums,
): GridTree | undefined {
  const found = bestTree(sums, options, monotone, scratch)
  if (found === undefined) return undefined
  const { corners, cuts, gain } = found
  return { leafValues: leafValuesOf(corners, cuts, options, sums.columns), gain }
}

/**
 * What the best tree gains, without its leaf values; 0 when no cut gains
 *
 * `scratch`, of {@link gridScratch}, is written over. Units: twice nats. Errors: none. Source: as above.
 *
 * @example
 * const sums = { gradient: Float64Array.of(-3, 3, 3, -3), hessian: Float64Array.of(2, 2, 2, 2), rows: 2, columns: 2 }
 * gainOfGrid(sums, { leaves: 4, leastHessian: 1, penalty: 1, leastGain: 0 }) // => 12
 */
export function gainOfGrid(
  sums: GridSums,
  options: TreeOptions,
  monotone: GridMonotone = {},
  scratch?: BinSums,
): number {
  return bestTree(sums, options, monotone, scratch)?.gain ?? 0
}

/**
 * Room for trees of as many cells and fewer on planes of as many bins a side and fewer, one after the other
 *
 * Units: numbers. Errors: none. Source: as above.
 *
 * @example
 * gridScratch(48).gradient.length // => 2401
 */
export function gridScratch(bins: number): BinSums {
  const size = (bins + 1) ** 2
  return { gradient: new Float64Array(size), hessian: new Float64Array(size) }
}

type FoundTree = { readonly corners: Corners; readonly cuts: Cuts; readonly gain: number }

function bestTree(
  sums: GridSums,
  options: TreeOptions,
  monotone: GridMonotone,
  scratch = gridScratch(Math.max(sums.rows, sums.columns)),
): FoundTree | undefined {
  const corners = cornersOf(sums, scratch)
  const alongRows: Corners = {
    ...corners,
    lines: sums.rows,
    width: sums.columns,
    lineStep: sums.columns + 1,
    cellStep: 1,
    across: monotone.rows,
    within: monotone.columns,
  }
  const alongColumns: Corners = {
    ...corners,
    lines: sums.columns,
    width: sums.rows,
    lineStep: 1,
    cellStep: sums.columns + 1,
    across: monotone.columns,
    within: monotone.rows,
  }
  const last = corners.gradient.length - 1
  const whole =
    (corners.gradient[last] as number) ** 2 / ((corners.hessian[last] as number) + options.penalty)
  const byRows = bestCuts(alongRows, whole + options.leastGain, options)
  const byColumns = bestCuts(alongColumns, byRows?.gain ?? whole + options.leastGain, options)
  const best = byColumns ?? byRows
  if (best === undefined) return undefined
  return {
    corners: byColumns === undefined ? alongRows : alongColumns,
    cuts: best,
    gain: best.gain - whole,
  }
}

/** By rows of the plane, which has so many columns. */
function leafValuesOf(corners: Corners, cuts: Cuts, options: TreeOptions, columns: number): Float64Array {
  const { lines, width, lineStep } = corners
  const isByRows = lineStep !== 1
  const leafValues = new Float64Array(lines * width)
  const parts = [
    { from: 0, to: cuts.at, cut: cuts.before },
    { from: cuts.at, to: lines, cut: cuts.behind },
  ]
  for (const { from, to, cut } of parts) {
    const left = leafValueAt(corners, from, to, cut, -1, options.penalty)
    const right = leafValueAt(corners, from, to, cut, width, options.penalty)
    for (let line = from; line < to; line++) {
      for (let cell = 0; cell < width; cell++) {
        leafValues[isByRows ? line * columns + cell : cell * columns + line] = cell < cut ? left : right
      }
    }
  }
  return leafValues
}

function cornersOf({ gradient, hessian, rows, columns }: GridSums, scratch: BinSums): BinSums {
  const width = columns + 1
  const size = (rows + 1) * width
  const corners = {
    gradient: scratch.gradient.subarray(0, size),
    hessian: scratch.hessian.subarray(0, size),
  }
  corners.gradient.fill(0)
  corners.hessian.fill(0)
  for (let row = 0; row < rows; row++) {
    let [ofGradient, ofHessian] = [0, 0]
    for (let column = 0; column < columns; column++) {
      ofGradient += gradient[row * columns + column] as number
      ofHessian += hessian[row * columns + column] as number
      const above = row * width + column + 1
      corners.gradient[above + width] = (corners.gradient[above] as number) + ofGradient
      corners.hessian[above + width] = (corners.hessian[above] as number) + ofHessian
    }
  }
  return corners
}
