// Intervals of a few books whose renewals share a shock; of 200 in shared-shock.slow.test.ts.
import { expect, it } from 'vitest'
import { sharesHeld } from './shared-shock.fixture.ts'

it('intervals with a learned common factor hold more often than those of independent renewals', () => {
  const { learned, independent } = sharesHeld(16)
  expect(learned).toBeGreaterThan(independent + 0.1)
})
