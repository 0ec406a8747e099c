// Of few renewals the mean over what is possible is served. Of 40 workspaces a size in believed.slow.test.ts.
import { expect, it } from 'vitest'
import { meanAnswerFigures } from './believed.fixture.ts'

it('learned from 150 renewals says less that is wrong by the mean over what is possible than by its middle, and its intervals hold', () => {
  const { excess, excessOfMiddle, covered } = meanAnswerFigures(150, 6)
  expect(excess).toBeLessThan(excessOfMiddle)
  expect(covered).toBeGreaterThan(0.75)
})
