// Views as text.
import { describe, expect, it } from 'vitest'
import { isSame, searchOf, textOf } from './view-search.ts'

describe('a view', () => {
  it('is the filters and the order, without the page of the list and the day shown', () => {
    const search = { sort: 'arr', band: 'at_risk', cursor: 'abc', asOf: '2026-11-28', due: undefined }
    expect(textOf(search)).toBe('band=at_risk&sort=arr')
    expect(searchOf('band=at_risk&sort=arr')).toEqual({ band: 'at_risk', sort: 'arr' })
  })

  it('is the same in any order, and another one with another filter', () => {
    expect(isSame('sort=arr&band=at_risk', { band: 'at_risk', sort: 'arr', cursor: 'abc' })).toBe(true)
    expect(isSame('band=at_risk', { band: 'at_risk', sort: 'arr' })).toBe(false)
    expect(isSame('name=a%26b', { name: 'a&b' })).toBe(true)
  })
})
