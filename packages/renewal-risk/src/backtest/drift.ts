// Whether accounts now look as those did that a model was learned from, and whether its predictions are still calibrated.

import { type BinEdges, edgesUpTo, populationStabilityIndex } from '@rung/statistics'
import type { FeatureValue, RiskFeatures } from '../feature.ts'
import type { BacktestPolicy } from './backtest-policy.ts'

/** How an input lay when the model was learned: shares of the unknown, then of each part or word, other words last. */
export type InputParts = { readonly name: string; readonly shares: readonly number[] } & BinEdges

export type InputDrift = {
  readonly name: string
  /** Population stability index: sum((now - then) x ln(now / then)) over the parts. */
  readonly index: number
  readonly unknownThen: number
  readonly unknownNow: number
  readonly reading: 'drifted' | 'moved' | 'steady'
}

export type CalibrationDrift = {
  readonly n: number
  readonly lost: number
  /** Losses that were predicted: the sum of the probabilities. */
  readonly expected: number
  /** Where losses lie in 95 of 100 cases if the predictions are calibrated. */
  readonly low95: number
  readonly high95: number
  /** `overpredicted`: fewer were lost than that. `underpredicted`: more. */
  readonly reading: 'calibrated' | 'overpredicted' | 'underpredicted'
}

export function inputParts(
  rows: readonly RiskFeatures[],
  policy: Pick<BacktestPolicy, 'inputParts'>,
): InputParts[] {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))].sort()
  return names.map(name => {
    const values = rows.map(row => row[name] ?? null)
    const numbers = values.filter(value => typeof value === 'number').sort((a, b) => a - b)
    const words = [...new Set(values.filter(value => value !== null && typeof value !== 'number'))]
    const cut =
      numbers.length > 0
        ? { kind: 'number' as const, edges: edgesOf(numbers, policy.inputParts) }
        : { kind: 'word' as const, levels: words.sort((a, b) => (String(a) < String(b) ? -1 : 1)) }
    return { name, ...cut, shares: sharesOf(values, cut) }
  })
}

export function inputDrift(
  then: readonly InputParts[],
  now: readonly RiskFeatures[],
  policy: Pick<BacktestPolicy, 'driftedFrom' | 'movedFrom'>,
): InputDrift[] {
  // Half a row of what there is now: a part that is empty by chance is no infinite change.
  const least = 0.5 / Math.max(1, now.length)
  return then.map(parts => {
    const shares = sharesOf(
      now.map(row => row[parts.name] ?? null),
      parts,
    )
    const index = populationStabilityIndex(parts.shares, shares, least)
    return {
      name: parts.name,
      index,
      unknownThen: parts.shares[0] as number,
      unknownNow: shares[0] as number,
      reading: index >= policy.driftedFrom ? 'drifted' : index >= policy.movedFrom ? 'moved' : 'steady',
    }
  })
}

/** Losses observed against the sum of those predicted, within 1.96 sqrt(sum(p (1 - p))). */
export function calibrationDrift(predicted: readonly number[], lost: readonly boolean[]): CalibrationDrift {
  const expected = predicted.reduce((sum, p) => sum + p, 0)
  const reach = 1.959_964 * Math.sqrt(predicted.reduce((sum, p) => sum + p * (1 - p), 0))
  const losses = lost.filter(Boolean).length
  const [low95, high95] = [Math.max(0, expected - reach), Math.min(predicted.length, expected + reach)]
  return {
    n: predicted.length,
    lost: losses,
    expected,
    low95,
    high95,
    reading: losses > high95 ? 'underpredicted' : losses < low95 ? 'overpredicted' : 'calibrated',
  }
}

function edgesOf(sorted: readonly number[], parts: number): number[] {
  const cuts = Array.from(
    { length: parts - 1 },
    (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / parts)] as number,
  )
  return [...new Set(cuts)]
}

function sharesOf(values: readonly FeatureValue[], cut: BinEdges): number[] {
  const parts = (cut.kind === 'number' ? cut.edges.length + 1 : cut.levels.length + 1) + 1
  const counts = new Array<number>(parts).fill(0)
  for (const value of values) {
    const part = partOf(value, cut, parts - 1)
    counts[part] = (counts[part] as number) + 1
  }
  return counts.map(count => count / Math.max(1, values.length))
}

function partOf(value: FeatureValue, cut: BinEdges, last: number): number {
  if (value === null) return 0
  if (cut.kind === 'number') return typeof value === 'number' ? 1 + edgesUpTo(cut.edges, value) : 0
  const level = cut.levels.indexOf(value as boolean | string)
  return level < 0 ? last : level + 1
}
