// Keys: found under their workspace, and their use noted once a minute.

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
    const find = createKeyFinder(database.connectAs('outcomes'), clock.now)
    for (const sha256 of [good, revoked, expired, 'd'.repeat(64)]) await find({ workspaceId: WS, sha256 })
    expect(await lastUse()).toEqual(['2026-03-01T10:00:00.000Z', null, null])
    clock.advance({ seconds: 59 })
    await find({ workspaceId: WS, sha256: good })
    expect(await lastUse()).toEqual(['2026-03-01T10:00:00.000Z', null, null])
    clock.advance({ seconds: 1 })
    await find({ workspaceId: WS, sha256: good })
    expect(await lastUse()).toEqual(['2026-03-01T10:01:00.000Z', null, null])
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
