// Bars of contributions stand one after the other and end at the score.
import { describe, expect, it } from 'vitest'
import { contributionBars, exactPoints } from './contribution-bars.ts'

describe('bars of contributions', () => {
  it('begin where the one before ended; what takes away runs back', () => {
    const bars = contributionBars([
      { kind: 'component', name: 'outcomes', hundredths: 2000 },
      { kind: 'component', name: 'usage', hundredths: 1000 },
      { kind: 'component', name: 'trust', hundredths: 0 },
      { kind: 'damper', name: 'hostile', hundredths: -1500 },
    ])
    expect(bars.map(({ hue, from, to }) => [hue, from, to])).toEqual([
      ['outcome', 0, 2 / 3],
      ['usage', 2 / 3, 1],
      ['ink', 1, 1],
      ['bad', 0.5, 1],
    ])
  })

  it('stay in sight where all there is takes away, and where there is nothing', () => {
    expect(contributionBars([])).toEqual([])
    const [bar] = contributionBars([{ kind: 'damper', name: 'stale', hundredths: -5 }])
    expect(bar).toMatchObject({ from: 0, to: 0 })
  })
})

describe('points to the last digit', () => {
  it('have their sign and two digits', () => {
    expect([2000, -190, 0].map(exactPoints)).toEqual([
      expect.stringMatching(/^\+20.00$/),
      expect.stringMatching(/^−1.90$/),
      expect.stringMatching(/^\u20070.00$/),
    ])
  })
})
