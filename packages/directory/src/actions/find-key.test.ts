// Keys: found under their workspace, and their use noted once a minute.

import type { Database } from '@rung/database'
import { createClock } from '@rung/test-harness/clock'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyFinder, findKey } from './find-key.ts'

const WS = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
const good = 'a'.repeat(64)
const revoked = 'b'.repeat(64)
const expired = 'c'.repeat(64)

describe('keys', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
    await database.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at)
       values ($1, 'Ours', 'EUR', now()), ($2, 'Theirs', 'EUR', now())`,
      [WS, OTHER],
    )
    await database.query(
      `insert into accounts.keys (workspace_id, id, sha256, scope, person_id, created_at, expires_at, revoked_at, revoked_by)
       values ($1, 'key_1', $2, 'write', 'per_1', now(), null, null, null),
         ($1, 'key_2', $3, 'admin', null, now(), null, '2026-01-01', 'key_1'),
         ($1, 'key_3', $4, 'read', null, now(), '2026-02-01', null, null)`,
      [WS, good, revoked, expired],
    )
  })
  afterAll(() => database.close())

  const lastUse = async () => {
    const rows = await database.query<{ id: string; last_used_at: Date | null }>(
      'select keys.id, keys.last_used_at from accounts.keys order by keys.id',
    )
    return rows.map(row => row.last_used_at?.toISOString() ?? null)
  }

  it('are found in the workspace they name and in no other', async () => {
    const usage = database.connectAs('usage')
    expect(await findKey(usage, { workspaceId: WS, sha256: good })).toEqual({
      id: 'key_1',
      workspaceId: WS,
      scope: 'write',
      personId: 'per_1',
      origins: null,
      expiresAt: null,
      revokedAt: null,
    })
    expect(await findKey(usage, { workspaceId: OTHER, sha256: good })).toBeUndefined()
    expect(await findKey(usage, { workspaceId: WS, sha256: 'd'.repeat(64) })).toBeUndefined()
  })

  it('that are expired or revoked are found too, so that the refusal can say why', async () => {
    const health = database.connectAs('health')
    expect((await findKey(health, { workspaceId: WS, sha256: revoked }))?.revokedAt).toBeInstanceOf(Date)
    expect((await findKey(health, { workspaceId: WS, sha256: expired }))?.expiresAt).toBeInstanceOf(Date)
  })

  it('say when they were last used, to the minute, and only good ones do', async () => {
    const clock = createClock('2026-03-01T10:00:00Z')
    const keys = createKeyFinder(database.connectAs('outcomes'), clock.now)
    for (const sha256 of [good, revoked, expired, 'd'.repeat(64)])
      await keys.find({ workspaceId: WS, sha256 })
    expect(await lastUse()).toEqual(['2026-03-01T10:00:00.000Z', null, null])
    clock.advance({ seconds: 59 })
    await keys.find({ workspaceId: WS, sha256: good })
    expect(await lastUse()).toEqual(['2026-03-01T10:00:00.000Z', null, null])
    clock.advance({ seconds: 1 })
    await keys.find({ workspaceId: WS, sha256: good })
    expect(await lastUse()).toEqual(['2026-03-01T10:01:00.000Z', null, null])
  })

  it('are remembered for a second: what changes elsewhere holds within it, what changes here at once', async () => {
    const clock = createClock('2026-03-01T11:00:00Z')
    const here = createKeyFinder(database.connectAs('accounts'), clock.now)
    const elsewhere = createKeyFinder(database.connectAs('usage'), clock.now)
    const presented = { workspaceId: WS, sha256: 'e'.repeat(64) }
    const scopes = async () =>
      [await here.find(presented), await elsewhere.find(presented)].map(key => key?.scope)
    expect(await scopes()).toEqual([undefined, undefined])
    await database.query(
      `insert into accounts.keys (workspace_id, id, sha256, scope, created_at) values ($1, 'key_4', $2, 'read', now())`,
      [WS, presented.sha256],
    )
    expect(await scopes()).toEqual(['read', 'read'])
    await database.query(`update accounts.keys set scope = 'write' where id = 'key_4'`)
    clock.advance({ seconds: 0.999 })
    expect(await scopes()).toEqual(['read', 'read'])
    here.forget(WS)
    expect(await scopes()).toEqual(['write', 'read'])
    clock.advance({ seconds: 0.001 })
    expect(await scopes()).toEqual(['write', 'write'])
    await database.query(`delete from accounts.keys where id = 'key_4'`)
    clock.advance({ seconds: 1 })
    expect(await scopes()).toEqual([undefined, undefined])
  })

  it('that were looked at before a change here are not believed after it, though the look ended later', async () => {
    const clock = createClock('2026-03-01T12:00:00Z')
    const keys = createKeyFinder(database.connectAs('accounts'), clock.now)
    const presented = { workspaceId: WS, sha256: good }
    const before = keys.find(presented)
    keys.forget(WS)
    await database.query(
      `update accounts.keys set revoked_at = now(), revoked_by = 'key_1' where id = 'key_1'`,
    )
    await before
    expect((await keys.find(presented))?.revokedAt).toBeInstanceOf(Date)
    await database.query(`update accounts.keys set revoked_at = null, revoked_by = null where id = 'key_1'`)
  })

  it('cost no statement while they are remembered, and requests that come together share one look', async () => {
    const clock = createClock('2026-03-01T13:00:00Z')
    const usage = database.connectAs('usage')
    const began: string[] = []
    const counted: Database = {
      ...usage,
      inWorkspace: (workspaceId, work, options) => {
        began.push(options?.readOnly === true ? 'read only' : 'read write')
        return usage.inWorkspace(workspaceId, work, options)
      },
    }
    const keys = createKeyFinder(counted, clock.now)
    const presented = { workspaceId: WS, sha256: good }
    await Promise.all(Array.from({ length: 20 }, () => keys.find(presented)))
    expect(began).toEqual(['read only', 'read write'])
    clock.advance({ seconds: 1 })
    for (let request = 0; request < 20; request++) await keys.find(presented)
    expect(began).toEqual(['read only', 'read write', 'read only'])
  })

  it('cannot be changed by those who only look them up', async () => {
    const usage = database.connectAs('usage')
    const steal = {
      text: `update directory.keys set scope = 'admin' where keys.workspace_id = $1`,
      values: [WS],
    }
    await expect(usage.inWorkspace(WS, tx => tx.query(steal))).rejects.toThrow('permission denied')
  })
})
