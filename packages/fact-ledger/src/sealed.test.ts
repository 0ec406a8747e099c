// A resource that keeps facts from one caller for a while: lists, reads and writes tell that caller nothing of them.
import { type App, createApp, formatKey, hashKey, keepNothing } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeFacts } from './actions/write-facts.ts'
import { CALLER, createNoteLedger, NOTES_SQL, type NoteLedger, note } from './note.fixture.ts'
import { factRoutes } from './routes/fact-routes.ts'

const UNTIL = new Date('2026-03-17T12:00:00.000Z')
const ME = CALLER.personId
const others = { ...CALLER, keyId: 'key_other', personId: null }

/** Notes of a score above 2 are sealed to `per_me`. */
const sealedNote = {
  ...note,
  seal: {
    hides: ['score'],
    about: 'Sealed.',
    fix: 'Wait.',
    sealedFrom: async (
      _tx: unknown,
      caller: { personId: string | null },
      _now: Date,
      rows: readonly object[],
    ) =>
      new Map(
        rows
          .map(row => row as { id: string; score: number })
          .filter(row => caller.personId === ME && row.score > 2)
          .map(row => [row.id, UNTIL]),
      ),
  },
}

describe('a sealed fact', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger
  let app: App
  const keys = {
    mine: formatKey(CALLER.workspaceId, new Uint8Array(32)),
    open: formatKey(CALLER.workspaceId, new Uint8Array(32).fill(1)),
  }

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
    ledger = createNoteLedger(testDatabase.connectAs('outcomes'), '2026-03-10T12:00:00.000Z')
    app = await createApp({
      title: 'Notes',
      version: '1',
      clock: ledger.clock,
      newId: ledger.newId,
      log: 'silent',
      findKey: async ({ sha256 }) => ({
        id: sha256 === hashKey(keys.mine) ? CALLER.keyId : others.keyId,
        workspaceId: CALLER.workspaceId,
        scope: 'write',
        personId: sha256 === hashKey(keys.mine) ? ME : null,
        origins: null,
        expiresAt: null,
        revokedAt: null,
      }),
    })
    factRoutes(app, ledger, sealedNote)
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    await testDatabase.close()
  })
  beforeEach(() => testDatabase.query('truncate ledger_test.notes'))

  const body = (externalId: string, score: number) => ({
    externalId,
    account: 'acc_1',
    score,
    said: { kind: 'call', text: `Says ${score}` },
    notedOn: '2026-03-01',
  })
  const state = (caller: typeof others, ...items: object[]) =>
    writeFacts(ledger, sealedNote, caller as never, items, keepNothing)
  const call = async (
    as: keyof typeof keys,
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    payload?: object,
  ) => {
    const headers = { authorization: `Bearer ${keys[as]}` }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }

  it('is left out of lists, which say how many', async () => {
    await state(others, body('a', 1), body('b', 3), body('c', 2))
    const mine = (await call('mine', 'GET', '/v1/notes')).body
    expect(mine).toMatchObject({ sealed: 1, nextCursor: null })
    expect(mine.data.map((fact: { score: number }) => fact.score)).toEqual([1, 2])
    const open = (await call('open', 'GET', '/v1/notes')).body
    expect(open.sealed).toBe(0)
    expect(open.data).toHaveLength(3)
  })

  it('does not stop the pages behind it', async () => {
    await state(others, body('a', 3), body('b', 4), body('c', 1))
    const first = (await call('mine', 'GET', '/v1/notes?limit=2')).body
    expect(first).toMatchObject({ data: [], sealed: 2 })
    const second = (await call('mine', 'GET', `/v1/notes?limit=2&cursor=${first.nextCursor}`)).body
    expect(second).toMatchObject({ sealed: 0, nextCursor: null })
    expect(second.data).toHaveLength(1)
  })

  it('read by id says that it is there, and nothing of what it says', async () => {
    await state(others, body('b', 3))
    expect((await call('mine', 'GET', '/v1/notes/b')).body).toMatchObject({
      externalId: 'b',
      score: null,
      said: { text: null },
      sealedUntil: UNTIL.toISOString(),
    })
    expect((await call('open', 'GET', '/v1/notes/b')).body).toMatchObject({ score: 3, sealedUntil: null })
  })

  it('refuses every write alike, so that none can tell what it says', async () => {
    await state(others, body('b', 3))
    const answers = [
      await call('mine', 'POST', '/v1/notes', body('b', 3)),
      await call('mine', 'POST', '/v1/notes', body('b', 4)),
      await call('mine', 'PATCH', '/v1/notes/b', { score: 3 }),
      await call('mine', 'PATCH', '/v1/notes/b', { retracted: true }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(answer.body.detail).toBe(answers[0]?.body.detail)
    }
    const { results } = (
      await call('mine', 'POST', '/v1/notes/batch', { items: [body('b', 3), body('n', 1)] })
    ).body
    expect(results).toMatchObject([{ status: 'rejected', problem: { status: 403 } }, { status: 'created' }])
  })

  it('may be written by who wrote all of it, so that what they send twice still changes nothing', async () => {
    await call('mine', 'POST', '/v1/notes', body('b', 3))
    expect((await call('mine', 'POST', '/v1/notes', body('b', 3))).body.write).toBe('unchanged')
    await call('open', 'POST', '/v1/notes', body('b', 4))
    expect((await call('mine', 'POST', '/v1/notes', body('b', 3))).status).toBe(403)
  })
})
