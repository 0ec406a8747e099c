// Contradictions: disagreement is kept with both sides, worst first, with the day it began.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultContradictionPolicy } from './contradiction-policy.ts'
import { findContradictions, type Pair } from './find-contradictions.ts'
import type { PairName } from './pair.ts'

const today = day('2026-03-01')
const side = (name: string, value: number | null) => ({ name, value, evidence: [`evidence_of_${name}`] })
const pair = (name: Pair['pair'], left: number | null, right: number | null): Pair => ({
  pair: name,
  left: side('left', left),
  right: side('right', right),
})

describe('contradictions', () => {
  it('keeps both sides of a pair that disagrees, and since when', () => {
    const found = findContradictions([pair('usage_outcome', 0.9, 0.2)], [], defaultContradictionPolicy, today)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      pair: 'usage_outcome',
      left: { value: 0.9, evidence: ['evidence_of_left'] },
      right: { value: 0.2, evidence: ['evidence_of_right'] },
      since: today,
    })
    expect(found[0]?.distance).toBeCloseTo(0.7, 12)
    expect(found[0]?.size).toBeCloseTo(2, 12)
  })

  it('orders pairs of one size by name, however they came', () => {
    const [theirs, tickets] = [pair('vendor_customer', 0.9, 0.3), pair('survey_tickets', 0.9, 0.3)]
    for (const pairs of [
      [theirs, tickets],
      [tickets, theirs],
    ]) {
      const found = findContradictions(pairs, [], defaultContradictionPolicy, today)
      expect(found.map(each => each.pair)).toEqual(['survey_tickets', 'vendor_customer'])
      expect(found[0]?.size).toBe(found[1]?.size)
    }
  })

  it('goes on from the day it began', () => {
    const began = day('2026-01-15')
    const found = findContradictions(
      [pair('usage_outcome', 0.9, 0.2)],
      [
        { pair: 'pulse_health', since: day('2026-01-01') },
        { pair: 'usage_outcome', since: began },
      ],
      defaultContradictionPolicy,
      today,
    )
    expect(found[0]?.since).toBe(began)
  })

  it('tells a pair once, in the way in which it lies furthest apart, each in its own everyday spread', () => {
    const said = pair('sponsor_users', 0.5, 0.9)
    const seen = { ...pair('sponsor_users', 0.2, 0.5), spreadOf: 'champion_buyer' as const }
    for (const pairs of [
      [said, seen],
      [seen, said],
    ]) {
      const found = findContradictions(pairs, [], defaultContradictionPolicy, today)
      expect(found).toMatchObject([{ pair: 'sponsor_users', left: { value: 0.2 }, right: { value: 0.5 } }])
      expect(found[0]?.size).toBeCloseTo(0.3 / 0.16, 12)
      expect(found[0]).not.toHaveProperty('spreadOf')
    }
    expect(findContradictions([said], [], defaultContradictionPolicy, today)[0]?.size).toBeCloseTo(
      0.4 / 0.3,
      12,
    )
  })

  it('finds nothing where a side is unknown or both nearly agree', () => {
    const pairs = [
      pair('vendor_customer', 1, null),
      pair('pulse_health', null, 0.2),
      pair('survey_tickets', 0.5, 0.6),
    ]
    expect(findContradictions(pairs, [], defaultContradictionPolicy, today)).toEqual([])
  })

  it('measures every pair in its own everyday spread, so that the same distance may weigh more in one than another', () => {
    const found = findContradictions(
      [pair('usage_outcome', 0.9, 0.35), pair('champion_buyer', 0.9, 0.5)],
      [],
      defaultContradictionPolicy,
      today,
    )
    expect(found.map(each => [each.pair, each.distance, each.size])).toEqual([
      ['champion_buyer', expect.closeTo(0.4, 12), expect.closeTo(2.5, 12)],
      ['usage_outcome', expect.closeTo(0.55, 12), expect.closeTo(0.55 / 0.35, 12)],
    ])
  })

  it('counts what is not explained alone, and shows both sides as they are', () => {
    const sizeOf = (explained: number) => {
      const pairs = [{ ...pair('usage_outcome', 0.9, 0.2), explained }]
      return findContradictions(pairs, [], defaultContradictionPolicy, today)
    }
    expect(sizeOf(0)).toEqual(
      findContradictions([pair('usage_outcome', 0.9, 0.2)], [], defaultContradictionPolicy, today),
    )
    expect(sizeOf(0.25)).toMatchObject([
      {
        distance: expect.closeTo(0.7, 12),
        size: expect.closeTo(1.5, 12),
        left: { value: 0.9 },
        right: { value: 0.2 },
      },
    ])
    expect(Object.keys(sizeOf(0.25)[0] ?? {})).not.toContain('explained')
    expect([sizeOf(0.51), sizeOf(1)]).toEqual([[], []])
  })

  it('puts the worst first, ties by name', () => {
    const pairs = [
      pair('usage_outcome', 0.75, 0.25),
      pair('vendor_customer', 1, 0),
      pair('champion_buyer', 0, 1),
    ]
    const found = findContradictions(pairs, [], defaultContradictionPolicy, today)
    expect(found.map(each => each.pair)).toEqual(['champion_buyer', 'vendor_customer', 'usage_outcome'])
    const reversed = findContradictions([...pairs].reverse(), [], defaultContradictionPolicy, today)
    expect(reversed).toEqual(found)
  })

  it('refuses a spread that nothing could be measured in', () => {
    const { everydaySpread } = defaultContradictionPolicy
    const bad = { everydaySpread: { ...everydaySpread, usage_outcome: 0 } }
    expect(() => findContradictions([pair('usage_outcome', 1, 0)], [], bad, today)).toThrow(RangeError)
  })
})

describe('what holds of all contradictions', () => {
  const names = Object.keys(defaultContradictionPolicy.everydaySpread) as PairName[]
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
  const pairs = fc.tuple(share, share, share, share, share, share, share, share, share, share, share, share)
  const pairsOf = (values: readonly (number | null)[]) =>
    names.map((name, at) => pair(name, values[2 * at] ?? null, values[2 * at + 1] ?? null))
  const find = (given: readonly Pair[], previous: readonly { pair: PairName; since: typeof today }[] = []) =>
    findContradictions(given, previous, defaultContradictionPolicy, today)

  it('both sides stand in them as they were given: nothing is averaged', () => {
    fc.assert(
      fc.property(pairs, values => {
        const given = pairsOf(values)
        for (const found of find(given))
          expect(given).toContainEqual({ pair: found.pair, left: found.left, right: found.right })
      }),
    )
  })

  it('a pair is one exactly when both sides are known and a spread or more apart', () => {
    fc.assert(
      fc.property(pairs, values => {
        const given = pairsOf(values)
        const expected = given.filter(
          ({ pair: name, left, right }) =>
            left.value !== null &&
            right.value !== null &&
            Math.abs(left.value - right.value) >= defaultContradictionPolicy.everydaySpread[name],
        )
        expect(new Set(find(given).map(each => each.pair))).toEqual(new Set(expected.map(each => each.pair)))
      }),
    )
  })

  it('which side is which does not matter to the size, and further apart is never smaller', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), (values, more) => {
        const given = pairsOf(values)
        const sizes = new Map(find(given).map(each => [each.pair, each.size]))
        const swapped = find(given.map(each => ({ ...each, left: each.right, right: each.left })))
        expect(new Map(swapped.map(each => [each.pair, each.size]))).toEqual(sizes)
        const apart = given.map(each => {
          const { left, right } = each
          if (left.value === null || right.value === null) return each
          const high = (value: number) => value + (1 - value) * more
          const low = (value: number) => value * (1 - more)
          return left.value >= right.value
            ? {
                ...each,
                left: { ...left, value: high(left.value) },
                right: { ...right, value: low(right.value) },
              }
            : {
                ...each,
                left: { ...left, value: low(left.value) },
                right: { ...right, value: high(right.value) },
              }
        })
        const widened = new Map(find(apart).map(each => [each.pair, each.size]))
        for (const [name, size] of sizes) expect(widened.get(name) ?? 0).toBeGreaterThanOrEqual(size)
      }),
    )
  })

  it('the order of pairs does not matter', () => {
    fc.assert(
      fc.property(
        pairs.chain(values => {
          const given = pairsOf(values)
          return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
        }),
        ([given, mixed]) => {
          expect(find(mixed)).toEqual(find(given))
        },
      ),
    )
  })

  it('a run of disagreement keeps its first day, and one day without it begins a new run', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), days => {
        let previous: ReturnType<typeof findContradictions> = []
        for (const [at, disagree] of days.entries()) {
          previous = findContradictions(
            [pair('usage_outcome', 0.9, disagree ? 0.1 : 0.9)],
            previous,
            defaultContradictionPolicy,
            addDays(today, at),
          )
        }
        const first = days.lastIndexOf(false) + 1
        expect(previous.map(each => each.since)).toEqual(first < days.length ? [addDays(today, first)] : [])
      }),
    )
  })
})
