// An erasure and those who write names wait for each other, and a name that was erased is known by its hash.
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@rung/database'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erasedNameHash, holdOffErasure, lockOutWriters, readErased } from './erased-names.ts'

const OURS = 'ws_00000000000000000000000001'
const THEIRS = 'ws_00000000000000000000000002'

describe('erased names', () => {
  let testDatabase: TestDatabase
  let accounts: Database
  let usage: Database
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    accounts = testDatabase.connectAs('accounts')
    usage = testDatabase.connectAs('usage')
    await testDatabase.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at)
       values ($1, 'Ours', 'EUR', now()), ($2, 'Theirs', 'EUR', now())`,
      [OURS, THEIRS],
    )
  })
  afterAll(() => testDatabase.close())

  const keep = (workspaceId: string, name: string) =>
    accounts.inWorkspace(workspaceId, tx =>
      tx.query({
        text: `insert into accounts.erased_names (workspace_id, kind, name_hash, stand_in)
          select $1::text, 'user', ${erasedNameHash('$1::text', `'user'`, '$2::text')}, 'ers_1'`,
        values: [workspaceId, name],
      }),
    )

  it('are known again by any service of the workspace, as what they were, and are nowhere', async () => {
    await keep(OURS, 'mia@acme.example')
    const read = (workspaceId: string, kind: 'user' | 'person') =>
      usage.inWorkspace(workspaceId, tx =>
        readErased(tx, kind, ['mia@acme.example', 'bo', 'mia@acme.example']),
      )
    expect(await read(OURS, 'user')).toEqual(new Map([['mia@acme.example', 'ers_1']]))
    expect(await read(OURS, 'person')).toEqual(new Map())
    expect(await read(THEIRS, 'user')).toEqual(new Map())
    const rows = await testDatabase.query('select erased_names::text from accounts.erased_names')
    expect(JSON.stringify(rows)).not.toContain('mia')
  })

  it('stop who writes for a workspace that was deleted', async () => {
    const gone = 'ws_00000000000000000000000009'
    await expect(usage.inWorkspace(gone, holdOffErasure)).rejects.toThrow('This workspace was deleted')
  })

  it('let several write at once, and an erasure wait for them; who comes after it sees it', async () => {
    const said: string[] = []
    const go = Promise.withResolvers<void>()
    const writing = [1, 2].map(() => Promise.withResolvers<void>())
    const writers = writing.map(({ resolve }) =>
      usage.inWorkspace(OURS, async tx => {
        await holdOffErasure(tx)
        resolve()
        await go.promise
        said.push('written')
      }),
    )
    await Promise.all(writing.map(({ promise }) => promise))
    const erasure = accounts.inWorkspace(OURS, async tx => {
      await lockOutWriters(tx)
      said.push('erased')
      await tx.query({
        text: `insert into accounts.erased_names (workspace_id, kind, name_hash, stand_in)
          select $1::text, 'user', ${erasedNameHash('$1::text', `'user'`, `'zoe'`)}, 'ers_2'`,
        values: [OURS],
      })
    })
    await untilWaiting(1)
    const late = usage.inWorkspace(OURS, async tx => {
      const [, erased] = await Promise.all([holdOffErasure(tx), readErased(tx, 'user', ['zoe'])])
      said.push(`late: ${erased.get('zoe')}`)
    })
    await untilWaiting(2)
    // another workspace waits for nobody
    await usage.inWorkspace(THEIRS, holdOffErasure)
    go.resolve()
    await Promise.all([...writers, erasure, late])
    expect(said).toEqual(['written', 'written', 'erased', 'late: ers_2'])
  })

  async function untilWaiting(many: number): Promise<void> {
    for (;;) {
      const rows = await testDatabase.query(
        `select from pg_catalog.pg_locks
         where pg_locks.locktype = 'advisory' and not pg_locks.granted
           and pg_locks.database = (select pg_database.oid from pg_catalog.pg_database where pg_database.datname = current_database())`,
      )
      if (rows.length >= many) return
      await pause(5)
    }
  }
})
