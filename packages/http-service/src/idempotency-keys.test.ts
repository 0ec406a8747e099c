// What is kept of answers under Idempotency-Keys: of whom, how long, and nothing that names a person.
import { createClock } from '@rung/test-harness/clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerInWorkspace } from './answering.ts'
import { bearer, createAppUnderTest, KEYS, WORKSPACE } from './app-under-test.ts'
import { createIdempotentApps, type IdempotentApps, newKey } from './idempotent-apps-under-test.ts'
import { formatKey } from './key.ts'
import { pruneAnswers } from './prune-answers.ts'

const PERSONAL = 'jane.doe@example.com'

let on: IdempotentApps
beforeAll(async () => {
  on = await createIdempotentApps()
})
afterAll(() => on.close())

describe('the table of keys', () => {
  it('can be read by nobody: neither answers, nor requests, nor what callers use as keys', async () => {
    const { app, post } = await on.serving()
    await post(`order of ${PERSONAL}`, { name: PERSONAL, note: 'private words' })
    const rows = await on.query('select kept::text as text, kept.answer from access.idempotency_keys as kept')
    const text = rows
      .map(({ text, answer }) => `${text} ${answer instanceof Buffer ? answer.toString('latin1') : ''}`)
      .join('\n')
    expect(rows.length).toBeGreaterThan(0)
    for (const secret of [PERSONAL, 'private words', KEYS.write, '"run"']) expect(text).not.toContain(secret)
    await app.close()
  })

  it('is shared by the four services, and shows each workspace its own rows alone', async () => {
    const other = 'ws_00000000000000000000000009'
    for (const service of ['accounts', 'usage', 'outcomes', 'health'] as const) {
      const as = on.connectAs(service)
      const { app, post } = await on.serving({ as })
      const key = newKey()
      expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
      expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: true })
      await app.close()
      const count = { text: 'select count(*) as count from access.idempotency_keys' }
      const seenBy = (workspace: string) =>
        as.inWorkspace(workspace, tx => tx.query<{ count: number }>(count))
      expect((await seenBy(WORKSPACE))[0]?.count).toBeGreaterThan(0)
      expect(await seenBy(other)).toEqual([{ count: 0 }])
      expect(await as.query(count)).toEqual([{ count: 0 }])
    }
  })

  it('keeps two workspaces apart that use the same key text', async () => {
    const elsewhere = 'ws_00000000000000000000000003'
    const apiKey = formatKey(elsewhere, new Uint8Array(32).fill(9))
    const { app } = await createAppUnderTest({
      idempotency: on.database,
      findKey: async ({ workspaceId }) => ({
        id: 'key_1',
        workspaceId,
        scope: 'write',
        personId: null,
        origins: null,
        expiresAt: null,
        revokedAt: null,
      }),
    })
    app.post('/people', { config: { scope: 'write' } }, (request, reply) =>
      answerInWorkspace(reply, on.database, async () => ({ by: request.caller.workspaceId })),
    )
    const key = newKey()
    for (const [sentBy, workspace] of [
      [KEYS.write, WORKSPACE],
      [apiKey, elsewhere],
    ] as const) {
      const headers = { ...bearer(sentBy), 'idempotency-key': key }
      const answer = await app.inject({ method: 'POST', url: '/people', headers, payload: {} })
      expect(answer.json()).toEqual({ by: workspace })
    }
    await app.close()
  })

  it('is emptied of what has expired, in every workspace, and of nothing else', async () => {
    const clock = createClock('2031-01-01T00:00:00Z')
    const { app, post } = await on.serving({ clock: clock.now })
    await pruneAnswers(on.database, clock.now())
    await post(newKey(), { name: 'Jane' })
    clock.advance({ hours: 12 })
    const fresh = newKey()
    await post(fresh, { name: 'Jane' })
    clock.advance({ hours: 12 })
    expect(await pruneAnswers(on.database, clock.now())).toBe(1)
    expect(await pruneAnswers(on.database, clock.now())).toBe(0)
    expect(await post(fresh, { name: 'Jane' })).toMatchObject({ replayed: true })
    await app.close()
  })

  it('is emptied while an app runs, without being asked', async () => {
    const clock = createClock('2032-01-01T00:00:00Z')
    const { app, post } = await on.serving({ clock: clock.now, limits: { pruneSeconds: 0.05 } })
    await post(newKey(), { name: 'Jane' })
    clock.advance({ days: 2 })
    const left = 'select count(*) as count from access.idempotency_keys'
    await expect.poll(() => on.query(left)).toEqual([{ count: 0 }])
    await app.close()
  })
})
