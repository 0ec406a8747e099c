// The day that an address names: what was known then is never shown as today.
import { describe, expect, it } from 'vitest'
import { readTimeTravel } from './time-travel.ts'

const KNOWN_AT = '2026-08-20T22:59:59.999Z'

describe('the day of an address', () => {
  it('is the day of the instant by which it was known, where no day is named', () => {
    for (const knownAt of [KNOWN_AT, '2026-08-20'])
      expect(readTimeTravel({ knownAt })).toEqual({ asOf: '2026-08-20', knownAt })
  })

  it('is the one that is named', () => {
    expect(readTimeTravel({ asOf: '2026-06-30', knownAt: KNOWN_AT })).toEqual({
      asOf: '2026-06-30',
      knownAt: KNOWN_AT,
    })
    expect(readTimeTravel({ asOf: '2026-06-30' })).toEqual({ asOf: '2026-06-30' })
  })

  it.each([
    {},
    { asOf: 'June' },
    { asOf: '2026-02-30' },
    { knownAt: '20 Aug 2026' },
    { knownAt: '2026-08-20Tx' },
    { knownAt: '2026-02-30T10:00:00Z' },
    { asOf: 20, knownAt: 3 },
  ])('is today where none can be read: %o', search => expect(readTimeTravel(search)).toEqual({}))

  it.each([
    { asOf: 'June', knownAt: KNOWN_AT },
    { asOf: '2026-06-30', knownAt: 'yesterday' },
    { asOf: '2026-02-30', knownAt: KNOWN_AT },
  ])('is today where one of the two cannot be read, and no half of it is used: %o', search =>
    expect(readTimeTravel(search)).toEqual({}),
  )
})
