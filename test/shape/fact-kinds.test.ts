// A kind of fact is seven files in the service that owns it, and three by which the record shows it; rooms that serve every kind know none by name.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { declaredKinds, filesNaming, type SourceFile } from './fact-kinds.ts'

const read = (pattern: string): SourceFile[] =>
  globSync(pattern, { exclude: ['**/node_modules/**', '**/*.test.ts'] })
    .toSorted()
    .map(path => ({ path, source: readFileSync(path, 'utf8') }))

const kinds = declaredKinds(read('services/*/src/facts/*.ts'))
/** Names that mean nothing but the kind: `accounts` and `people` stand in many a sentence. */
const unmistakable = kinds.filter(kind => kind.includes('-')).map(kind => kind.replace(/s$/, ''))
/** What an import knows how to write is its own list. */
const TOOLS = /^packages\/(cli|evaluation|test-harness)\//
const JUDGEMENT = /^packages\/account-standing\//

const everything = [...read('{packages,services}/*/{src/**/*.ts,README.md}'), ...read('migrations/*/*.sql')]
const forEveryKind = everything.filter(({ path }) =>
  /^(packages\/(fact-ledger|http-service|service-process|database|audit)|services\/(standalone|gateway))\//.test(
    path,
  ),
)

describe('a kind of fact', () => {
  it('that one judgement reads is seven files and three of the record, beside that judgement', () => {
    const found = filesNaming(
      'exchange-rate',
      everything.filter(({ path }) => !TOOLS.test(path) && !JUDGEMENT.test(path)),
    )
    expect(found.toSorted()).toEqual([
      'migrations/accounts/0012-contracts.sql',
      'migrations/published/0310-published-facts.sql',
      'migrations/published/0602-facts-of-the-company.sql',
      'services/accounts/README.md',
      'services/accounts/src/facts/exchange-rate.ts',
      'services/accounts/src/facts/index.ts',
      'services/accounts/src/record/sentences/customers.ts',
      'services/accounts/src/record/sentences/index.ts',
      'services/accounts/src/storage/exchange-rates.ts',
      'services/accounts/src/storage/tables.ts',
      'services/accounts/src/storage/workspace-facts.ts',
    ])
  })

  it.each(unmistakable)('%s is named by no room that serves every kind', kind => {
    expect(forEveryKind.length).toBeGreaterThan(50)
    expect(filesNaming(kind, forEveryKind)).toEqual([])
  })

  it('says itself what stands over its routes in the API reference', () => {
    const tags = readFileSync('services/standalone/src/api-tags.ts', 'utf8')
    expect(kinds.length).toBeGreaterThan(15)
    expect(kinds.filter(kind => new RegExp(`^  '?${kind}'?:`, 'm').test(tags))).toEqual([])
  })
})

describe('the check itself', () => {
  it('finds a kind in every spelling, in a name and in a path', () => {
    const planted = [
      { path: 'a.ts', source: "tag: 'exchange-rates'" },
      { path: 'b.ts', source: 'readExchangeRates()' },
      { path: 'c.sql', source: 'create table exchange_rates' },
      { path: 'exchange-rate.ts', source: '' },
      { path: 'e.ts', source: '// exchange-rates, say\nconst words = `an exchange rate`' },
    ]
    expect(filesNaming('exchange-rate', planted)).toEqual(['a.ts', 'b.ts', 'c.sql', 'exchange-rate.ts'])
  })

  it('reads the plural of a declaration', () => {
    const source = "export const offer = defineFact({\n  noun: 'offer',\n  plural: 'offers',\n})"
    expect(
      declaredKinds([
        { path: 'offer.ts', source },
        { path: 'fields.ts', source: '' },
      ]),
    ).toEqual(['offers'])
  })
})
