// A database that is given to the next file has nothing of the one before.
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { makeAsNew } from './finished-databases.ts'
import { cloneTestDatabase, createTestDatabase, type TestDatabase } from './postgres.ts'

const WORKSPACE = 'ws_00000000000000000000000001'

describe('a database that a file has finished with', () => {
  let first: TestDatabase
  let database: TestDatabase
  beforeAll(async () => {
    first = await createTestDatabase()
    await first.close()
  })
  beforeEach(async () => {
    database = await cloneTestDatabase(first)
  })
  afterEach(() => database.close())

  const isAsNew = () => makeAsNew(database, inject('postgres').schemaMark)
  const addWorkspace = () =>
    database.query(`insert into accounts.workspaces values ($1, 'Left', 'EUR', '2026-03-01')`, [WORKSPACE])
  const count = async (from: string) => {
    const [row] = await database.query<{ count: number }>(`select count(*)::int from ${from}`)
    return row?.count
  }
  const numbers = () =>
    database.query<{ name: string; value: string; begins: boolean }>(
      `select schemaname || '.' || sequencename as name, last_value as value from pg_catalog.pg_sequences order by 1`,
    )

  it('is emptied, counts from the start, and remembers no value of a column', async () => {
    const atFirst = await numbers()
    expect(atFirst.length).toBeGreaterThan(0)
    await addWorkspace()
    for (const { name } of atFirst) await database.query(`select pg_catalog.nextval('${name}')`)
    await database.query('analyze accounts.workspaces')
    const known = `pg_catalog.pg_stats where schemaname = 'accounts'`
    expect(await count(known)).toBeGreaterThan(0)
    expect(await isAsNew()).toBe(true)
    expect(await count('accounts.workspaces')).toBe(0)
    expect(await count(known)).toBe(0)
    expect(await numbers()).toEqual(atFirst)
  })

  it('takes rows for as many as are written later, though its tables were counted while they were empty', async () => {
    const write = (rows: number) =>
      database.query(
        `insert into accounts.workspaces select 'ws_' || lpad(n::text, 26, '0'), 'Left', 'EUR', '2026-03-01' from generate_series(1, ${rows}) as n`,
      )
    const expected = async (): Promise<number> => {
      const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
        'explain (format json) select * from accounts.workspaces',
      )
      return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
    }
    await write(500)
    await database.query('delete from accounts.workspaces')
    await database.query('analyze accounts.workspaces')
    expect(await isAsNew()).toBe(true)
    await write(2_000)
    expect(await expected()).toBeGreaterThan(500)
  })

  it.each([
    ['a table was made', 'create table public.mine (id text)'],
    ['a column may be empty', 'alter table accounts.workspaces alter column name drop not null'],
    ['a table is not guarded', 'alter table accounts.accounts no force row level security'],
    ['somebody may do more', 'grant insert on accounts.workspaces to rung_usage'],
    ['a function is another', 'alter function accounts.words_of(text, text) cost 7'],
  ])('is left where %s', async (_, statement) => {
    await database.query(statement)
    expect(await isAsNew()).toBe(false)
  })

  it('is left where somebody is connected still', async () => {
    const asUsage = database.connectAs('usage')
    await asUsage.query({ text: 'select 1' })
    expect(await isAsNew()).toBe(false)
  })
})
