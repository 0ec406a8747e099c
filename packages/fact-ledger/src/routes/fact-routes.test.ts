// The six routes over a real database, and what they say of themselves.
import { type App, createApp, formatKey, hashKey } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CALLER, createNoteLedger, NOTES_SQL, type NoteLedger, note } from '../note.fixture.ts'
import { factRoutes } from './fact-routes.ts'

describe('the routes of a resource', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger
  let app: App
  let statements = 0
  const key = formatKey(CALLER.workspaceId, new Uint8Array(32))

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
    const database = testDatabase.connectAs('outcomes')
    ledger = createNoteLedger(
      {
        ...database,
        inWorkspace: (workspaceId, work, options) =>
          database.inWorkspace(
            workspaceId,
            tx =>
              work({
                ...tx,
                query: statement => {
                  statements++
                  return tx.query(statement)
                },
              }),
            options,
          ),
      },
      '2026-03-10T12:00:00.000Z',
    )
    app = await createApp({
      title: 'Notes',
      version: '1',
      clock: ledger.clock,
      newId: ledger.newId,
      log: 'silent',
      findKey: async ({ sha256 }) =>
        sha256 === hashKey(key)
          ? {
              id: 'key_1',
              workspaceId: CALLER.workspaceId,
              scope: 'write',
              personId: null,
              origins: null,
              expiresAt: null,
              revokedAt: null,
            }
          : undefined,
    })
    factRoutes(app, ledger, note)
    factRoutes(app, ledger, { ...note, noun: 'notice', plural: 'notices', listedAs: 'notice-facts' })
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    await testDatabase.close()
  })
  beforeEach(() => testDatabase.query('truncate ledger_test.notes'))

  const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
    const headers = { authorization: `Bearer ${key}` }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }

  it('POST answers 201 for a new fact, 200 for the same and for a correction', async () => {
    const body = { externalId: 'n1', account: 'a1', score: 3, said: { kind: 'call', text: 'Hi' } }
    expect(await call('POST', '/v1/notes', body)).toMatchObject({
      status: 201,
      body: { externalId: 'n1', account: 'acc_1', people: [], said: { text: 'Hi' }, write: 'created' },
    })
    expect(await call('POST', '/v1/notes', body)).toMatchObject({ status: 200, body: { write: 'unchanged' } })
    expect(await call('POST', '/v1/notes', { ...body, score: 4 })).toMatchObject({
      status: 200,
      body: { revision: 2, write: 'corrected' },
    })
  })

  it('POST answers 400 that names an unknown field, and an unknown account by its field', async () => {
    const unknown = await call('POST', '/v1/notes', { account: 'a1', colour: 'red' })
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: 'colour' }] } })
    const nobody = await call('POST', '/v1/notes', { account: 'acc_9' })
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ field: 'account' }] } })
    expect(nobody.body.errors[0].fix).toMatch(/externalId/)
  })

  it('POST answers 400 by the name the caller used for the time, and with the right article', async () => {
    const ahead = await call('POST', '/v1/notes', { account: 'a1', notedOn: '2026-04-01' })
    expect(ahead).toMatchObject({
      status: 400,
      body: {
        errors: [{ field: 'notedOn', message: expect.stringContaining('notedOn lies in the future') }],
      },
    })
    const nobody = await call('POST', '/v1/notes', { account: 'acc_9' })
    expect(nobody.body.errors[0].fix).toContain('of an account')
  })

  it('text that no column can hold is refused by its field, in a batch alone, and in an address', async () => {
    const items = [{ account: 'a1' }, { account: 'a1', said: { kind: 'mail', text: 'a\0b' } }]
    expect((await call('POST', '/v1/notes/batch', { items })).body).toMatchObject({
      results: [{ status: 'created' }, { problem: { errors: [{ field: 'said.text' }] } }],
    })
    expect(await call('POST', '/v1/notes', items[1])).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'said.text' }] },
    })
    expect((await call('GET', '/v1/notes/a%00b')).status).toBe(400)
  })

  it('GET refuses a cursor that no list of these facts gave', async () => {
    expect(await call('GET', '/v1/notes?cursor=elsewhere')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'cursor' }] },
    })
  })

  it('GET and PATCH answer 404 for what is not there', async () => {
    expect((await call('GET', '/v1/notes/nothing')).status).toBe(404)
    expect((await call('PATCH', '/v1/notes/nothing', { score: 1 })).status).toBe(404)
  })

  it('GET reads the past as it was known', async () => {
    const body = { externalId: 'n1', account: 'a1', occurredAt: '2026-01-01' }
    await call('POST', '/v1/notes/batch', {
      items: [
        { ...body, score: 1, recordedAt: '2026-01-05' },
        { ...body, score: 2, recordedAt: '2026-02-05' },
      ],
    })
    expect((await call('GET', '/v1/notes/n1')).body.score).toBe(2)
    expect((await call('GET', '/v1/notes/n1?knownAt=2026-01-05')).body.score).toBe(1)
    expect((await call('GET', '/v1/notes/n1?knownAt=2026-01-04')).status).toBe(404)
    expect((await call('GET', '/v1/notes/n1?asOf=2025-12-31')).status).toBe(404)
    expect((await call('GET', '/v1/notes?account=a1&knownAt=2026-01-31T00:00:00Z')).body.data).toMatchObject([
      { score: 1 },
    ])
    expect((await call('GET', '/v1/notes?account=acc_9')).body).toEqual({ data: [], nextCursor: null })
    expect((await call('GET', '/v1/notes?page=2')).status).toBe(400)
  })

  it('are listed elsewhere where another list has their name', async () => {
    const { body } = await call('POST', '/v1/notices', { externalId: 'n1', account: 'a1' })
    expect((await call('GET', '/v1/notice-facts')).body.data).toMatchObject([{ id: body.id }])
    expect((await call('GET', '/v1/notices/n1')).status).toBe(200)
    expect((await call('GET', '/v1/notices')).status).toBe(404)
  })

  it('PATCH takes a fact back', async () => {
    await call('POST', '/v1/notes', { externalId: 'n1', account: 'a1' })
    expect(await call('PATCH', '/v1/notes/n1', { retracted: true })).toMatchObject({
      status: 200,
      body: { retracted: true, write: 'corrected' },
    })
    expect((await call('GET', '/v1/notes')).body.data).toEqual([])
  })

  it('a batch rejects a bad item alone and counts', async () => {
    const items = [{ account: 'a1' }, { account: 'acc_9' }, 7]
    expect(await call('POST', '/v1/notes/batch', { items })).toMatchObject({
      status: 200,
      body: {
        results: [
          { index: 0, status: 'created' },
          { index: 1, status: 'rejected', problem: { status: 400, errors: [{ field: 'account' }] } },
          { index: 2, status: 'rejected' },
        ],
        counts: { created: 1, corrected: 0, unchanged: 0, rejected: 2 },
      },
    })
  })

  it('a batch of 1,000 costs a handful of statements; 1,001 items are refused', async () => {
    const items = Array.from({ length: 1000 }, (_, n) => ({
      externalId: `n${n}`,
      account: 'a1',
      said: { kind: 'mail', text: `text ${n}` },
    }))
    statements = 0
    expect((await call('POST', '/v1/notes/batch', { items })).body.counts.created).toBe(1000)
    // the lock and the workspace, merges, histories, words and the insert
    expect(statements).toBeLessThanOrEqual(6)
    expect((await call('POST', '/v1/notes/batch', { items })).body.counts.unchanged).toBe(1000)
    expect((await call('POST', '/v1/notes/batch', { items: [...items, {}] })).status).toBe(400)
  })

  it('documents bodies and answers, the items of a batch too', async () => {
    const document = JSON.parse((await app.inject('/openapi.json')).body)
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/notes', '/v1/notes/batch', '/v1/notes/{id}']),
    )
    const references = [...JSON.stringify(document.paths).matchAll(/#\/components\/schemas\/([^"]+)/g)]
    const named = new Set(references.map(([, name]) => name))
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...named]))
    const { items } =
      document.paths['/v1/notes/batch'].post.requestBody.content['application/json'].schema.properties
    const item = document.components.schemas[items.items.$ref.split('/').at(-1)]
    expect(item.properties.said).toBeDefined()
  })
})
