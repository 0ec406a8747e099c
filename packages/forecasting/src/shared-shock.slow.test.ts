// Intervals of 200 books whose renewals share a shock hold as often as they say.
import { expect, it } from 'vitest'
import { coTerms, oneEach, sharesHeld } from './shared-shock.fixture.ts'

it.each([
  ['one renewal a customer', oneEach],
  ['co-terms', coTerms],
])(
  'intervals of 200 books with %s hold 75 to 85 in 100 at a nominal 80, where sums of independent renewals hold under 60',
  (_, termsOf) => {
    const { learned, independent } = sharesHeld(200, termsOf)
    expect(learned).toBeGreaterThanOrEqual(0.75)
    expect(learned).toBeLessThanOrEqual(0.85)
    expect(independent).toBeLessThan(0.6)
  },
)
