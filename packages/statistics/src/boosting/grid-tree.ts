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

/** Sums over all cells above and to the left of each corner, so that any part is four look-ups: `lines` + 1 times `width` + 1. */
type Corners = BinSums & {
  readonly lines: number
  readonly width: number
  /** From one line's corner to the next one's, and from one cell's to the next one's. */
  readonly lineStep: number
  readonly cellStep: number
  /** Which way values may go from line to line, and within one. */
  readonly across: Monotone | undefined
  readonly within: Monotone | undefined
}

/** The plane cut after `at` lines, the part before it after `before` cells of its lines, the part behind likewise; 0 is uncut. */
type Cuts = { readonly at: number; readonly before: number; readonly behind: number; readonly gain: number }

/** The cuts that gain most, if they gain more than `least`. */
function bestCuts(corners: Corners, least: number, options: TreeOptions): Cuts | undefined {
  const { lines, width, hessian, lineStep, cellStep } = corners
  const all = hessian[lines * lineStep + width * cellStep] as number
  const [before, behind] = [
    { at: 0, gain: 0 },
    { at: 0, gain: 0 },
  ]
  let best: Cuts | undefined
  for (let at = 1; at < lines; at++) {
    const first = hessian[at * lineStep + width * cellStep] as number
    if (first < options.leastHessian) continue
    if (all - first < options.leastHessian) break
    setBestCut(before, corners, 0, at, options)
    setBestCut(behind, corners, at, lines, options)
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
  const { penalty } = options
  // A number a call and no list of them: this is asked some million times a fit.
  const isOrderedAt = (cell: number) =>
    across *
      (leafValueAt(corners, at, lines, behind, cell, penalty) -
        leafValueAt(corners, 0, at, before, cell, penalty)) >=
    0
  return isOrderedAt(0) && isOrderedAt(before) && isOrderedAt(behind)
}

/** Of a cell of the lines from `from` to `to`, left of the cut or right of it; a part that is not cut is all right of nothing. */
function leafValueAt(
  { gradient, hessian, lineStep, cellStep, width }: Corners,
  from: number,
  to: number,
  cut: number,
  cell: number,
  penalty: number,
): number {
  const top = from * lineStep + cut * cellStep
  const bottom = to * lineStep + cut * cellStep
  const ofGradient = (gradient[bottom] as number) - (gradient[top] as number)
  const ofHessian = (hessian[bottom] as number) - (hessian[top] as number)
  if (cell < cut) return ofGradient / (ofHessian + penalty)
  const rest = (width - cut) * cellStep
  const allGradient = (gradient[bottom + rest] as number) - (gradient[top + rest] as number)
  const allHessian = (hessian[bottom + rest] as number) - (hessian[top + rest] as number)
  return (allGradient - ofGradient) / (allHessian - ofHessian + penalty)
}

/** The lines left whole (0) or cut in two after `at` of their cells, whichever gains most. */
function setBestCut(
  found: { at: number; gain: number },
  corners: Corners,
  from: number,
  to: number,
  { leastHessian, penalty }: TreeOptions,
): void {
  const { width, within, lineStep, cellStep, gradient: gradients, hessian: hessians } = corners
  const top = from * lineStep
  const bottom = to * lineStep
  const end = width * cellStep
  const gradient = (gradients[bottom + end] as number) - (gradients[top + end] as number)
  const hessian = (hessians[bottom + end] as number) - (hessians[top + end] as number)
  found.gain = (gradient * gradient) / (hessian + penalty)
  found.at = 0
  for (let cell = 1, place = cellStep; cell < width; cell++, place += cellStep) {
    const left = (hessians[bottom + place] as number) - (hessians[top + place] as number)
    if (left < leastHessian) continue
    if (hessian - left < leastHessian) break
    const before = (gradients[bottom + place] as number) - (gradients[top + place] as number)
    const behind = gradient - before
    const ofLeft = left + penalty
    const ofRight = hessian - left + penalty
    // Both fractions over one: a division is worth four products.
    const both = (before * before * ofRight + behind * behind * ofLeft) / (ofLeft * ofRight)
    if (both <= found.gain) continue
    if (cell > 1 && within !== undefined && within * (behind * ofLeft - before * ofRight) < 0) continue
    found.gain = both
    found.at = cell
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
