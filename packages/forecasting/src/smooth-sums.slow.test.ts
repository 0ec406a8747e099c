// A book with nearly no end of renewals is what the common factor makes of it.
import { expect, it } from 'vitest'
import { p10Apart } from './large-book.fixture.ts'

it.each([0.25, 1])('30,000 renewals are what a common factor of sd %f makes of them', sd => {
  expect(p10Apart(30_000, sd)).toBeLessThan(5e-4)
})
