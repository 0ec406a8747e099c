// Which way of holding sums is chosen, and that rounding to a lattice adds just the variance it says.
import { describe, expect, it } from 'vitest'
import { distinctSums, mostDistinctSums } from './distinct-sums.ts'
import { addedVariance, commonStep, latticeSums } from './lattice-sums.ts'
import { momentsAt, type OutcomeSet } from './outcome-set.ts'
import { forecastPolicy } from './policy.ts'
import { sumRenewals } from './sum-renewals.ts'

const set = (amountsMinor: number[], chanceLost = 0.2): OutcomeSet => ({
  amountsMinor,
  ifLost: amountsMinor.map((_, i) => (i === 0 ? 1 : 0)),
  ifKept: amountsMinor.map((_, i) => (i === 0 ? 0 : 1 / (amountsMinor.length - 1))),
  chanceLost,
})

function momentsOf(amounts: Float64Array, mass: Float64Array): { mean: number; variance: number } {
  let mean = 0
  for (const [i, amount] of amounts.entries()) mean += amount * (mass[i] as number)
  let variance = 0
  for (const [i, amount] of amounts.entries()) variance += (mass[i] as number) * (amount - mean) ** 2
  return { mean, variance }
}

describe('sumRenewals', () => {
  it('keeps few sums one by one, round prices on their own step, and rounds the rest', () => {
    const few = Array.from({ length: 10 }, (_, i) => set([0, 10_001 + 7 * i]))
    const round = Array.from({ length: 60 }, (_, i) => set([0, 50_000 * (1 + (i % 9)), 60_000 * (1 + i)]))
    const odd = Array.from({ length: 60 }, (_, i) => set([0, 1_000_003 + 7919 * i]))
    expect(sumRenewals(few, 1e12, forecastPolicy).stepMinor).toBeNull()
    expect(sumRenewals(round, 1e12, forecastPolicy)).toMatchObject({ stepMinor: 10_000, addedVariance: 0 })
    expect(sumRenewals(odd, 1e12, forecastPolicy).addedVariance).toBeGreaterThan(0)
  })

  it('takes finer steps until the error is small enough, and no more than it may', () => {
    const odd = Array.from({ length: 60 }, (_, i) => set([0, 1_000_003 + 7919 * i]))
    const coarse = { ...forecastPolicy, minCells: 64, maxCells: 4096 }
    const variance = odd.reduce((sum, each) => sum + momentsAt(each, each.chanceLost).variance, 0)
    const enough = sumRenewals(odd, variance, coarse)
    expect(enough.amountsMinor.length).toBeGreaterThan(300)
    expect(enough.amountsMinor.length).toBeLessThan(4096)
    expect(enough.addedVariance).toBeLessThan(coarse.varianceErrorShare * variance)
    const never = sumRenewals(odd, 0, coarse)
    expect(never.amountsMinor.length).toBeGreaterThan(4096)
    expect(never.amountsMinor.length).toBeLessThan(4096 + 2 * odd.length)
  })
})

describe('latticeSums', () => {
  it('keeps the mean and adds exactly the variance it names', () => {
    const sets = [set([0, 1037], 0.3), set([5, 777, 1999], 0.1), set([0, 4242], 0.5)]
    const sums = latticeSums(sets, 100, forecastPolicy)
    const found = momentsOf(sums.amountsMinor, sums.massesAt(sets.map(each => each.chanceLost)))
    const own = sets.map(each => momentsAt(each, each.chanceLost))
    const mean = own.reduce((sum, each) => sum + each.mean, 0)
    const variance = own.reduce((sum, each) => sum + each.variance, 0)
    expect(found.mean).toBeCloseTo(mean, 8)
    expect(found.variance - variance).toBeCloseTo(sums.addedVariance, 4)
    expect(sums.addedVariance).toBeLessThan((sets.length * 100 ** 2) / 4)
    expect(addedVariance(sets, 1)).toBe(0)
  })

  it('holds a book that can come to one amount alone', () => {
    const sums = latticeSums([set([700], 1)], commonStep([set([700], 1)]), forecastPolicy)
    expect([...sums.amountsMinor]).toEqual([700])
    expect([...sums.massesAt([1])]).toEqual([1])
  })
})

describe('distinctSums', () => {
  it('counts multisets of renewals that are alike', () => {
    expect(mostDistinctSums([set([0, 5]), set([0, 5]), set([0, 5])])).toBe(4)
    expect(mostDistinctSums([set([0, 5]), set([0, 7]), set([0, 9])])).toBe(8)
    expect(mostDistinctSums([set([0, 5, 6]), set([0, 5, 6])])).toBe(6)
  })

  it('does not depend on the order of the sets', () => {
    const sets = [set([0, 7], 0.1), set([0, 5], 0.2), set([0, 5], 0.05), set([0, 7], 0.3)]
    const turned = [...sets].reverse()
    const one = distinctSums(sets).massesAt(sets.map(each => each.chanceLost))
    const other = distinctSums(turned).massesAt(turned.map(each => each.chanceLost))
    expect([...one]).toEqual([...other])
  })
})
