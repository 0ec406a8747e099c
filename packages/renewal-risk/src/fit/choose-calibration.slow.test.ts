// Which calibration is chosen of as many rows as a large workspace has, under the policy's own counts.
import { sigmoid } from '@rung/statistics'
import { expect, it } from 'vitest'
import { chooseCalibration } from './choose-calibration.ts'
import { fitPolicy } from './fit-policy.ts'
import { scored } from './scored.fixture.ts'

const policy = { ...fitPolicy, mustWinBy: 1 }

it('of 9,000 rows a step function is chosen where the truth has steps, and none where it is linear', () => {
  const stepped = scored(9_000, 7, x => (x < 0 ? 0.1 : 0.7))
  expect(chooseCalibration(stepped.logits, stepped.lost, policy).steps).not.toBeNull()
  const linear = scored(9_000, 8, x => sigmoid(x))
  expect(chooseCalibration(linear.logits, linear.lost, policy).steps).toBeNull()
})

it('of 9,000 rows with a floor of 5 % that very floor is chosen', () => {
  const floored = scored(9_000, 11, x => 0.05 + 0.95 * sigmoid(1.5 * x - 1))
  const { floor } = chooseCalibration(floored.logits, floored.lost, { ...policy, isotonicFromEvents: 9_000 })
  expect(floor).toBe(0.05)
})
