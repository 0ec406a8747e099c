// What is usual for an account: worked examples, and what time and more use can do to it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { habitOf } from './habit.ts'
import { usagePolicy } from './policy.ts'

const YEAR = 365
const spans = (...runs: readonly (readonly [times: number, count: number | null])[]) =>
  runs.flatMap(([times, count]) => Array.from({ length: times }, () => count))
const habit = (now: number, before: readonly (number | null)[], termDays = YEAR) =>
  habitOf(now, before, termDays, usagePolicy)

describe('the habit of an account', () => {
  it('is the median of the six spans before', () => {
    // 10 11 12 12 14 20: half-way between 12 and 12
    expect(habit(12, [12, 10, 20, 11, 14, 12])).toBe(12)
  })

  it('is the median of the whole term where that is higher, so that a fall does not become the habit', () => {
    // case 8 of 100 days ago: 7 spans of 1, and 15 of 16 before them, in one term of 320 days
    expect(habit(1, spans([7, 1], [15, 16]), 320)).toBe(16)
  })

  it('stays what it was before a collapse, though most of the term lies after it', () => {
    // 14 of 22 spans are 1: both medians are 1, and six spans of 16 lie in the term
    expect(habit(1, spans([14, 1], [8, 16]), 320)).toBe(16)
    expect(habit(0, spans([20, 0], [5, 16]))).toBe(16)
  })

  it('follows down what ebbs away to a lower, steady level', () => {
    // 10 of 20 is half: none of it is held against them; at 8 of 20, two fifths, half of the difference: 8 + 0.5 x 12
    expect(habit(10, spans([14, 10], [8, 20]), 320)).toBe(10)
    expect(habit(8, spans([14, 8], [8, 20]), 320)).toBeCloseTo(14, 9)
    expect(habit(6, spans([14, 6], [8, 20]), 320)).toBeCloseTo(20, 9)
  })

  it('forgets a collapse with the term in which it was', () => {
    // twelve weeks of 1 since the renewal, before which they were 16: a new contract, and a new habit
    expect(habit(1, spans([6, 1], [20, 16]), 7)).toBe(1)
  })

  it('does not take the first weeks, in which everybody tries it, for a habit', () => {
    expect(habit(4, spans([12, 4], [3, 20]))).toBe(4)
    expect(habit(4, spans([12, 4], [4, 20]))).toBe(20)
  })

  it('is unknown with fewer than two known spans, and where nobody came', () => {
    expect(habit(4, [])).toBeNull()
    expect(habit(4, [6])).toBeNull()
    expect(habit(4, [6, null, null])).toBeNull()
    expect(habit(4, [6, null, 8])).toBe(7)
    expect(habit(0, spans([30, 0]))).toBeNull()
  })

  it('holds on to one person who left for good', () => {
    expect(habit(0, spans([12, 0], [10, 1]))).toBe(1)
  })

  it('never rises by more use now', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(30), fc.nat(30), someTerm, (before, now, more, term) => {
        const [less, many] = [habit(now, before, term), habit(now + more, before, term)]
        if (less === null) expect(many).toBeNull()
        else expect(many).toBeLessThanOrEqual(less + 1e-9)
      }),
    )
  })

  it('lies between the least and the most there was', () => {
    fc.assert(
      fc.property(someSpans, fc.nat(30), someTerm, (before, now, term) => {
        const known = before.filter(count => count !== null)
        const usual = habit(now, before, term)
        if (usual === null) return
        expect(usual).toBeGreaterThanOrEqual(Math.min(...known))
        expect(usual).toBeLessThanOrEqual(Math.max(...known))
      }),
    )
  })

  it('does not heal after a collapse to three tenths or less, however long it lasts within its term', () => {
    const level = fc.integer({ min: 3, max: 60 })
    fc.assert(
      fc.property(
        level,
        fc.integer({ min: 6, max: 12 }),
        fc.integer({ min: 0, max: 25 }),
        (usual, of, since) => {
          const left = Math.floor(usual * 0.3)
          const term = Math.min(YEAR, (since + 1 + of) * 14)
          fc.pre(since * 14 < term)
          expect(habit(left, spans([since, left], [of, usual]), term)).toBeCloseTo(usual, 9)
        },
      ),
    )
  })
})

const someSpans = fc.array(fc.option(fc.nat(30), { freq: 8 }), { maxLength: 58 })
const someTerm = fc.integer({ min: 1, max: YEAR })
