// One boosted tree on two binned features together: the plane cut once along one of them and each part once along the other.
import type { Monotone } from './bins.ts'
import type { BinSums, TreeOptions } from './regression-tree.ts'

/** Sums over the cells of `rows` x `columns` bins, by rows. */
export type GridSums = BinSums & { readonly rows: number; readonly columns: number }

/** Which way leaf values may go along each side, its first line, the unknown, apart. Absent leaves a side free. */
export type GridMonotone = { readonly rows?: Monotone | undefined; readonly columns?: Monotone | undefined }

export type GridTree = { readonly leafValues: Float64Array; readonly gain: number }

/**
 * gain and leaf values as of one feature's tree, of the four parts of the plane that gain most
 *
 * With `monotone` of those that rise, or fall, along each side of it that asks for it, whatever the other side is. Units: log-odds by cell; the gain in twice nats. Errors: undefined when no cut gains.
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
): GridTree | undefined {
  const alongRows = { ...summedUp(sums), across: monotone.rows, within: monotone.columns }
  const alongColumns = { ...summedUp(turned(sums)), across: monotone.columns, within: monotone.rows }
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
type Corners = BinSums & {
  readonly lines: number
  readonly width: number
  /** Which way values may go from line to line, and within one. */
  readonly across: Monotone | undefined
  readonly within: Monotone | undefined
}

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
    if (gain <= (best?.gain ?? least)) continue
    const cuts = { at, before: before.at, behind: behind.at, gain }
    if (isOrderedAcross(corners, cuts, options)) best = cuts
  }
  return best
}

/** Lines of the unknown alone stand beside no order. */
function isOrderedAcross(corners: Corners, { at, before, behind }: Cuts, options: TreeOptions): boolean {
  const { across, lines } = corners
  if (across === undefined || at === 1) return true
  const first = valuesOf(corners, 0, at, before, options)
  const second = valuesOf(corners, at, lines, behind, options)
  // A part that is not cut is all right of nothing.
  const valueAt = (cell: number, cut: number, [left, right]: readonly [number, number]) =>
    cell < cut ? left : right
  return [0, before, behind].every(
    cell => across * (valueAt(cell, behind, second) - valueAt(cell, before, first)) >= 0,
  )
}

/** Leaf values of the lines from `from` to `to`, left of a cut and right of it. */
function valuesOf(
  corners: Corners,
  from: number,
  to: number,
  cut: number,
  { penalty }: TreeOptions,
): readonly [number, number] {
  const first = partOf(corners, from, to, cut)
  const all = partOf(corners, from, to, corners.width)
  const left = first.gradient / (first.hessian + penalty)
  return [left, (all.gradient - first.gradient) / (all.hessian - first.hessian + penalty)]
}

/** The lines left whole (0) or cut in two after `at` of their cells, whichever gains most. */
function bestCut(corners: Corners, from: number, to: number, options: TreeOptions) {
  const { width, within } = corners
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
    const ofLeft = left + options.penalty
    const ofRight = hessian - left + options.penalty
    const both = before ** 2 / ofLeft + (gradient - before) ** 2 / ofRight
    const rises = (gradient - before) / ofRight - before / ofLeft
    if (cell > 1 && within !== undefined && within * rises < 0) continue
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

function leafValuesOf(corners: Corners, cuts: Cuts, options: TreeOptions): Float64Array {
  const { lines, width } = corners
  const leafValues = new Float64Array(lines * width)
  const parts = [
    { from: 0, to: cuts.at, cut: cuts.before },
    { from: cuts.at, to: lines, cut: cuts.behind },
  ]
  for (const { from, to, cut } of parts) {
    const [left, right] = valuesOf(corners, from, to, cut, options)
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

function summedUp({ gradient, hessian, rows, columns }: GridSums): Omit<Corners, 'across' | 'within'> {
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
