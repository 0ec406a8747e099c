// The amounts one renewal can come to, and how likely each is given that it is lost and given that it is kept.
import { columnsOf, type Measure, measured, type OutlookColumns } from './outlook-columns.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

/** Distinct amounts in rising order; P(amount) = P(lost) ifLost + (1 - P(lost)) ifKept. */
export type OutcomeSet = {
  readonly amountsMinor: readonly number[]
  readonly ifLost: readonly number[]
  readonly ifKept: readonly number[]
  readonly chanceLost: number
}

/** Amounts under one measure, equal ones merged, impossible ones left out. */
export function outcomeSet(outlook: RenewalOutlook, measure: Measure): OutcomeSet {
  return outcomeSets(measured(columnsOf([outlook]), measure))[0] as OutcomeSet
}

/** The same of every renewal of columns that are under one measure. */
export function outcomeSets({ chanceLost, kept }: OutlookColumns): OutcomeSet[] {
  return Array.from(chanceLost, (lost, i) => {
    const amountsMinor: number[] = lost > 0 ? [0] : []
    const ifKept: number[] = lost > 0 ? [0] : []
    for (const way of lost < 1 ? kept : []) {
      const chance = way.chance[i] as number
      if (chance === 0) continue
      const amount = way.arrAfterMinor[i] as number
      let at = 0
      while (at < amountsMinor.length && (amountsMinor[at] as number) < amount) at += 1
      if (amountsMinor[at] === amount) ifKept[at] = (ifKept[at] as number) + chance
      else {
        amountsMinor.splice(at, 0, amount)
        ifKept.splice(at, 0, chance)
      }
    }
    return {
      amountsMinor,
      ifLost: amountsMinor.map(amount => Number(amount === 0)),
      ifKept,
      chanceLost: lost,
    }
  })
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
