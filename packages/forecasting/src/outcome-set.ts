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
  return { amountsMinor, ifLost: lostAt(amountsMinor), ifKept, chanceLost }
}

// One list for all renewals with as many amounts: a hundred thousand of their own cost more to clear away than to make.
const LOST_FIRST = Array.from({ length: 6 }, (_, length) => Array.from({ length }, (_, i) => Number(i === 0)))

function lostAt(amountsMinor: readonly number[]): readonly number[] {
  const shared = amountsMinor[0] === 0 ? LOST_FIRST[amountsMinor.length] : undefined
  return shared ?? amountsMinor.map(amount => Number(amount === 0))
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
  const kept = 1 - chanceLost
  let mean = 0
  for (let i = 0; i < amountsMinor.length; i++) {
    mean += (chanceLost * (ifLost[i] as number) + kept * (ifKept[i] as number)) * (amountsMinor[i] as number)
  }
  let variance = 0
  for (let i = 0; i < amountsMinor.length; i++) {
    const mass = chanceLost * (ifLost[i] as number) + kept * (ifKept[i] as number)
    variance += mass * ((amountsMinor[i] as number) - mean) ** 2
  }
  return { mean, variance }
}
