// One boosted regression tree on one binned feature: the few leaves that descend fastest.
import type { Monotone } from './bins.ts'

/** Sums over the rows of each bin: of the residuals (label - probability), and of probability x (1 - probability). */
export type BinSums = {
  /** Of the log-likelihood by the log-odds of the bin: the sum of its residuals. Minus the gradient of the loss. */
  readonly gradient: Float64Array
  /** Of the loss by the same: the sum of p (1 - p). */
  readonly hessian: Float64Array
}

export type TreeOptions = {
  /** Leaves at most. */
  readonly leaves: number
  /** Hessian that a leaf must hold: rows, each by p (1 - p). */
  readonly leastHessian: number
  /** L2 penalty on a leaf value, in hessian. */
  readonly penalty: number
  /** What a tree must take away, in twice nats over the rows it is fitted to: what chance alone offers is less. */
  readonly leastGain: number
}

// A level of words is ordered by its mean residual, shrunk by this hessian, so that a rare one is no extreme.
const ORDER_SHRINK = 10

/**
 * gain = sum over leaves of G^2 / (H + penalty) - G^2 / (H + penalty) of all; leaf value = G / (H + penalty), G and H the sums of
 * gradient and hessian in the leaf
 *
 * Cuts are chosen greedily, the one that gains most first. Bins in their own order, or, of words, by their mean residual. With
 * `monotone` only such cuts that leaf values rise, or fall, over bins in their own order; the first bin, the unknown, may lie anywhere
 * when it has a leaf of its own. Units: log-odds. Errors: undefined when no cut gains.
 * Source: Friedman, Annals of Statistics 29 (2001); Chen and Guestrin, XGBoost, KDD (2016), 2.2, and its monotone constraints.
 *
 * @example
 * const sums = { gradient: Float64Array.of(3, -3), hessian: Float64Array.of(2, 2) }
 * const leafValues = growTree(sums, true, { leaves: 2, leastHessian: 1, penalty: 1, leastGain: 0 })
 * [...leafValues] // => [1, -1]
 */
export function growTree(
  sums: BinSums,
  isOrdered: boolean,
  options: TreeOptions,
  monotone?: Monotone,
): Float64Array | undefined {
  const count = sums.gradient.length
  const order = isOrdered || monotone !== undefined ? null : byMeanResidual(sums)
  const running = { gradient: new Float64Array(count + 1), hessian: new Float64Array(count + 1) }
  for (let at = 0; at < count; at++) {
    const bin = order === null ? at : (order[at] as number)
    running.gradient[at + 1] = (running.gradient[at] as number) + (sums.gradient[bin] as number)
    running.hessian[at + 1] = (running.hessian[at] as number) + (sums.hessian[bin] as number)
  }
  const leaves = growLeaves(running, options, monotone)
  if (leaves === undefined) return undefined
  const leafValues = new Float64Array(count)
  for (const { from, to } of leaves) {
    const value = leafValueOf(running, from, to, options.penalty)
    for (let at = from; at < to; at++) leafValues[order === null ? at : (order[at] as number)] = value
  }
  return leafValues
}

function byMeanResidual({ gradient, hessian }: BinSums): number[] {
  const residual = gradient.map((sum, bin) => sum / ((hessian[bin] as number) + ORDER_SHRINK))
  return Array.from(gradient.keys()).sort((a, b) => (residual[a] as number) - (residual[b] as number))
}

type Span = { readonly from: number; readonly to: number }
type Cut = { readonly at: number; readonly gain: number }

/** Spans of bins, of running sums; undefined when no cut gains. */
function growLeaves(
  sums: BinSums,
  options: TreeOptions,
  monotone: Monotone | undefined,
): readonly Span[] | undefined {
  const { leaves, leastGain, penalty } = options
  const whole: Span = { from: 0, to: sums.gradient.length - 1 }
  const spans: Span[] = [whole]
  while (spans.length < leaves) {
    let best: (Cut & { readonly span: number }) | undefined
    for (const [span, each] of spans.entries()) {
      const beside = { before: spans[span - 1], behind: spans[span + 1] }
      const cut = bestCut(sums, each, beside, best?.gain ?? SOME_GAIN, options, monotone)
      if (cut !== undefined) best = { ...cut, span }
    }
    if (best === undefined) break
    const { from, to } = spans[best.span] as Span
    spans.splice(best.span, 1, { from, to: best.at }, { from: best.at, to })
  }
  const gained = spans.reduce((sum, span) => sum + gainOf(sums, span, penalty), -gainOf(sums, whole, penalty))
  return spans.length === 1 || gained < leastGain ? undefined : spans
}

// More than rounding.
const SOME_GAIN = 1e-9

/** The cut of a span that gains most, if it gains more than `least` and the order of the leaves stays. */
function bestCut(
  sums: BinSums,
  { from, to }: Span,
  beside: { readonly before: Span | undefined; readonly behind: Span | undefined },
  least: number,
  { leastHessian, penalty }: TreeOptions,
  monotone: Monotone | undefined,
): Cut | undefined {
  const { gradient, hessian } = sums
  const whole = gainOf(sums, { from, to }, penalty)
  const before = neighbourOf(sums, beside.before, penalty)
  const behind = neighbourOf(sums, beside.behind, penalty)
  const firstGradient = gradient[from] as number
  const firstHessian = hessian[from] as number
  const lastGradient = gradient[to] as number
  const lastHessian = hessian[to] as number
  let most = least
  let found = -1
  for (let at = from + 1; at < to; at++) {
    const ofLeft = (hessian[at] as number) - firstHessian
    if (ofLeft < leastHessian) continue
    const ofRight = lastHessian - (hessian[at] as number)
    if (ofRight < leastHessian) break
    const left = (gradient[at] as number) - firstGradient
    const right = lastGradient - (gradient[at] as number)
    const leftPenalised = ofLeft + penalty
    const rightPenalised = ofRight + penalty
    // Both fractions over one: a division is worth four products.
    const both = left * left * rightPenalised + right * right * leftPenalised
    const gain = both / (leftPenalised * rightPenalised) - whole
    if (gain <= most) continue
    if (monotone !== undefined) {
      // A leaf of the unknown bin alone stands beside no order.
      const value = at > 1 ? left / leftPenalised : Number.NaN
      const next = right / rightPenalised
      if (falls(before, value, monotone) || falls(value, next, monotone) || falls(next, behind, monotone))
        continue
    }
    most = gain
    found = at
  }
  return found < 0 ? undefined : { at: found, gain: most }
}

/** Whether two leaf values lie the wrong way round; never beside one that is NaN. */
function falls(value: number, next: number, monotone: Monotone): boolean {
  return monotone * (next - value) < 0
}

/** The leaf value beside; NaN where there is none, or it is that of the unknown bin alone. */
function neighbourOf(sums: BinSums, span: Span | undefined, penalty: number): number {
  return span === undefined || span.to <= 1 ? Number.NaN : leafValueOf(sums, span.from, span.to, penalty)
}

function leafValueOf({ gradient, hessian }: BinSums, from: number, to: number, penalty: number): number {
  return between(gradient, from, to) / (between(hessian, from, to) + penalty)
}

function gainOf({ gradient, hessian }: BinSums, { from, to }: Span, penalty: number): number {
  return between(gradient, from, to) ** 2 / (between(hessian, from, to) + penalty)
}

function between(runningSums: Float64Array, from: number, to: number): number {
  return (runningSums[to] as number) - (runningSums[from] as number)
}
