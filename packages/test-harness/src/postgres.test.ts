// The test database itself: a fresh clone for each file, as each service sees it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestIds } from './ids.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'

const workspaceId = createTestIds()('ws')

describe('createTestDatabase', () => {
  let first: TestDatabase
  let second: TestDatabase
  beforeAll(async () => {
    ;[first, second] = await Promise.all([createTestDatabase(), createTestDatabase()])
  })
  afterAll(() => Promise.all([first.close(), second.close()]))

  it('gives every caller a migrated database of its own', async () => {
    await first.query('create table public.mine (id text primary key)')
    const seen = await second.query(`select from pg_catalog.pg_tables where tablename = 'mine'`)
    expect(seen).toEqual([])
    const [row] = await second.query<{ n: number }>('select count(*) as n from rung_migrations.applied')
    expect(row?.n).toBeGreaterThan(0)
  })

  it('connects as a service, under its own role and the given workspace', async () => {
    const [seen] = await first.asService('usage').inWorkspace(workspaceId, tx =>
      tx.query<{ role: string; workspace: string }>({
        text: `select current_user::text as role, current_setting('rung.workspace_id') as workspace`,
      }),
    )
    expect(seen).toEqual({ role: 'rung_usage', workspace: workspaceId })
  })
})
