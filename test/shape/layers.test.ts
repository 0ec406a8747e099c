// Layers and the place of SQL, held against every file; and shown to fail on planted breaks.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { layerBreaks, layerOf } from './layers.ts'
import { holdsStraySql } from './sql-places.ts'

const sources = globSync('{packages,services}/*/src/**/*.ts')
  .filter(path => !/(\.test|\.fixture|-under-test)\.ts$/.test(path))
  .toSorted()
  .map(path => ({ path, source: readFileSync(path, 'utf8') }))

/** Work in parts on purpose: no lock is held over all of it, and what is done stays done when it stops. */
const IN_PARTS = [
  'services/accounts/src/actions/delete-workspace.ts',
  'services/accounts/src/actions/export-workspace.ts',
  'services/renewals/src/models/actions/train-models.ts',
]

describe('route -> action -> (store, judgement)', () => {
  const breaks = sources.map(({ path, source }) => ({
    path,
    sentences: layerBreaks(path, source).filter(
      sentence => !(IN_PARTS.includes(path) && sentence.endsWith('an action opens one')),
    ),
  }))

  it('holds in every file', () => {
    expect(breaks.length).toBeGreaterThan(500)
    expect(breaks.flatMap(({ sentences }) => sentences)).toEqual([])
  })

  it('is let off only where a file does open more than one transaction', () => {
    const opens = sources.filter(({ path, source }) => layerBreaks(path, source).length > 0)
    expect(IN_PARTS.filter(path => !opens.some(each => each.path === path))).toEqual([])
  })
})

describe('SQL', () => {
  it('stands in store.ts or storage/', () => {
    const stray = sources.filter(({ path, source }) => holdsStraySql(path, source))
    expect(stray.map(({ path }) => path)).toEqual([])
  })
})

describe('the checks themselves', () => {
  const at = (place: string) => `services/x/src/${place}`

  it('tell layers by the folder', () => {
    const places = [
      'routes/a/list.ts',
      'a/routes.ts',
      'a/actions/b.ts',
      'storage/c.ts',
      'a/store.ts',
      'judgement/d.ts',
    ]
    expect(places.map(place => layerOf(at(place)))).toEqual([
      'route',
      'route',
      'action',
      'store',
      'store',
      'judgement',
    ])
    expect(layerOf(at('facts/a.ts'))).toBeUndefined()
  })

  it.each([
    ['a route that reads a store', 'routes/a.ts', "import { read } from '../storage/a.ts'"],
    [
      'a route that reads the store of a package',
      'routes/a.ts',
      "import { read } from '@rung/judgement/storage'",
    ],
    ['a route that judges', 'routes/a.ts', "import { assess } from '../judgement/a.ts'"],
    [
      'a route that opens a transaction',
      'routes/a.ts',
      'const a = () => database.inWorkspace(id, tx => read(tx))',
    ],
    [
      'a route that opens one for its answer',
      'routes/a.ts',
      'const a = () => answerInWorkspace(reply, database, act)',
    ],
    ['an action that knows its route', 'actions/a.ts', "import type { Answer } from '../routes/a.ts'"],
    ['a store that acts', 'storage/a.ts', "import { act } from '../actions/a.ts'"],
    [
      'a store that acts by a package',
      'storage/a.ts',
      "import { judgeAccounts } from '@rung/judgement/actions'",
    ],
    ['a store that judges', 'storage/a.ts', "import { assess } from '../judgement/a.ts'"],
    [
      'a store that opens a transaction',
      'storage/a.ts',
      'export const a = () => database.inWorkspace(id, read)',
    ],
    [
      'a judgement that knows rows, by a type',
      'judgement/a.ts',
      "import type { Row } from '../storage/a.ts'",
    ],
    ['a judgement that knows its service', 'judgement/a.ts', "import { policy } from '../policy.ts'"],
  ])('name %s', (_, place, source) => {
    expect(layerBreaks(at(place), source)).toHaveLength(1)
  })

  it('name an action that opens two, and let two actions open one each', () => {
    const one = (name: string) => `export function ${name}() { return database.inWorkspace(id, read) }`
    expect(layerBreaks(at('actions/a.ts'), `${one('a')}\n${one('b')}`)).toEqual([])
    const two = 'export async function c() { await d.inWorkspace(1); await d.inWorkspace(2) }'
    expect(layerBreaks(at('actions/a.ts'), `${one('a')}\n${two}`)).toEqual([
      'services/x/src/actions/a.ts:2 opens 2 transactions: an action opens one',
    ])
  })

  it('let be what goes down, and types that are shown or taken', () => {
    const fine: readonly (readonly [string, string])[] = [
      ['routes/a.ts', "import { act } from '../actions/a.ts'\nimport type { Row } from '../storage/a.ts'"],
      ['actions/a.ts', "import { read } from '../storage/a.ts'\nimport { assess } from '../judgement/a.ts'"],
      ['storage/a.ts', "import type { Facts } from '../judgement/a.ts'"],
      ['judgement/a.ts', "import { b } from './b.ts'\nimport { c } from '@rung/kernel'"],
    ]
    expect(fine.flatMap(([place, source]) => layerBreaks(at(place), source))).toEqual([])
  })

  it.each([
    'const text = `\n      select accounts.id from accounts`',
    "await tx.query({ text: 'delete from health.scores' })",
    'const text = `with due as (select 1) select * from due`',
    "const text = 'update a.b set c = 1'",
    'const rows = await tx.db.select().from(accounts)',
    'const value = sql<number>`count(*)`',
  ])('find SQL in %j', source => {
    expect(holdsStraySql(at('actions/a.ts'), source)).toBe(true)
    expect(holdsStraySql(at('storage/a.ts'), source)).toBe(false)
  })

  it('take words and comments for what they are', () => {
    expect(holdsStraySql(at('actions/a.ts'), "// `select a from b`\nconst a = 'Select a day'")).toBe(false)
    expect(holdsStraySql(at('actions/a.ts'), 'const said = `update the days`')).toBe(false)
  })
})
