// When there is room for one more.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { firstFreeDay } from './first-free-day.ts'
import { nudgePolicy as policy } from './policy.ts'

describe('firstFreeDay', () => {
  it('is the day itself, the day after a full one, or the day on which the window has moved on', () => {
    const march = (of: number) => addDays(day('2026-03-01'), of - 1)
    expect(firstFreeDay([], march(6), policy)).toBe(march(6))
    expect(firstFreeDay([march(6)], march(6), policy)).toBe(march(7))
    expect(firstFreeDay([march(1), march(3), march(5)], march(6), policy)).toBe(march(8))
  })

  it('comes to an end even for clocks that were set back and budgets of nothing', () => {
    const none = { ...policy, budget: { perDay: 0, most: 0, days: 7 } }
    expect(firstFreeDay([day('2026-03-09')], day('2026-03-06'), none)).toBe('2026-03-16')
  })
})
