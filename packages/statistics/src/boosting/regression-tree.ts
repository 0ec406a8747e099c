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
  const { gradient, hessian } = sums
  const count = gradient.length
  const order = isOrdered || monotone !== undefined ? Array.from(gradient.keys()) : byMeanResidual(sums)
  const gradientTo = new Float64Array(count + 1)
  const hessianTo = new Float64Array(count + 1)
  for (const [at, bin] of order.entries()) {
    gradientTo[at + 1] = (gradientTo[at] as number) + (gradient[bin] as number)
    hessianTo[at + 1] = (hessianTo[at] as number) + (hessian[bin] as number)
  }
  const leaves = growLeaves({ gradient: gradientTo, hessian: hessianTo }, options, monotone)
  if (leaves === undefined) return undefined
  const leafValues = new Float64Array(count)
  for (const [from, to] of leaves) {
    const value = between(gradientTo, from, to) / (between(hessianTo, from, to) + options.penalty)
    for (let at = from; at < to; at++) leafValues[order[at] as number] = value
  }
  return leafValues
}

function byMeanResidual({ gradient, hessian }: BinSums): number[] {
  const residual = gradient.map((sum, bin) => sum / ((hessian[bin] as number) + ORDER_SHRINK))
  return Array.from(gradient.keys()).sort((a, b) => (residual[a] as number) - (residual[b] as number))
}

type Span = readonly [from: number, to: number]

/** Spans of bins, of running sums; undefined when no cut gains. */
function growLeaves(sums: BinSums, options: TreeOptions, monotone: Monotone | undefined) {
  const { leaves, leastHessian, leastGain, penalty } = options
  const { gradient, hessian } = sums
  const count = gradient.length - 1
  const gain = (from: number, to: number) =>
    between(gradient, from, to) ** 2 / (between(hessian, from, to) + penalty)
  const spans: Span[] = [[0, count]]
  const isAllowed = (span: number, parts: readonly Span[]) =>
    monotone === undefined ||
    isMonotone(
      [...spans.slice(Math.max(0, span - 1), span), ...parts, ...spans.slice(span + 1, span + 2)],
      sums,
      penalty,
      monotone,
    )
  while (spans.length < leaves) {
    let best = { gain: 1e-9, span: -1, at: 0 }
    for (const [span, [from, to]] of spans.entries()) {
      const whole = gain(from, to)
      for (let at = from + 1; at < to; at++) {
        if (between(hessian, from, at) < leastHessian) continue
        if (between(hessian, at, to) < leastHessian) break
        const more = gain(from, at) + gain(at, to) - whole
        if (
          more > best.gain &&
          isAllowed(span, [
            [from, at],
            [at, to],
          ])
        )
          best = { gain: more, span, at }
      }
    }
    const cut = spans[best.span]
    if (cut === undefined) break
    spans.splice(best.span, 1, [cut[0], best.at], [best.at, cut[1]])
  }
  const gained = spans.reduce((sum, [from, to]) => sum + gain(from, to), -gain(0, count))
  return spans.length === 1 || gained < leastGain ? undefined : spans
}

/** A span of the unknown bin alone stands beside no order. */
function isMonotone(spans: readonly Span[], sums: BinSums, penalty: number, monotone: Monotone): boolean {
  const values = spans
    .filter(([, to]) => to > 1)
    .map(([from, to]) => between(sums.gradient, from, to) / (between(sums.hessian, from, to) + penalty))
  return values.every((value, at) => at === 0 || monotone * (value - (values[at - 1] as number)) >= 0)
}

function between(runningSums: Float64Array, from: number, to: number): number {
  return (runningSums[to] as number) - (runningSums[from] as number)
}
