// What runs out does so over its last days.
import { describe, expect, it } from 'vitest'
import { FADING_DAYS, freshness } from './fading.ts'

describe('what runs out', () => {
  it('counts in full until 45 days are left, and less each day from then on', () => {
    expect([200, FADING_DAYS, 22.5, 10, 0, -3].map(left => freshness(left, 180))).toEqual([
      1,
      1,
      0.5,
      10 / 45,
      0,
      0,
    ])
  })

  it('fades over its second half where it lasts less than 90 days', () => {
    expect([30, 15, 7.5, 0].map(left => freshness(left, 30))).toEqual([1, 1, 0.5, 0])
  })

  it('fades over 45 days where nobody says how long it lasts', () => {
    expect(freshness(9)).toBe(0.2)
  })
})
