// The forecast against full enumeration, against simulation, and against what must hold of every book.
import { sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centredLogit } from './centre-logit.ts'
import { commonFactor } from './common-factor.ts'
import { forecast } from './forecast.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'
import { bookOf, expectWithin, forecastOf, open, policy, simulated } from './simulated-quarters.fixture.ts'

const [of, book] = [forecastOf, bookOf]

/** Every combination of outcomes at every node: the definition, without any of the ways that make it fast. */
function enumerated(renewals: readonly RenewalOutlook[], nodes: number): Map<number, number> {
  const factor = commonFactor(0, { ...policy, minNodes: nodes, maxNodes: nodes })
  const masses = new Map<number, number>()
  for (const [k, shift] of factor.shifts.entries()) {
    let sums = new Map([[0, factor.weights[k] as number]])
    for (const { chanceLost, kept } of renewals) {
      const lost = sigmoid(centredLogit(chanceLost, factor) + shift)
      const next = new Map<number, number>()
      const add = (sum: number, mass: number) => next.set(sum, (next.get(sum) ?? 0) + mass)
      for (const [sum, mass] of sums) {
        add(sum, mass * lost)
        for (const way of kept) add(sum + way.arrAfterMinor, mass * (1 - lost) * way.chance)
      }
      sums = next
    }
    for (const [sum, mass] of sums) masses.set(sum, (masses.get(sum) ?? 0) + mass)
  }
  return masses
}

function quantileOf(masses: Map<number, number>, level: number): number {
  let below = 0
  const sums = [...masses.keys()].sort((a, b) => a - b)
  return sums.find(sum => {
    below += masses.get(sum) ?? 0
    return below >= level - policy.quantileTolerance
  }) as number
}

describe('forecast', () => {
  it('keeps 180.00 of two renewals of 100.00 at a chance of 0.1 each of being lost', () => {
    const flat = { as: 'renewed', chance: 1, arrAfterMinor: 100_00 } as const
    const renewals = ['a', 'b'].map(renewalId => ({
      renewalId,
      arrMinor: 100_00,
      chanceLost: 0.1,
      kept: [flat],
    }))
    const found = of(renewals)
    expect(found.gross.amountMinor).toEqual({ expected: 180_00, p10: 100_00, p50: 200_00, p90: 200_00 })
    expect(found.gross.rate.expected).toBe(0.9)
    expect(found.net).toEqual(found.gross)
  })

  it('of one large decision expects what is no case: P10 and P90 are cases', () => {
    const kept = (renewalId: string, arrMinor: number) => ({
      renewalId,
      arrMinor,
      chanceLost: 0.06,
      kept: [{ as: 'renewed', chance: 1, arrAfterMinor: arrMinor } as const],
    })
    const one = of([kept('a', 100_000)]).gross.amountMinor
    // Kept in 94 cases of 100: so it is in the tenth of a hundred, and in the ninetieth.
    expect(one).toMatchObject({ p10: 100_000, p50: 100_000, p90: 100_000 })
    expect(one.expected).toBeCloseTo(94_000, 6)
    const many = of(Array.from({ length: 40 }, (_, at) => kept(`r${at}`, 2_500))).gross.amountMinor
    expect(many.p10).toBeLessThan(many.expected)
    expect(many.p90).toBeGreaterThan(many.expected)
  })

  it('says nothing of no renewals', () => {
    expect(forecast([], policy)).toBeNull()
  })

  it('equals full enumeration of six renewals at arbitrary cents', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const renewals = book(6, seed, 1)
      const found = of(renewals)
      const all = enumerated(renewals, policy.minNodes)
      const mean = [...all].reduce((sum, [amount, mass]) => sum + amount * mass, 0)
      expect(found.net.sums).toEqual({ method: 'exact', stepMinor: null, varianceErrorShare: 0 })
      expect(found.net.amountMinor.expected).toBeCloseTo(mean, 4)
      expect(found.net.amountMinor.p10).toBe(quantileOf(all, 0.1))
      expect(found.net.amountMinor.p50).toBe(quantileOf(all, 0.5))
      expect(found.net.amountMinor.p90).toBe(quantileOf(all, 0.9))
    }
  })

  it('gives the same on a lattice as one by one, where both are exact', () => {
    const renewals = book(7, 11, 500_00)
    const oneByOne = of(renewals)
    const onLattice = of(renewals, { ...policy, maxDistinctSums: 1 })
    expect(onLattice.net.sums.method).toBe('exact')
    expect(onLattice.net.amountMinor).toEqual(oneByOne.net.amountMinor)
    expect(onLattice.gross.amountMinor).toEqual(oneByOne.gross.amountMinor)
  })

  it('stays within two steps of the exact answer on a rounded lattice, which names its error', () => {
    const renewals = book(8, 12, 1)
    const exact = of(renewals)
    const rounded = of(renewals, { ...policy, maxDistinctSums: 1 })
    const { stepMinor, varianceErrorShare, method } = rounded.net.sums
    expect(method).toBe('lattice')
    expect(varianceErrorShare).toBeGreaterThan(0)
    expect(varianceErrorShare).toBeLessThan(policy.varianceErrorShare)
    for (const name of ['p10', 'p50', 'p90'] as const) {
      const off = Math.abs(rounded.net.amountMinor[name] - exact.net.amountMinor[name])
      expect(off).toBeLessThanOrEqual(2 * (stepMinor as number))
    }
    expect(rounded.net.amountMinor.expected).toBe(exact.net.amountMinor.expected)
  })

  it('agrees with 400 simulated quarters of 1,200 renewals', () => {
    const { found, quarters } = simulated(1_200, 400)
    expectWithin(found, quarters, 4)
  })

  it('expects exactly the sum of what each renewal expects', () => {
    fc.assert(
      fc.property(books, renewals => {
        const found = of(renewals)
        const alone = renewals.reduce((sum, renewal) => sum + of([renewal]).net.amountMinor.expected, 0)
        expect(found.net.amountMinor.expected).toBe(alone)
      }),
      { numRuns: 30 },
    )
  })

  it('orders its quantiles, keeps gross at or under net and the due amount, and forgets the order of renewals', () => {
    fc.assert(
      fc.property(books, renewals => {
        const found = of(renewals)
        for (const { amountMinor } of [found.gross, found.net]) {
          expect(amountMinor.p10).toBeLessThanOrEqual(amountMinor.p50)
          expect(amountMinor.p50).toBeLessThanOrEqual(amountMinor.p90)
        }
        for (const name of ['expected', 'p10', 'p50', 'p90'] as const) {
          expect(found.gross.amountMinor[name]).toBeLessThanOrEqual(found.net.amountMinor[name] + 1e-6)
          expect(found.gross.rate[name]).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(of([...renewals].reverse())).toEqual(found)
      }),
      { numRuns: 30 },
    )
  })

  it('orders its quantiles on a coarse lattice too, and moves no expectation', () => {
    const coarse = { ...policy, maxDistinctSums: 1, minCells: 64, maxCells: 256 }
    fc.assert(
      fc.property(books, renewals => {
        const found = of(renewals, coarse)
        const exact = of(renewals)
        for (const name of ['gross', 'net'] as const) {
          const { amountMinor } = found[name]
          expect(amountMinor.p10).toBeLessThanOrEqual(amountMinor.p50)
          expect(amountMinor.p50).toBeLessThanOrEqual(amountMinor.p90)
          expect(amountMinor.expected).toBe(exact[name].amountMinor.expected)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('widens with the common factor and keeps its mean', () => {
    const renewals = book(200, 8, 1000_00)
    const alone = of(renewals, { ...policy, commonFactorSd: 0 })
    const together = of(renewals, { ...policy, commonFactorSd: 0.6 })
    expect(alone.commonFactor.nodes).toBe(1)
    expect(together.net.amountMinor.expected).toBe(alone.net.amountMinor.expected)
    expect(together.net.sdMinor).toBeGreaterThan(alone.net.sdMinor)
    expect(together.net.amountMinor.p10).toBeLessThan(alone.net.amountMinor.p10)
    expect(together.net.amountMinor.p90).toBeGreaterThan(alone.net.amountMinor.p90)
  })

  it('is certain where everything is decided', () => {
    const found = of([
      { renewalId: 'lost', arrMinor: 500, chanceLost: 1, kept: [] },
      {
        renewalId: 'kept',
        arrMinor: 500,
        chanceLost: 0,
        kept: [{ as: 'expanded', chance: 1, arrAfterMinor: 700 }],
      },
    ])
    expect(found.net.amountMinor).toEqual({ expected: 700, p10: 700, p50: 700, p90: 700 })
    expect(found.gross.rate).toEqual({ expected: 0.5, p10: 0.5, p50: 0.5, p90: 0.5 })
    expect(found.net.sums.varianceErrorShare).toBe(0)
    expect(found.net.sdMinor).toBe(0)
  })
})

const books = fc
  .array(
    fc.record({
      arr: fc.integer({ min: 1, max: 5_000_000 }),
      lost: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(drawn => drawn.map(({ arr, lost }, i) => open(`rnw_${i}`, arr, lost)))
