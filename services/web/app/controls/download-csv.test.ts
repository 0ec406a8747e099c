// A file of several pages.
import { describe, expect, it } from 'vitest'
import { nextOf, withoutHead } from './download-csv.ts'

describe('pages of a CSV', () => {
  it('name the one after in their header Link, and the last names none', () => {
    expect(nextOf('</v1/portfolio?csm=per_1&cursor=abc%3D>; rel="next"')?.get('cursor')).toBe('abc=')
    expect(nextOf(null)).toBeNull()
    expect(nextOf('</docs>; rel="help"')).toBeNull()
  })

  it('are joined under one head', () => {
    expect(withoutHead('name,score\r\nacme,74\r\nbolt,3\r\n')).toBe('acme,74\r\nbolt,3\r\n')
  })
})
