// The amounts one renewal can come to, and how likely each is given that it is lost and given that it is kept.
import type { RenewalOutlook } from './renewal-outlook.ts'

/** Which sum is meant: everything left after, or only what was there before (no expansion counts). */
export type Measure = 'arrAfter' | 'retained'

/** Distinct amounts in rising order; P(amount) = P(lost) ifLost + (1 - P(lost)) ifKept. */
export type OutcomeSet = {
  readonly amountsMinor: readonly number[]
  readonly ifLost: readonly number[]
  readonly ifKept: readonly number[]
  readonly chanceLost: number
}

/** Amounts under one measure, equal ones merged, impossible ones left out. */
export function outcomeSet(outlook: RenewalOutlook, measure: Measure): OutcomeSet {
  const ifKept = new Map<number, number>()
  for (const way of outlook.kept) {
    const amount = measure === 'retained' ? Math.min(way.arrAfterMinor, outlook.arrMinor) : way.arrAfterMinor
    if (way.chance > 0 && outlook.chanceLost < 1) ifKept.set(amount, (ifKept.get(amount) ?? 0) + way.chance)
  }
  const possible = new Set(ifKept.keys())
  if (outlook.chanceLost > 0) possible.add(0)
  const amountsMinor = [...possible].sort((a, b) => a - b)
  return {
    amountsMinor,
    ifLost: amountsMinor.map(amount => (amount === 0 ? 1 : 0)),
    ifKept: amountsMinor.map(amount => ifKept.get(amount) ?? 0),
    chanceLost: outlook.chanceLost,
  }
}

/** The probabilities of the amounts when the chance of being lost is `chanceLost`. */
export function massesAt(set: OutcomeSet, chanceLost: number): number[] {
  return set.amountsMinor.map(
    (_, i) => chanceLost * (set.ifLost[i] as number) + (1 - chanceLost) * (set.ifKept[i] as number),
  )
}

/** Mean and variance of the amount, in minor units and their square, when the chance of being lost is `chanceLost`. */
export function momentsAt(set: OutcomeSet, chanceLost: number): { mean: number; variance: number } {
  const masses = massesAt(set, chanceLost)
  const mean = masses.reduce((sum, mass, i) => sum + mass * (set.amountsMinor[i] as number), 0)
  const variance = masses.reduce(
    (sum, mass, i) => sum + mass * ((set.amountsMinor[i] as number) - mean) ** 2,
    0,
  )
  return { mean, variance }
}
