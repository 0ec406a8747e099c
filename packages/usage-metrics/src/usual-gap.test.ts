// How often somebody comes back: the median gap, and that a silence does not change it.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST, someDay } from './day-facts.arbitrary.ts'
import { usagePolicy } from './policy.ts'
import { usualGap } from './usual-gap.ts'

const seen = (...days: string[]) => days.map(day)
const asOf = day('2026-01-20')

describe('the usual gap', () => {
  it('is the median number of days between visits', () => {
    expect(usualGap(seen('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-10'), usagePolicy, asOf)).toEqual(
      {
        daysSinceSeen: 10,
        usualGapDays: 1,
        lastSeenOn: '2026-01-10',
      },
    )
  })

  it('is the mean of the middle two for an even number of gaps', () => {
    const days = seen('2026-01-01', '2026-01-02', '2026-01-04', '2026-01-08', '2026-01-18')
    expect(usualGap(days, usagePolicy, asOf).usualGapDays).toBe(3)
  })

  it('is unknown with under three gaps, and nobody who was never seen is away', () => {
    expect(
      usualGap(seen('2026-01-01', '2026-01-02', '2026-01-03'), usagePolicy, asOf).usualGapDays,
    ).toBeNull()
    expect(usualGap(seen('2026-02-01'), usagePolicy, asOf)).toEqual({
      daysSinceSeen: null,
      usualGapDays: null,
      lastSeenOn: null,
    })
  })

  it('looks at the 180 days up to the last visit', () => {
    const old = [0, 1, 2, 3, 4].map(days => addDays(day('2024-01-01'), days))
    const recent = [0, 7, 14, 21].map(days => addDays(day('2025-12-01'), days))
    expect(usualGap([...old, ...recent], usagePolicy, asOf).usualGapDays).toBe(7)
  })

  it('depends neither on order nor on repetition, and silence does not stretch it', () => {
    const visits = fc.array(someDay, { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(visits, fc.nat(300), (days, later) => {
        const end: Day = addDays(FIRST, 71)
        const once = usualGap(days, usagePolicy, end)
        expect(usualGap([...days.toReversed(), ...days], usagePolicy, end)).toEqual(once)
        expect(usualGap(days, usagePolicy, addDays(end, later)).usualGapDays).toBe(once.usualGapDays)
      }),
    )
  })
})
