// How good probabilities were, once it is known what came of them.

import { fitPlatt } from '../calibration/calibrate.ts'
import { logitOf } from '../logistic/sigmoid.ts'

export type Forecasts = {
  /** 0..1 of being lost. */
  readonly probabilities: Float64Array
  /** 1 lost, 0 kept. */
  readonly lost: Uint8Array
}

export type ReliabilityBin = {
  readonly from: number
  readonly to: number
  readonly n: number
  /** Mean probability said, and share that was lost; null in an empty bin. */
  readonly said: number | null
  readonly happened: number | null
}

export type Figures = {
  readonly n: number
  readonly lost: number
  readonly auc: number | null
  readonly prAuc: number | null
  readonly logLoss: number
  readonly brier: number
  /** 1 - Brier / Brier of always saying the base rate of these rows. */
  readonly brierSkill: number | null
  readonly ece: number
  readonly calibration: { readonly slope: number; readonly intercept: number }
  /** Share lost among the tenth said to be the riskiest, by the share lost of all. */
  readonly topDecileLift: number | null
  readonly reliability: readonly ReliabilityBin[]
}

/** Ten bins of equal width: the reliability diagram that everybody draws. */
export const RELIABILITY_BINS = 10

export function figuresOf(forecasts: Forecasts): Figures {
  const { lost, probabilities } = forecasts
  const n = lost.length
  const losses = lost.reduce((sum, each) => sum + each, 0)
  const rate = losses / n
  const brier = brierOf(forecasts)
  const line = fitPlatt(probabilities.map(logitOf), lost)
  return {
    n,
    lost: losses,
    auc: aucOf(forecasts),
    prAuc: prAucOf(forecasts),
    logLoss: logLossOf(forecasts),
    brier,
    brierSkill: rate > 0 && rate < 1 ? 1 - brier / (rate * (1 - rate)) : null,
    ece: eceOf(forecasts),
    calibration: { slope: line.slope, intercept: line.offset },
    topDecileLift: liftOf(forecasts, 0.1),
    reliability: reliabilityOf(forecasts),
  }
}

/** Chance that one that was lost was said to be riskier than one that was kept; a tie counts half. Null with one kind. */
export function aucOf({ probabilities, lost }: Forecasts): number | null {
  const order = riskiestLast(probabilities)
  let rankSum = 0
  let losses = 0
  for (let first = 0; first < order.length; ) {
    let last = first
    while (
      last + 1 < order.length &&
      probabilities[order[last + 1] as number] === probabilities[order[first] as number]
    )
      last++
    const rank = (first + last) / 2 + 1
    for (let at = first; at <= last; at++) {
      if (lost[order[at] as number] !== 1) continue
      rankSum += rank
      losses++
    }
    first = last + 1
  }
  const kept = order.length - losses
  return losses === 0 || kept === 0 ? null : (rankSum - (losses * (losses + 1)) / 2) / (losses * kept)
}

/** Average precision: the mean, over the lost, of the share lost among all said to be at least as risky. */
export function prAucOf({ probabilities, lost }: Forecasts): number | null {
  const order = riskiestLast(probabilities).reverse()
  const losses = lost.reduce((sum, each) => sum + each, 0)
  if (losses === 0) return null
  let found = 0
  let area = 0
  for (let first = 0; first < order.length; ) {
    let last = first
    let here = lost[order[first] as number] as number
    while (
      last + 1 < order.length &&
      probabilities[order[last + 1] as number] === probabilities[order[first] as number]
    ) {
      last++
      here += lost[order[last] as number] as number
    }
    found += here
    area += (here / losses) * (found / (last + 1))
    first = last + 1
  }
  return area
}

/** Mean of -ln(probability of what happened), in nats. */
export function logLossOf({ probabilities, lost }: Forecasts): number {
  let sum = 0
  for (const [row, p] of probabilities.entries()) sum -= Math.log(lost[row] === 1 ? p : 1 - p)
  return sum / lost.length
}

/** Mean squared distance of what was said from what happened. */
export function brierOf({ probabilities, lost }: Forecasts): number {
  let sum = 0
  for (const [row, p] of probabilities.entries()) sum += (p - (lost[row] as number)) ** 2
  return sum / lost.length
}

export function reliabilityOf({ probabilities, lost }: Forecasts): ReliabilityBin[] {
  const bins = Array.from({ length: RELIABILITY_BINS }, () => ({ n: 0, said: 0, happened: 0 }))
  for (const [row, p] of probabilities.entries()) {
    const bin = bins[Math.min(RELIABILITY_BINS - 1, Math.floor(p * RELIABILITY_BINS))]
    if (bin === undefined) throw new RangeError(`${p} is no probability`)
    bin.n++
    bin.said += p
    bin.happened += lost[row] as number
  }
  return bins.map(({ n, said, happened }, index) => ({
    from: index / RELIABILITY_BINS,
    to: (index + 1) / RELIABILITY_BINS,
    n,
    said: n === 0 ? null : said / n,
    happened: n === 0 ? null : happened / n,
  }))
}

/** Expected calibration error: mean |said - happened| over ten bins of equal width, by their rows. */
export function eceOf(forecasts: Forecasts): number {
  const bins = reliabilityOf(forecasts)
  return bins.reduce(
    (sum, { n, said, happened }) =>
      said === null || happened === null
        ? sum
        : sum + (n / forecasts.lost.length) * Math.abs(said - happened),
    0,
  )
}

/** Share lost among the riskiest `share` of rows, by the share lost of all; null when none was lost. */
export function liftOf({ probabilities, lost }: Forecasts, share: number): number | null {
  const losses = lost.reduce((sum, each) => sum + each, 0)
  const taken = Math.max(1, Math.round(lost.length * share))
  if (losses === 0) return null
  const top = riskiestLast(probabilities).slice(-taken)
  return top.reduce((sum, row) => sum + (lost[row] as number), 0) / taken / (losses / lost.length)
}

function riskiestLast(probabilities: Float64Array): number[] {
  return [...probabilities.keys()].sort(
    (a, b) => (probabilities[a] as number) - (probabilities[b] as number) || a - b,
  )
}
