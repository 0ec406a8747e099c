// What is measured is named, and the odds alone say whether more of it goes with losing.
import { describe, expect, it } from 'vitest'
import { driverWords, goesWith } from './driver-words.ts'

describe('the words of a driver', () => {
  it('name what is measured, whichever way its odds lie', () => {
    expect(driverWords('experience_gap', null)).toBe('What they got, beyond how the way there was')
    expect(driverWords('hollow', true)).toBe('Much use without the outcome')
    expect(driverWords('auto_renews', false)).toBe('Not: Renews by itself')
    expect(driverWords('segment', 'mid_market')).toBe('Segment: mid market')
  })

  it('say what more of it goes with where its interval lies on one side of 1', () => {
    expect(goesWith({ low95: 0.24, high95: 0.58 })).toBe('renewing')
    expect(goesWith({ low95: 1.75, high95: 3.53 })).toBe('losing')
    expect(goesWith({ low95: 0.62, high95: 1.19 })).toBeNull()
    expect(goesWith({ low95: 1, high95: 2 })).toBeNull()
  })
})
