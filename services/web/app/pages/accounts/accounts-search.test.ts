// The grammar of the page's address.
import { describe, expect, it } from 'vitest'
import { unreadIn } from '../../layout/use-address.ts'
import {
  isNarrowed,
  queryOf,
  READS,
  READS_OF_PAST,
  readFilters,
  withoutBand,
  withoutBrush,
} from './accounts-search.ts'

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

  it('are known by what the API takes', () => {
    const good = {
      state: 'quiet_success',
      band: 'at_risk',
      flag: 'hostile',
      mark: 'paused',
      contradiction: 'true',
      provisional: 'false',
      minUsage: '0',
      maxAttained: '0.25',
      due: '30',
      sort: 'trend_30d',
      order: 'desc',
    }
    expect(unreadIn(good, READS)).toEqual([])
    expect(unreadIn(good, READS_OF_PAST)).toEqual(['contradiction'])
    const bad = Object.fromEntries(Object.keys(good).map(name => [name, 'rubbish']))
    expect(unreadIn(bad, READS).sort()).toEqual(Object.keys(good).sort())
    for (const minUsage of ['-1', '1.1', ' ', 'NaN'])
      expect(unreadIn({ minUsage }, READS)).toEqual(['minUsage'])
    for (const due of ['soon', '-1', '1.5', '99999']) expect(unreadIn({ due }, READS)).toEqual(['due'])
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
