// 24 worlds of pure noise: every answer lies near the share that was lost.
import { expect, it } from 'vitest'
import { noiseWorld } from './noise.fixture.ts'

it('of 24 worlds of noise every answer lies within .03 of the observed share in 22 or more', () => {
  const worlds = Array.from({ length: 24 }, (_, seed) => noiseWorld(seed + 1))
  expect(worlds.filter(({ furthest }) => furthest <= 0.03).length).toBeGreaterThanOrEqual(22)
})
