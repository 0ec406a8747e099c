// The grammar of the page's address.
import { describe, expect, it } from 'vitest'
import { isNarrowed, queryOf, readFilters, withoutBand, withoutBrush } from './accounts-search.ts'

describe('filters of the address', () => {
  it('are those the page knows, and no empty ones', () => {
    expect(
      readFilters({ band: 'watch', name: '', sort: 'arr', asOf: '2026-11-28', minUsage: '0.5' }),
    ).toEqual({
      band: 'watch',
      minUsage: '0.5',
    })
  })

  it('are sent as they stand, but everybody and the days until due', () => {
    expect(queryOf({ csm: 'all', due: '30', band: 'watch' }, '2026-11-28')).toEqual({
      band: 'watch',
      renewalFrom: '2026-11-28',
      renewalTo: '2026-12-29',
    })
    expect(queryOf({ csm: 'per_1', due: 'past' }, '2026-11-28')).toEqual({
      csm: 'per_1',
      renewalTo: '2026-11-28',
    })
  })

  it.each(['soon', '-1', '1.5', '99999'])('leave out a term that is none: %s', due => {
    expect(queryOf({ due }, '2026-11-28')).toEqual({})
  })

  it('narrow by anything but whose accounts they are', () => {
    expect(isNarrowed({ csm: 'per_1' })).toBe(false)
    expect(isNarrowed({ csm: 'per_1', maxUsage: '0.2' })).toBe(true)
  })

  it('are taken apart for the map and the tiles', () => {
    const filters = { band: 'watch', minUsage: '0', maxAttained: '0.5', state: 'hollow' }
    expect(withoutBrush(filters)).toEqual({ band: 'watch', state: 'hollow' })
    expect(withoutBand(filters)).toEqual({ minUsage: '0', maxAttained: '0.5', state: 'hollow' })
  })
})
