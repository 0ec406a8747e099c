// Lots that can be drawn again.
import { describe, expect, it } from 'vitest'
import { hashShare } from './hash-share.ts'

describe('hashShare', () => {
  it('gives the same words the same share, now and in any later release', () => {
    expect(hashShare('worklist', 'acc_1')).toBe(hashShare('worklist', 'acc_1'))
    expect(hashShare('worklist', 'acc_1').toFixed(6)).toBe('0.786338')
  })

  it('tells words apart, and where one ends', () => {
    expect(hashShare('ab', 'c')).not.toBe(hashShare('a', 'bc'))
    expect(hashShare('a')).not.toBe(hashShare('b'))
    expect(hashShare()).not.toBe(hashShare(''))
  })

  it('spreads ids that are alike evenly', () => {
    const shares = Array.from({ length: 10_000 }, (_, i) => hashShare('x', `acc_${i}`))
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...shares)).toBeLessThan(1)
    for (let tenth = 0; tenth < 10; tenth++) {
      const held = shares.filter(share => share >= tenth / 10 && share < (tenth + 1) / 10).length
      // 1,000 expected, sd 30
      expect(Math.abs(held - 1000)).toBeLessThan(120)
    }
  })
})
