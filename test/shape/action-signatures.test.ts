// The signature of actions, held against every file; and shown to fail on planted breaks.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { signatureBreaks } from './action-signatures.ts'

const sources = globSync('{packages,services}/*/src/**/actions/*.ts')
  .filter(path => !/\.(test|fixture)\.ts$/.test(path))
  .toSorted()
  .map(path => ({ path, source: readFileSync(path, 'utf8') }))

describe('an exported function of actions/', () => {
  it('takes its context first and opens its transaction, or takes the transaction of its caller first and opens none', () => {
    expect(sources.length).toBeGreaterThanOrEqual(90)
    expect(sources.flatMap(({ path, source }) => signatureBreaks(path, source))).toEqual([])
  })
})

describe('the check itself', () => {
  const breaks = (source: string) => signatureBreaks('services/x/src/actions/a.ts', source)
  const opening = 'return database.inWorkspace(id, tx => read(tx))'

  it.each([
    [
      'input before its context',
      `export function act(input: Input, database: Database) { ${opening} }`,
      'act opens a transaction and does not take its context first',
    ],
    [
      'a database from nowhere',
      `export const act = () => { ${opening} }`,
      'act opens a transaction and does not take its context first',
    ],
    [
      'a transaction within a transaction',
      `export async function act(tx: Tx, { database }: Deps) { ${opening} }`,
      'act is handed a transaction and opens another',
    ],
    [
      'a transaction as an afterthought',
      'export async function act(input: Input, tx?: Tx) { await save(tx, input) }',
      'act takes a transaction, but not first',
    ],
  ])('names %s', (_, source, sentence) => {
    expect(breaks(source)).toEqual([`services/x/src/actions/a.ts:1 ${sentence}`])
  })

  it.each([
    `export function act(database: Database, input: Input) { ${opening} }`,
    `export function act({ database, newId }: Pick<XDeps, 'database' | 'newId'>, input: Input) { ${opening} }`,
    'export async function part(tx: Tx, input: Input) { await save(tx, input) }',
    'export const toRow = (input: Input) => ({ ...input })',
    `export function act(database: Database, narrow: (tx: Tx) => Filters) { ${opening} }`,
    `function own(input: Input) { ${opening} }`,
    'export async function told(tx: Tx) { /* not .inWorkspace( here */ await save(tx) }',
  ])('lets %j be', source => {
    expect(breaks(source)).toEqual([])
  })
})
