// An entry of the audit says who by one function for callers, so that no place leaves out half of them.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { spellsAuthor } from './audit-by.ts'

const sources = globSync('{packages,services}/*/src/**/*.ts')
  // the audit itself reads its columns back
  .filter(path => !/(\.test|\.fixture|-under-test)\.ts$|^packages\/audit\//.test(path))
  .map(path => ({ path, source: readFileSync(path, 'utf8') }))

describe('the author of an audit entry', () => {
  it('is byCaller of whoever calls, or has a name', () => {
    expect(sources.some(({ source }) => /\bby: byCaller\(/.test(source))).toBe(true)
    expect(sources.filter(({ source }) => spellsAuthor(source)).map(({ path }) => path)).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    'at: now, by: { keyId, personId }',
    'by: {\n  keyId: caller.keyId,',
    'const by = { keyId: admin.keyId, personId: admin.personId }',
  ])('sees %j', source => expect(spellsAuthor(source)).toBe(true))

  it.each([
    'by: byCaller(caller)',
    'const byInvitation = { keyId: id, personId: null }',
    '// by: { keyId, personId }',
  ])('lets %j be', source => expect(spellsAuthor(source)).toBe(false))
})
