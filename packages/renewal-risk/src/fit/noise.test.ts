// Pure noise is answered by the base rate. Of 24 worlds in noise.slow.test.ts.
import { expect, it } from 'vitest'
import { noiseWorld } from './noise.fixture.ts'

it('answers the base rate, and gives no reasons, where nothing tells who is lost', () => {
  const { model, furthest } = noiseWorld(1)
  expect(furthest).toBeLessThan(0.03)
  expect(model.learning).toMatchObject({ isFlat: true })
  expect(model.terms.filter(term => term.feature === 'attained')).toEqual([])
})
