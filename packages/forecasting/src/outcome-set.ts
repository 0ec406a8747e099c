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
  const { arrMinor, chanceLost, kept } = outlook
  // Put in order as they come: a renewal has three or four, and a book a hundred thousand renewals.
  const amountsMinor: number[] = chanceLost > 0 ? [0] : []
  const ifKept: number[] = chanceLost > 0 ? [0] : []
  for (const way of chanceLost < 1 ? kept : []) {
    if (way.chance === 0) continue
    const amount = measure === 'retained' ? Math.min(way.arrAfterMinor, arrMinor) : way.arrAfterMinor
    let at = 0
    while (at < amountsMinor.length && (amountsMinor[at] as number) < amount) at += 1
    if (amountsMinor[at] === amount) ifKept[at] = (ifKept[at] as number) + way.chance
    else {
      amountsMinor.splice(at, 0, amount)
      ifKept.splice(at, 0, way.chance)
    }
  }
  return { amountsMinor, ifLost: amountsMinor.map(amount => (amount === 0 ? 1 : 0)), ifKept, chanceLost }
}

/** The probabilities of the amounts when the chance of being lost is `chanceLost`. */
export function massesAt(set: OutcomeSet, chanceLost: number): number[] {
  return set.amountsMinor.map(
    (_, i) => chanceLost * (set.ifLost[i] as number) + (1 - chanceLost) * (set.ifKept[i] as number),
  )
}

/** Mean and variance of the amount, in minor units and their square, when the chance of being lost is `chanceLost`. */
export function momentsAt(set: OutcomeSet, chanceLost: number): { mean: number; variance: number } {
  const { amountsMinor, ifLost, ifKept } = set
  const mass = (i: number) => chanceLost * (ifLost[i] as number) + (1 - chanceLost) * (ifKept[i] as number)
  let mean = 0
  for (let i = 0; i < amountsMinor.length; i++) mean += mass(i) * (amountsMinor[i] as number)
  let variance = 0
  for (let i = 0; i < amountsMinor.length; i++)
    variance += mass(i) * ((amountsMinor[i] as number) - mean) ** 2
  return { mean, variance }
}
