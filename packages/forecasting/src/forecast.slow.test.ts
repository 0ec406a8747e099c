// The forecast of a large book against many simulated quarters of it.
import { expect, it } from 'vitest'
import { expectWithin, simulated } from './simulated-quarters.fixture.ts'

it('the forecast agrees with 1,000 simulated quarters of 10,000 renewals', () => {
  const { found, quarters } = simulated(10_000, 1_000)
  expect(found.renewals).toBe(10_000)
  expectWithin(found, quarters, 4)
})
