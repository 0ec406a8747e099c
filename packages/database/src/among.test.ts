// A list of ids is hashed in whatever plan, and tells what is in it and what is not.
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAmong } from './among.ts'
import type { Database } from './connect.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  database = test.connectAs('usage')
})
afterAll(() => test.close())

const statement = (condition: string) => `
  select each.id
  from (select unnest(array['a', 'b', 'c', null]) as id) as each
  where ${condition}`

it('keeps what is in the list, and neither what is not nor what is unknown', async () => {
  const rows = await database.query({
    text: statement(isAmong('each.id', '$1')),
    values: [['c', 'a', 'z', null]],
  })
  expect(rows).toEqual([{ id: 'a' }, { id: 'c' }])
  expect(await database.query({ text: statement(isAmong('each.id', '$1')), values: [[]] })).toEqual([])
})

it('looks the list up though it was planned for no list at all, where `= any` looks through it', async () => {
  const planOf = (condition: string): Promise<string> =>
    database.inWorkspace(
      WORKSPACE,
      async tx => {
        await tx.query({ text: `prepare among (text[]) as ${statement(condition)}` })
        const rows = await tx.query<{ 'QUERY PLAN': string }>({ text: `explain execute among ('{a}')` })
        await tx.query({ text: 'deallocate among' })
        return rows.map(row => row['QUERY PLAN']).join('\n')
      },
      { plansOnce: true },
    )
  expect(await planOf(isAmong('each.id', '$1'))).toContain('hashed SubPlan')
  expect(await planOf('each.id = any($1)')).toContain('= ANY ($1)')
})
