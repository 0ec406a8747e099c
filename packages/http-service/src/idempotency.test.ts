import { connect, type Database, serviceUrl, type Tx } from '@rung/database'
import { refuse } from '@rung/kernel'
import { createClock } from '@rung/test-harness/clock'
import { openCuttableWay } from '@rung/test-harness/cut-connection'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerInWorkspace } from './answering.ts'
import { bearer, createAppUnderTest, KEYS, NOW, WORKSPACE } from './app-under-test.ts'
import { formatKey } from './key.ts'
import type { HttpPolicy } from './policy.ts'
import { pruneAnswers } from './prune-answers.ts'

const PERSONAL = 'jane.doe@example.com'

let testDatabase: TestDatabase
let database: Database
let sent = 0

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  await testDatabase.query(`
    create schema work;
    grant usage on schema work to public;
    create table work.done (name text, run integer, by text);
    grant select, insert on work.done to public`)
  database = testDatabase.connectAs('accounts')
})
afterAll(() => testDatabase.close())

type Gate = { readonly entered: Promise<void>; open(): void }

/** An app whose one POST writes a row and counts its runs, refuses or breaks when told to, and can be held up. */
async function serving(options: { clock?: () => Date; limits?: Partial<HttpPolicy>; as?: Database } = {}) {
  const at = options.as ?? database
  const { app } = await createAppUnderTest({
    idempotency: at,
    ...(options.clock && { clock: options.clock }),
    ...(options.limits && { limits: options.limits }),
  })
  let runs = 0
  let gate: (Gate & { readonly enter: () => void; readonly opened: Promise<void> }) | undefined
  const body = z.strictObject({ name: z.string(), note: z.string().optional() })
  const answer = z.object({ run: z.number(), name: z.string() })
  const schema = { body, response: { 201: answer } }
  const handle = async (tx: Tx, name: string) => {
    runs += 1
    const run = runs
    await tx.query({ text: 'insert into work.done (name, run) values ($1, $2)', values: [name, run] })
    gate?.enter()
    await gate?.opened
    if (name === 'refused') throw refuse('not_found', 'No such account.')
    if (name === 'broken') throw new Error('broken')
    return { run, name }
  }
  for (const url of ['/people', '/accounts']) {
    app.post(url, { config: { scope: 'write' }, schema }, (request, reply) =>
      answerInWorkspace(reply, at, tx => handle(tx, request.body.name), { status: 201 }),
    )
  }
  app.get('/people', { config: { scope: 'read' } }, async () => ({ runs }))
  return {
    app,
    runs: () => runs,
    hold(): Gate {
      const entered = Promise.withResolvers<void>()
      const opened = Promise.withResolvers<void>()
      gate = {
        entered: entered.promise,
        enter: entered.resolve,
        opened: opened.promise,
        open: opened.resolve,
      }
      return gate
    },
    release: () => {
      gate = undefined
    },
    async post(key: string, payload: object | string, { url = '/people', apiKey = KEYS.write } = {}) {
      const headers = { ...bearer(apiKey), 'idempotency-key': key, 'content-type': 'application/json' }
      const answered = await app.inject({ method: 'POST', url, headers, payload })
      return {
        status: answered.statusCode,
        body: answered.body,
        replayed: answered.headers['idempotency-replayed'] === 'true',
        headers: answered.headers,
      }
    },
  }
}

/** What was done under a name and committed. */
function done(name: string) {
  return testDatabase.query<{ run: number }>('select done.run from work.done where done.name = $1', [name])
}

function newKey(): string {
  sent += 1
  return `key-${sent}`
}

describe('a POST sent again under its Idempotency-Key', () => {
  it('gets its first answer, and its handler does not run', async () => {
    const { app, post, runs } = await serving()
    const key = newKey()
    const first = await post(key, { name: 'Jane' })
    expect(first).toMatchObject({ status: 201, replayed: false })
    for (let n = 0; n < 3; n += 1) {
      const again = await post(key, { name: 'Jane' })
      expect(again).toMatchObject({ status: 201, replayed: true, body: first.body })
      expect(again.headers['content-type']).toBe(first.headers['content-type'])
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    }
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is the same request whatever the order of its fields', async () => {
    const { app, post, runs } = await serving()
    const key = newKey()
    await post(key, '{"name":"Jane","note":"x"}')
    expect(await post(key, '{ "note": "x", "name": "Jane" }')).toMatchObject({ replayed: true })
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is refused with 409 when it is another request: another body, another address', async () => {
    const { app, post, runs } = await serving()
    const key = newKey()
    await post(key, { name: 'Jane' })
    for (const other of [
      await post(key, { name: 'Joe' }),
      await post(key, { name: 'Jane' }, { url: '/accounts' }),
    ]) {
      expect(other.status).toBe(409)
      expect(JSON.parse(other.body)).toMatchObject({
        type: 'urn:rung:problem:conflict',
        errors: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
      })
    }
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is of no concern to another key of the workspace', async () => {
    const { app, post, runs } = await serving()
    const key = newKey()
    await post(key, { name: 'Jane' })
    expect(await post(key, { name: 'Joe' }, { apiKey: KEYS.admin })).toMatchObject({
      status: 201,
      replayed: false,
    })
    expect(runs()).toBe(2)
    await app.close()
  })

  it('runs again when the first one was refused or broke: nothing was done, so nothing is kept', async () => {
    const { app, post, runs } = await serving()
    for (const [name, status] of [
      ['refused', 404],
      ['broken', 500],
    ] as const) {
      const key = newKey()
      const before = runs()
      expect((await post(key, { name })).status).toBe(status)
      expect((await post(key, { name })).status).toBe(status)
      expect(runs()).toBe(before + 2)
      expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    }
    await app.close()
  })

  it('runs again after 24 hours and not before', async () => {
    const clock = createClock(NOW.toISOString())
    const { app, post, runs } = await serving({ clock: clock.now })
    const key = newKey()
    await post(key, { name: 'Jane' })
    clock.advance({ hours: 24, seconds: -1 })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ replayed: true })
    clock.advance({ seconds: 1 })
    expect(await post(key, { name: 'Joe' })).toMatchObject({ status: 201, replayed: false })
    expect(await post(key, { name: 'Joe' })).toMatchObject({ replayed: true })
    expect(runs()).toBe(2)
    await app.close()
  })

  it('is told that it was done when the answer was too large to keep, and does not run', async () => {
    const { app, post, runs } = await serving({ limits: { keptAnswerBytes: 10 } })
    const key = newKey()
    expect((await post(key, { name: 'Jane' })).status).toBe(201)
    const again = await post(key, { name: 'Jane' })
    expect(again.status).toBe(409)
    expect(JSON.parse(again.body).errors[0]).toEqual({
      field: 'Idempotency-Key',
      message: 'belongs to a request that was done, and its answer is not kept any more',
      fix: 'Do not send it again: read what it wrote.',
    })
    expect(runs()).toBe(1)
    await app.close()
  })
})

describe('two of one key at once', () => {
  it('run once: one is answered, the others are told to wait, and then get its answer', async () => {
    const { app, post, runs, hold } = await serving()
    const key = newKey()
    const gate = hold()
    const first = post(key, { name: 'Jane' })
    await gate.entered
    const others = await Promise.all(Array.from({ length: 8 }, () => post(key, { name: 'Jane' })))
    for (const other of others) {
      expect(other).toMatchObject({ status: 409, headers: { 'retry-after': '1' } })
      expect(JSON.parse(other.body).errors[0].message).toBe(
        'belongs to a request that is still being worked on',
      )
    }
    gate.open()
    const { body } = await first
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: true, body })
    expect(runs()).toBe(1)
    await app.close()
  })

  it('are done once when they arrive together, in one process or in several', async () => {
    const apps = await Promise.all([serving(), serving({ as: testDatabase.connectAs('outcomes') })])
    for (let round = 0; round < 10; round += 1) {
      const [key, name] = [newKey(), `together ${round}`]
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) => (apps[n % 2] ?? apps[0]).post(key, { name })),
      )
      expect(await done(name)).toHaveLength(1)
      expect(answers.filter(({ status, replayed }) => status === 201 && !replayed)).toHaveLength(1)
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
      expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body)).size).toBe(1)
    }
    await Promise.all(apps.map(({ app }) => app.close()))
  })

  it('are done once in two processes, though both had begun: the later one is undone and gets the answer of the other', async () => {
    const [first, second] = await Promise.all([serving(), serving()])
    const key = newKey()
    const gate = second.hold()
    const later = second.post(key, { name: 'both began' })
    await gate.entered
    const { body } = await first.post(key, { name: 'both began' })
    gate.open()
    expect(await later).toMatchObject({ status: 201, replayed: true, body })
    expect(await done('both began')).toHaveLength(1)
    await Promise.all([first.app.close(), second.app.close()])
  })

  it('are a conflict in two processes when they are not the same request, and one is done', async () => {
    const [first, second] = await Promise.all([serving(), serving()])
    const key = newKey()
    const gate = second.hold()
    const later = second.post(key, { name: 'the other' })
    await gate.entered
    expect((await first.post(key, { name: 'the one' })).status).toBe(201)
    gate.open()
    expect((await later).status).toBe(409)
    expect([await done('the one'), await done('the other')]).toMatchObject([{ length: 1 }, { length: 0 }])
    await Promise.all([first.app.close(), second.app.close()])
  })
})

describe('a process that dies over a request', () => {
  it('leaves nothing behind before its commit: a retry does the work at once', async () => {
    const dying = await serving({ as: testDatabase.connectAs('health') })
    const next = await serving()
    const key = newKey()
    const gate = dying.hold()
    const lost = dying.post(key, { name: 'died' })
    await gate.entered
    await testDatabase.query(
      `select pg_terminate_backend(activity.pid) from pg_stat_activity as activity
       where activity.usename = 'rung_health' and activity.datname = current_database()`,
    )
    expect(await next.post(key, { name: 'died' })).toMatchObject({ status: 201, replayed: false })
    gate.open()
    expect((await lost).status).toBeGreaterThanOrEqual(500)
    expect(await done('died')).toHaveLength(1)
    await Promise.all([dying.app.close(), next.app.close()])
  })

  it.each([
    ['before its commit', 'cutBeforeNextCommit', false],
    ['after its commit and before it hears of it', 'cutAfterNextCommit', true],
  ] as const)('%s has done the work with its answer or neither', async (_, cut, replayed) => {
    const way = await openCuttableWay(serviceUrl(testDatabase.adminUrl, 'accounts'))
    const as = connect({ url: way.url, applicationName: 'rung test, cut off', maxConnections: 1 })
    const cutOff = await serving({ as })
    const next = await serving()
    const [key, name] = [newKey(), `cut ${replayed}`]
    const gate = cutOff.hold()
    const lost = cutOff.post(key, { name })
    await gate.entered
    way[cut]()
    gate.open()
    expect((await lost).status).toBeGreaterThanOrEqual(500)
    expect(await done(name)).toHaveLength(replayed ? 1 : 0)
    expect(await next.post(key, { name })).toMatchObject({ status: 201, replayed })
    expect(await done(name)).toHaveLength(1)
    await Promise.all([cutOff.app.close(), next.app.close(), as.close(), way.close()])
  })

  it('of the release before this one holds its key while it may be at work, and not any longer', async () => {
    const clock = createClock('2029-01-01T00:00:00Z')
    const { app, post } = await serving({ clock: clock.now })
    const key = newKey()
    await post(key, { name: 'Jane' })
    await testDatabase.query(
      `update access.idempotency_keys as kept set answer = null, claimed_until = $1::timestamptz + interval '2 minutes'
       where kept.claimed_until = $1`,
      [clock.now().toISOString()],
    )
    clock.advance({ seconds: 119 })
    expect((await post(key, { name: 'Jane' })).status).toBe(409)
    clock.advance({ seconds: 1 })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: true })
    await app.close()
  })
})

describe('the table of keys', () => {
  it('can be read by nobody: neither answers, nor requests, nor what callers use as keys', async () => {
    const { app, post } = await serving()
    await post(`order of ${PERSONAL}`, { name: PERSONAL, note: 'private words' })
    const rows = await testDatabase.query(
      'select kept::text as text, kept.answer from access.idempotency_keys as kept',
    )
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
      const as = testDatabase.connectAs(service)
      const { app, post } = await serving({ as })
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
      idempotency: database,
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
      answerInWorkspace(reply, database, async () => ({ by: request.caller.workspaceId })),
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
    const { app, post } = await serving({ clock: clock.now })
    await pruneAnswers(database, clock.now())
    await post(newKey(), { name: 'Jane' })
    clock.advance({ hours: 12 })
    const fresh = newKey()
    await post(fresh, { name: 'Jane' })
    clock.advance({ hours: 12 })
    expect(await pruneAnswers(database, clock.now())).toBe(1)
    expect(await pruneAnswers(database, clock.now())).toBe(0)
    expect(await post(fresh, { name: 'Jane' })).toMatchObject({ replayed: true })
    await app.close()
  })

  it('is emptied while an app runs, without being asked', async () => {
    const clock = createClock('2032-01-01T00:00:00Z')
    const { app, post } = await serving({ clock: clock.now, limits: { pruneSeconds: 0.05 } })
    await post(newKey(), { name: 'Jane' })
    clock.advance({ days: 2 })
    const left = 'select count(*) as count from access.idempotency_keys'
    await expect.poll(() => testDatabase.query(left)).toEqual([{ count: 0 }])
    await app.close()
  })
})

describe('the header', () => {
  it('is refused when it is empty, too long or not ASCII', async () => {
    const { app, post, runs } = await serving()
    for (const key of ['', 'x'.repeat(256), 'schlüssel']) {
      const answer = await post(key, { name: 'Jane' })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] })
    }
    expect(runs()).toBe(0)
    await app.close()
  })

  it('may be left out, and says nothing on a GET', async () => {
    const { app, runs } = await serving()
    for (let n = 0; n < 2; n += 1) {
      const payload = { name: 'Jane' }
      await app.inject({ method: 'POST', url: '/people', headers: bearer(KEYS.write), payload })
    }
    expect(runs()).toBe(2)
    const headers = { ...bearer(KEYS.read), 'idempotency-key': newKey() }
    for (let n = 0; n < 2; n += 1) {
      const answer = await app.inject({ url: '/people', headers })
      expect(answer.headers['idempotency-replayed']).toBeUndefined()
    }
    await app.close()
  })

  it('is checked after the key and the body: neither a stranger nor a mistake uses it up', async () => {
    const { app, post } = await serving()
    const key = newKey()
    expect((await post(key, { name: 'Jane' }, { apiKey: KEYS.read })).status).toBe(403)
    expect((await post(key, { nmae: 'Jane' })).status).toBe(400)
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    await app.close()
  })
})
