// A resource whose facts may wait: they are in no ledger, list or audit, only their writer is answered, and they come whole.
import { type App, createApp, formatKey, hashKey } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerRow } from './ledger-columns.ts'
import {
  CALLER,
  createNoteLedger,
  NOTES_SQL,
  type NoteLedger,
  note,
  noteColumns,
  noteSchema,
} from './note.fixture.ts'
import type { FactSeal, WrittenFact } from './resource.ts'
import { factRoutes } from './routes/fact-routes.ts'
import { readHistory } from './storage/read-histories.ts'
import { tableSql } from './storage/table-sql.ts'

const UNTIL = new Date('2026-03-17T12:00:00.000Z')
const instant = (name: string) => timestamp(name, { withTimezone: true })
const notes = noteSchema.table('notes', { ...noteColumns(), receivedAt: instant('received_at') })
const waiting = noteSchema.table('waiting_notes', {
  ...noteColumns(),
  opensAt: instant('opens_at').notNull(),
})

const WAITING_SQL = `
  alter table ledger_test.notes add column received_at timestamptz;
  create table ledger_test.waiting_notes (like ledger_test.notes including all);
  alter table ledger_test.waiting_notes drop column received_at, add column opens_at timestamptz not null;
  alter table ledger_test.waiting_notes enable row level security;
  alter table ledger_test.waiting_notes force row level security;
  create policy workspace on ledger_test.waiting_notes
    using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
    with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
  grant select, insert, update, delete on ledger_test.waiting_notes to rung_outcomes`

const mayBeKnown = ({ row }: WrittenFact) => Number(row.score) <= 2

/** Notes of a score above 2 wait until a correction says 2 or less. */
const seal: FactSeal = {
  table: waiting,
  about: 'Sealed.',
  fix: 'Wait.',
  setApart: async (tx, written, { now }) => {
    const [first] = written
    if (first === undefined) return { append: [], wait: [] }
    const known = await readHistory(tx, waiting, first.row.id, 'hold')
    const isOpen = known.length === 0 && first.before !== null
    if (isOpen || (known.length === 0 && mayBeKnown(first))) return { append: written, wait: [] }
    const added = written.map(({ row }) => ({ ...row, opensAt: UNTIL }))
    if (!written.some(mayBeKnown)) return { append: [], wait: added }
    await tx.query({ text: `delete from ${tableSql(waiting).name} where id = $1`, values: [first.row.id] })
    const rows: LedgerRow[] = [...known, ...added].map(({ opensAt: _, ...row }) => ({
      ...row,
      recordedAt: now,
      storedAt: now,
      receivedAt: row.storedAt,
    }))
    const append = rows.map(
      (row, at): WrittenFact => ({
        status: at === 0 ? 'created' : 'corrected',
        row,
        before: rows[at - 1] ?? null,
        by: { keyId: row.recordedBy, personId: 'per_who_wrote' },
      }),
    )
    return { append, wait: [] }
  },
  countWaiting: async (tx, accountIds) => {
    const [found] = await tx.query<{ notes: number }>({
      text: `select count(distinct id)::int as notes from ledger_test.waiting_notes
        where workspace_id = $1 and ($2::text[] is null or account_id = any($2))`,
      values: [tx.workspaceId, accountIds],
    })
    return found?.notes ?? 0
  },
}
const sealedNote = { ...note, table: notes, seal }

describe('a fact that waits', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger
  let app: App
  const keys = {
    writer: formatKey(CALLER.workspaceId, new Uint8Array(32)),
    other: formatKey(CALLER.workspaceId, new Uint8Array(32).fill(1)),
  }

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
    await testDatabase.query(WAITING_SQL)
    ledger = createNoteLedger(testDatabase.connectAs('outcomes'), '2026-03-10T12:00:00.000Z')
    app = await createApp({
      title: 'Notes',
      version: '1',
      clock: ledger.clock,
      newId: ledger.newId,
      log: 'silent',
      findKey: async ({ sha256 }) => ({
        id: sha256 === hashKey(keys.writer) ? 'key_writer' : 'key_other',
        workspaceId: CALLER.workspaceId,
        scope: 'write',
        personId: null,
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
  beforeEach(async () => {
    ledger.changes.length = 0
    ledger.set('2026-03-10T12:00:00.000Z')
    await testDatabase.query('truncate ledger_test.notes, ledger_test.waiting_notes')
  })

  const body = (externalId: string, score: number, account = 'acc_1') => ({
    externalId,
    account,
    score,
    said: { kind: 'call', text: `Says ${score}` },
    notedOn: '2026-03-01',
  })
  const call = async (
    as: keyof typeof keys,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    payload?: object,
  ) => {
    const headers = { authorization: `Bearer ${keys[as]}` }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }

  it('is in no list, which says how many wait, of an account too', async () => {
    await call('writer', 'POST', '/v1/notes', body('a', 1))
    await call('writer', 'POST', '/v1/notes', body('b', 3))
    await call('writer', 'POST', '/v1/notes', body('c', 3, 'acc_2'))
    for (const who of ['writer', 'other'] as const) {
      const { data, sealed } = (await call(who, 'GET', '/v1/notes')).body
      expect(data.map((fact: { score: number }) => fact.score)).toEqual([1])
      expect(sealed).toBe(2)
    }
    expect((await call('other', 'GET', '/v1/notes?account=acc_2')).body).toMatchObject({
      data: [],
      sealed: 1,
    })
    expect(ledger.changes).toEqual([{ accountId: 'acc_1', since: '2026-03-01' }])
  })

  it('is answered to the key that wrote it, and to no other, as known now alone', async () => {
    const { body: written } = await call('writer', 'POST', '/v1/notes', body('b', 3))
    const seen = { score: 3, said: { text: 'Says 3' }, recordedAt: null, sealedUntil: UNTIL.toISOString() }
    expect(written).toMatchObject({ ...seen, write: 'created', receivedAt: '2026-03-10T12:00:00.000Z' })
    expect((await call('writer', 'GET', '/v1/notes/b')).body).toMatchObject(seen)
    for (const path of [`/v1/notes/${written.id}`, '/v1/notes/b']) {
      expect((await call('other', 'GET', path)).status).toBe(404)
    }
    expect((await call('writer', 'GET', '/v1/notes/b?knownAt=2026-03-10T12:00:01Z')).status).toBe(404)
  })

  it('refuses every write of another key alike, so that none can tell what it says', async () => {
    await call('writer', 'POST', '/v1/notes', body('b', 3))
    const answers = [
      await call('other', 'POST', '/v1/notes', body('b', 3)),
      await call('other', 'POST', '/v1/notes', body('b', 1)),
      await call('other', 'PATCH', '/v1/notes/b', { score: 3 }),
      await call('other', 'PATCH', '/v1/notes/b', { retracted: true }),
      await call('other', 'PUT', '/v1/notes/b', body('b', 1)),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(answer.body.detail).toBe(answers[0]?.body.detail)
    }
    const { results } = (
      await call('other', 'POST', '/v1/notes/batch', { items: [body('b', 3), body('n', 1)] })
    ).body
    expect(results).toMatchObject([{ status: 'rejected', problem: { status: 403 } }, { status: 'created' }])
  })

  it('is corrected by its writer while it waits, whatever they declare, and sent twice it changes nothing', async () => {
    await call('writer', 'POST', '/v1/notes', body('b', 3))
    expect((await call('writer', 'POST', '/v1/notes', body('b', 3))).body).toMatchObject({
      write: 'unchanged',
      sealedUntil: UNTIL.toISOString(),
    })
    const declared = { score: 4, recordedAt: '2026-03-02' }
    expect((await call('writer', 'PATCH', '/v1/notes/b', declared)).body).toMatchObject({
      write: 'corrected',
      revision: 2,
      declared: false,
      score: 4,
    })
  })

  it('is appended with all it said in order, known from that instant on, audited as who wrote it', async () => {
    await call('writer', 'POST', '/v1/notes', body('b', 3))
    ledger.set('2026-03-11T12:00:00.000Z')
    await call('writer', 'PATCH', '/v1/notes/b', { score: 5 })
    expect((await testDatabase.query('select from audit.entries')).length).toBe(0)
    ledger.set('2026-03-12T12:00:00.000Z')
    const opened = {
      score: 1,
      revision: 3,
      recordedAt: '2026-03-12T12:00:00.000Z',
      receivedAt: '2026-03-12T12:00:00.000Z',
      sealedUntil: null,
    }
    expect((await call('writer', 'POST', '/v1/notes', body('b', 1))).body).toMatchObject(opened)
    expect((await call('other', 'GET', '/v1/notes/b')).body).toMatchObject(opened)
    expect((await call('other', 'GET', '/v1/notes')).body.sealed).toBe(0)
    const rows = await testDatabase.query(
      'select revision, score, recorded_at, received_at from ledger_test.notes order by revision',
    )
    expect(rows).toEqual(
      [
        [1, 3, '2026-03-10T12:00:00.000Z'],
        [2, 5, '2026-03-11T12:00:00.000Z'],
        [3, 1, '2026-03-12T12:00:00.000Z'],
      ].map(([revision, score, received]) => ({
        revision,
        score,
        recorded_at: new Date('2026-03-12T12:00:00.000Z'),
        received_at: new Date(received as string),
      })),
    )
    expect((await call('other', 'GET', '/v1/notes/b?knownAt=2026-03-12T11:59:59Z')).status).toBe(404)
    const audited = await testDatabase.query('select person_id, after from audit.entries order by seq')
    expect(audited).toMatchObject([
      { person_id: 'per_who_wrote', after: { revision: 2, score: 5 } },
      { person_id: 'per_who_wrote', after: { revision: 3, score: 1 } },
    ])
  })

  it('is an ordinary fact from then on', async () => {
    await call('writer', 'POST', '/v1/notes', body('b', 2))
    expect((await call('other', 'PATCH', '/v1/notes/b', { score: 9 })).body).toMatchObject({
      write: 'corrected',
      receivedAt: null,
      sealedUntil: null,
    })
  })
})
