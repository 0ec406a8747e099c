import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { heldFilters } from './held-filters.ts'

describe('the filters of a later page', () => {
  const carried = { csm: 'per_1', band: null }

  it('are those of the first, said again or not', () => {
    expect(heldFilters({ csm: null, band: null }, carried)).toEqual(carried)
    expect(heldFilters({ csm: 'per_1', band: null }, carried)).toEqual(carried)
  })

  it('may not be others: the page would be of another list', () => {
    for (const sent of [
      { csm: 'per_2', band: null },
      { csm: null, band: 'watch' },
    ]) {
      const refused = heldFilters(sent, carried)
      const field = sent.csm === null ? 'band' : 'csm'
      expect(isRefusal(refused) && refused).toMatchObject({ code: 'invalid', field })
    }
  })

  it('of a cursor from before a filter was, are not narrowed by it', () => {
    expect(heldFilters({ csm: null, band: null }, {})).toEqual({ csm: null, band: null })
  })
})
