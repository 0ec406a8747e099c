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
  const corners = cornersOf(sums)
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
  const whole = gainOf(partOf(alongRows, 0, alongRows.lines, alongRows.width), options)
  const byRows = bestCuts(alongRows, whole + options.leastGain, options)
  const byColumns = bestCuts(alongColumns, byRows?.gain ?? whole + options.leastGain, options)
  const best = byColumns ?? byRows
  if (best === undefined) return undefined
  const leafValues = leafValuesOf(
    byColumns === undefined ? alongRows : alongColumns,
    best,
    options,
    sums.columns,
  )
  return { leafValues, gain: best.gain - whole }
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

type PartSums = { readonly gradient: number; readonly hessian: number }

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

/** Of the first `cells` cells of the lines from `from` to `to`. */
function partOf(corners: Corners, from: number, to: number, cells: number): PartSums {
  const { gradient, hessian, lineStep, cellStep } = corners
  const top = from * lineStep + cells * cellStep
  const bottom = to * lineStep + cells * cellStep
  return {
    gradient: (gradient[bottom] as number) - (gradient[top] as number),
    hessian: (hessian[bottom] as number) - (hessian[top] as number),
  }
}

function gainOf({ gradient, hessian }: PartSums, { penalty }: TreeOptions): number {
  return gradient ** 2 / (hessian + penalty)
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
    const [left, right] = valuesOf(corners, from, to, cut, options)
    for (let line = from; line < to; line++) {
      for (let cell = 0; cell < width; cell++) {
        leafValues[isByRows ? line * columns + cell : cell * columns + line] = cell < cut ? left : right
      }
    }
  }
  return leafValues
}

function cornersOf({ gradient, hessian, rows, columns }: GridSums): BinSums {
  const width = columns + 1
  const corners = {
    gradient: new Float64Array((rows + 1) * width),
    hessian: new Float64Array((rows + 1) * width),
  }
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
