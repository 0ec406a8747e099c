// Intervals of a few books whose renewals share a shock; of 200 in shared-shock.slow.test.ts.
import { expect, it } from 'vitest'
import { coTerms, oneEach, sharesHeld } from './shared-shock.fixture.ts'

it.each([
  ['one renewal a customer', oneEach],
  ['co-terms', coTerms],
])(
  'intervals of %s with a learned common factor hold more often than those of independent renewals',
  (_, termsOf) => {
    const { learned, independent } = sharesHeld(16, termsOf)
    expect(learned).toBeGreaterThan(independent + 0.1)
  },
)
