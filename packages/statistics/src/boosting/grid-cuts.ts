// Where a plane is cut: once along one side, and each part once along the other, by look-ups in sums over its corners.
import type { Monotone } from './bins.ts'
import type { BinSums, TreeOptions } from './regression-tree.ts'

/** Sums over all cells above and to the left of each corner, so that any part is four look-ups: `lines` + 1 times `width` + 1. */
export type Corners = BinSums & {
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
export type Cuts = {
  readonly at: number
  readonly before: number
  readonly behind: number
  readonly gain: number
}

/**
 * The cuts whose four parts gain most: sum over parts of gradient^2 / (hessian + penalty), if that is more than `least`
 *
 * Units: twice nats. Errors: undefined when nothing gains more. Source: Lou, Caruana, Gehrke and Hooker, KDD (2013), 4.
 *
 * @example
 * const sums = { gradient: Float64Array.of(0, 0, 0, 0, -3, 0, 0, 0, 0), hessian: Float64Array.of(0, 0, 0, 0, 2, 4, 0, 4, 8) }
 * const corners = { ...sums, lines: 2, width: 2, lineStep: 3, cellStep: 1, across: undefined, within: undefined }
 * bestCuts(corners, 0, { leaves: 4, leastHessian: 1, penalty: 1, leastGain: 0 })
 * // => { at: 1, before: 1, behind: 1, gain: 12 }
 */
export function bestCuts(corners: Corners, least: number, options: TreeOptions): Cuts | undefined {
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

/**
 * gradient / (hessian + penalty) of the part that a cell is in, of the lines from `from` to `to`: left of the cut or right of it
 *
 * A part that is not cut is all right of nothing. Units: log-odds. Errors: none. Source: as above.
 *
 * @example
 * const sums = { gradient: Float64Array.of(0, 0, 0, 0, -3, 0, 0, 0, 0), hessian: Float64Array.of(0, 0, 0, 0, 2, 4, 0, 4, 8) }
 * const corners = { ...sums, lines: 2, width: 2, lineStep: 3, cellStep: 1, across: undefined, within: undefined }
 * leafValueAt(corners, 0, 1, 1, 0, 1) // => -1
 */
export function leafValueAt(
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
