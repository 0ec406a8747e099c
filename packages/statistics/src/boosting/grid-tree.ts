// One boosted tree on two binned features together: the plane cut once along one of them and each part once along the other.
import type { BinSums, TreeOptions } from './regression-tree.ts'

/** Sums over the cells of `rows` x `columns` bins, by rows. */
export type GridSums = BinSums & { readonly rows: number; readonly columns: number }

export type GridTree = { readonly leafValues: Float64Array; readonly gain: number }

/**
 * gain and leaf values as of one feature's tree, of the four parts of the plane that gain most
 *
 * Units: log-odds by cell; the gain in twice nats. Errors: undefined when no cut gains.
 * Source: Lou, Caruana, Gehrke and Hooker, KDD (2013), 4 (pairwise interactions).
 *
 * @example
 * const sums = { gradient: Float64Array.of(-3, 3, 3, -3), hessian: Float64Array.of(2, 2, 2, 2), rows: 2, columns: 2 }
 * const tree = growGridTree(sums, { leaves: 4, leastHessian: 1, penalty: 1, leastGain: 0 })
 * [...tree.leafValues] // => [-1, 1, 1, -1]
 */
export function growGridTree(sums: GridSums, options: TreeOptions): GridTree | undefined {
  const alongRows = summedUp(sums)
  const alongColumns = summedUp(turned(sums))
  const whole = gainOf(partOf(alongRows, 0, alongRows.lines, alongRows.width), options)
  const byRows = bestCuts(alongRows, whole + options.leastGain, options)
  const byColumns = bestCuts(alongColumns, byRows?.gain ?? whole + options.leastGain, options)
  const best = byColumns ?? byRows
  if (best === undefined) return undefined
  const leafValues =
    byColumns === undefined
      ? leafValuesOf(alongRows, best, options)
      : turnedCells(leafValuesOf(alongColumns, best, options), sums.columns, sums.rows)
  return { leafValues, gain: best.gain - whole }
}

/** Sums over all cells above and to the left of each corner, so that any part is four look-ups: `lines` + 1 times `width` + 1. */
type Corners = BinSums & { readonly lines: number; readonly width: number }

/** The plane cut after `at` lines, the part before it after `before` cells of its lines, the part behind likewise; 0 is uncut. */
type Cuts = { readonly at: number; readonly before: number; readonly behind: number; readonly gain: number }

type PartSums = { readonly gradient: number; readonly hessian: number }

/** The cuts that gain most, if they gain more than `least`. */
function bestCuts(corners: Corners, least: number, options: TreeOptions): Cuts | undefined {
  const { lines, width } = corners
  let best: Cuts | undefined
  for (let at = 1; at < lines; at++) {
    if (partOf(corners, 0, at, width).hessian < options.leastHessian) continue
    if (partOf(corners, at, lines, width).hessian < options.leastHessian) break
    const before = bestCut(corners, 0, at, options)
    const behind = bestCut(corners, at, lines, options)
    const gain = before.gain + behind.gain
    if (gain > (best?.gain ?? least)) best = { at, before: before.at, behind: behind.at, gain }
  }
  return best
}

/** The lines left whole (0) or cut in two after `at` of their cells, whichever gains most. */
function bestCut(corners: Corners, from: number, to: number, options: TreeOptions) {
  const { width } = corners
  const { gradient, hessian } = partOf(corners, from, to, width)
  const top = from * (width + 1)
  const bottom = to * (width + 1)
  let gain = gainOf({ gradient, hessian }, options)
  let at = 0
  for (let cell = 1; cell < width; cell++) {
    const left = (corners.hessian[bottom + cell] as number) - (corners.hessian[top + cell] as number)
    if (left < options.leastHessian) continue
    if (hessian - left < options.leastHessian) break
    const before = (corners.gradient[bottom + cell] as number) - (corners.gradient[top + cell] as number)
    const both =
      before ** 2 / (left + options.penalty) + (gradient - before) ** 2 / (hessian - left + options.penalty)
    if (both > gain) {
      gain = both
      at = cell
    }
  }
  return { gain, at }
}

/** Of the first `cells` cells of the lines from `from` to `to`. */
function partOf({ gradient, hessian, width }: Corners, from: number, to: number, cells: number): PartSums {
  const top = from * (width + 1) + cells
  const bottom = to * (width + 1) + cells
  return {
    gradient: (gradient[bottom] as number) - (gradient[top] as number),
    hessian: (hessian[bottom] as number) - (hessian[top] as number),
  }
}

function gainOf({ gradient, hessian }: PartSums, { penalty }: TreeOptions): number {
  return gradient ** 2 / (hessian + penalty)
}

function leafValuesOf(corners: Corners, cuts: Cuts, { penalty }: TreeOptions): Float64Array {
  const { lines, width } = corners
  const leafValues = new Float64Array(lines * width)
  const parts = [
    { from: 0, to: cuts.at, cut: cuts.before },
    { from: cuts.at, to: lines, cut: cuts.behind },
  ]
  for (const { from, to, cut } of parts) {
    const first = partOf(corners, from, to, cut)
    const all = partOf(corners, from, to, width)
    const left = first.gradient / (first.hessian + penalty)
    const right = (all.gradient - first.gradient) / (all.hessian - first.hessian + penalty)
    for (let line = from; line < to; line++) {
      leafValues.fill(left, line * width, line * width + cut)
      leafValues.fill(right, line * width + cut, (line + 1) * width)
    }
  }
  return leafValues
}

/** Rows and columns change places. */
function turned({ gradient, hessian, rows, columns }: GridSums): GridSums {
  const turn = (cells: Float64Array) => turnedCells(cells, rows, columns)
  return { gradient: turn(gradient), hessian: turn(hessian), rows: columns, columns: rows }
}

function turnedCells(cells: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(cells.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = cells[row * columns + column] as number
  }
  return turned
}

function summedUp({ gradient, hessian, rows, columns }: GridSums): Corners {
  return {
    gradient: cornersOf(gradient, rows, columns),
    hessian: cornersOf(hessian, rows, columns),
    lines: rows,
    width: columns,
  }
}

function cornersOf(cells: Float64Array, rows: number, columns: number): Float64Array {
  const width = columns + 1
  const sums = new Float64Array((rows + 1) * width)
  for (let row = 0; row < rows; row++) {
    let inRow = 0
    for (let column = 0; column < columns; column++) {
      inRow += cells[row * columns + column] as number
      sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] as number) + inRow
    }
  }
  return sums
}
