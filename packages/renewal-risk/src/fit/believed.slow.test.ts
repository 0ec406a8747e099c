// Intervals hold, and the mean over what is possible loses less than its middle, the more so the fewer the renewals.
import { describe, expect, it } from 'vitest'
import { type AnswerFigures, meanAnswerFigures } from './believed.fixture.ts'

describe('40 workspaces whose weights lie about the expert’s', () => {
  const figures = new Map<number, AnswerFigures>(
    [150, 300, 600].map(count => [count, meanAnswerFigures(count, 40)]),
  )

  it.each([...figures])(
    'of %i renewals: intervals at a nominal 80 hold 75 to 95 in 100',
    (_, { covered }) => {
      expect(covered).toBeGreaterThan(0.75)
      expect(covered).toBeLessThan(0.95)
    },
  )

  it.each([...figures])('of %i renewals: the mean loses no more than the middle', (_, each) => {
    expect(each.excess).toBeLessThanOrEqual(each.excessOfMiddle)
  })

  it('loses a twentieth less of what could be saved at 150', () => {
    const { excess, excessOfMiddle } = figures.get(150) as AnswerFigures
    expect(excess).toBeLessThan(0.95 * excessOfMiddle)
  })
})
