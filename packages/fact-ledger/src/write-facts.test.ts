// What stating, correcting and taking back does, over a real database.
import { keepNothing } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeFact } from './actions/change-fact.ts'
import { listFacts, readFact } from './actions/read-facts.ts'
import { writeFacts } from './actions/write-facts.ts'
import type { ItemResult } from './fact-written.ts'
import { CALLER, createNoteLedger, hooked, NOTES_SQL, type NoteLedger, note } from './note.fixture.ts'

const NOW = '2026-03-10T12:00:00.000Z'
const live = { asOf: null, knownAt: null }

describe('the ledger', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
  })
  afterAll(() => testDatabase.close())
  beforeEach(async () => {
    await testDatabase.query('truncate ledger_test.notes')
    hooked.length = 0
    ledger = createNoteLedger(testDatabase.connectAs('outcomes'), NOW)
  })

  const state = async (...items: unknown[]) => writeFacts(ledger, note, CALLER, items, keepNothing)
  const change = (id: string, body: unknown) => changeFact(ledger, note, CALLER, { id, body, says: 'part' })
  const statuses = (results: ItemResult[]) => results.map(({ status }) => status)
  const fieldsOf = (result: ItemResult | undefined) =>
    result?.status === 'rejected' ? result.refusals.map(({ field }) => field) : []

  it('creates, then finds the same statement unchanged, then appends a correction', async () => {
    const body = {
      externalId: 'n1',
      account: 'a1',
      people: ['per_1_1'],
      score: 0.1,
      tags: { b: 1, a: 2 },
      seenAt: '2026-03-01T10:00:00+02:00',
      said: { kind: 'call', text: 'Fine.' },
      notedOn: '2026-03-01',
    }
    expect(statuses(await state(body))).toEqual(['created'])
    expect(statuses(await state(body))).toEqual(['unchanged'])
    const [corrected] = await state({ ...body, score: 4 })
    expect(corrected).toMatchObject({
      status: 'corrected',
      fact: {
        revision: 2,
        account: 'acc_1',
        people: ['per_1_1'],
        score: 4,
        tags: { a: 2, b: 1 },
        seenAt: '2026-03-01T08:00:00.000Z',
        said: { kind: 'call', text: 'Fine.' },
        notedOn: '2026-03-01',
        occurredAt: '2026-03-01T00:00:00.000Z',
        recordedAt: NOW,
        declared: false,
        recordedBy: 'key_1',
      },
    })
    const words = await testDatabase.query('select words.text, words.person_ref from ledger_test.words')
    expect(words).toEqual([{ text: 'Fine.', person_ref: (corrected as { id: string }).id }])
  })

  it('settles one external id several times within a batch, in order', async () => {
    const item = (score: number) => ({ externalId: 'n1', account: 'acc_1', score })
    expect(statuses(await state(item(1), item(1), item(2), item(1)))).toEqual([
      'created',
      'unchanged',
      'corrected',
      'corrected',
    ])
    expect(hooked.map(({ row, before }) => [before?.score, row.score])).toEqual([
      [undefined, 1],
      [1, 2],
      [2, 1],
    ])
  })

  it('rejects a bad item alone and names each field', async () => {
    const results = await state(
      { account: 'acc_1', score: 11, colour: 'red' },
      { account: 'nobody' },
      { account: 'acc_1', people: ['per_1_1', 'per_2_2'] },
      { account: 'acc_1', occurredAt: '2026-03-11' },
      { account: 'acc_1', recordedAt: '2026-03-11' },
      { account: 'acc_1', occurredAt: '2026-03-05', recordedAt: '2026-03-04' },
      { account: 'acc_1', occurredAt: '2026-03-05', notedOn: '2026-03-04' },
      'text',
      { account: 'acc_1' },
    )
    expect(results.map(fieldsOf)).toEqual([
      ['score', 'colour'],
      ['account'],
      ['people.1'],
      ['occurredAt'],
      ['recordedAt'],
      ['recordedAt'],
      ['notedOn'],
      ['body'],
      [],
    ])
    expect(results.at(-1)?.status).toBe('created')
  })

  it('checks a rule against what the fact said before', async () => {
    await state({ externalId: 'n1', account: 'acc_1', score: 10 })
    expect(fieldsOf((await state({ externalId: 'n1', account: 'acc_1', score: 9 }))[0])).toEqual(['score'])
    expect(fieldsOf(await change('n1', { score: 9 }))).toEqual(['score'])
  })

  it('takes an import of several revisions, and nothing changes when it runs again', async () => {
    const items = [
      { externalId: 'n1', account: 'acc_1', score: 1, occurredAt: '2026-01-01', recordedAt: '2026-01-01' },
      { externalId: 'n1', account: 'acc_1', score: 2, occurredAt: '2026-01-01', recordedAt: '2026-02-01' },
    ]
    expect(statuses(await state(...items))).toEqual(['created', 'corrected'])
    expect(statuses(await state(...items))).toEqual(['unchanged', 'unchanged'])
  })

  it('keeps the occurrence of a fact that is stated again without one', async () => {
    await state({ externalId: 'n1', account: 'acc_1', score: 1 })
    ledger.set('2026-03-12T12:00:00Z')
    expect(statuses(await state({ externalId: 'n1', account: 'acc_1', score: 1 }))).toEqual(['unchanged'])
  })

  it('changes the fields given and leaves the others, words too', async () => {
    await state({
      externalId: 'n1',
      account: 'a1',
      people: ['per_1_1'],
      score: 1,
      said: { kind: 'mail', text: 'Hello' },
    })
    const changed = await change('n1', { score: null })
    expect(changed).toMatchObject({
      status: 'corrected',
      fact: { score: null, account: 'acc_1', people: ['per_1_1'], said: { kind: 'mail', text: 'Hello' } },
    })
    expect((await change('n1', { score: null })).status).toBe('unchanged')
    expect(fieldsOf(await change('n1', { score: 1, recordedAt: '2026-01-01' }))).toEqual(['recordedAt'])
  })

  it('reads erased words as null and keeps their reference through a change', async () => {
    await state({ externalId: 'n1', account: 'a1', said: { kind: 'mail', text: 'Private' } })
    await testDatabase.query('delete from ledger_test.words')
    expect(await change('n1', { score: 3 })).toMatchObject({ fact: { said: { kind: 'mail', text: null } } })
    const refs = await testDatabase.query(
      'select notes.text_ref from ledger_test.notes order by notes.revision',
    )
    expect(refs[0]).toEqual(refs[1])
  })

  it('takes a fact back and shows it so, and a new statement restores it', async () => {
    await state({ externalId: 'n1', account: 'acc_1' })
    await change('n1', { retracted: true })
    expect(await readFact(ledger, note, CALLER, { ...live, id: 'n1' })).toMatchObject({ retracted: true })
    const page = { account: null, limit: 10, cursor: null }
    expect((await listFacts(ledger, note, CALLER, { ...live, ...page })).data).toEqual([])
    expect(statuses(await state({ externalId: 'n1', account: 'acc_1' }))).toEqual(['corrected'])
    expect((await listFacts(ledger, note, CALLER, { ...live, ...page })).data).toHaveLength(1)
  })

  it('tells which accounts changed and since when, both sides of a move', async () => {
    await state({ externalId: 'n1', account: 'acc_1', occurredAt: '2026-03-03' })
    await state({ externalId: 'n1', account: 'acc_2', occurredAt: '2026-03-05' })
    expect(ledger.changes).toEqual([
      { accountId: 'acc_1', since: '2026-03-03' },
      { accountId: 'acc_2', since: '2026-03-05' },
      { accountId: 'acc_1', since: '2026-03-03' },
    ])
  })

  it('lists in pages of id order, by account', async () => {
    await state(
      ...Array.from({ length: 7 }, (_, n) => ({ externalId: `n${n}`, account: n % 2 ? 'acc_1' : 'acc_2' })),
    )
    const seen: unknown[] = []
    let cursor: string | null = null
    do {
      const page = await listFacts(ledger, note, CALLER, { ...live, account: 'a1', limit: 2, cursor })
      seen.push(...page.data.map(fact => fact.externalId))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(['n1', 'n3', 'n5'])
  })

  it('takes a day to be known at its end, today at now', async () => {
    const item = { account: 'acc_1', occurredAt: '2026-03-01' }
    const known = async (recordedAt: string) => {
      const [result] = await state({ ...item, recordedAt })
      return result?.status === 'created' ? [result.fact.recordedAt, result.fact.declared] : result
    }
    expect(await known('2026-03-02')).toEqual(['2026-03-02T23:59:59.999Z', true])
    expect(await known('2026-03-10')).toEqual([NOW, true])
    expect(await known('2026-03-02T10:00:00+02:00')).toEqual(['2026-03-02T08:00:00.000Z', true])
  })

  it('keeps what is said last known last, though the clock of who said it first ran ahead', async () => {
    ledger.set('2026-03-10T12:00:01Z')
    await state({ externalId: 'n1', account: 'acc_1', score: 1 })
    ledger.set(NOW)
    const [said] = await state({ externalId: 'n1', account: 'acc_1', score: 2 })
    expect(said).toMatchObject({ status: 'corrected', fact: { recordedAt: '2026-03-10T12:00:01.000Z' } })
    expect(await readFact(ledger, note, CALLER, { ...live, id: 'n1' })).toMatchObject({ score: 2 })
  })

  it('makes one fact of concurrent statements under one external id', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => state({ externalId: 'n1', account: 'acc_1', score: n % 2 })),
    )
    const ids = new Set(results.flat().map(result => (result as { id: string }).id))
    expect(ids.size).toBe(1)
    expect(results.flat().filter(({ status }) => status === 'created')).toHaveLength(1)
  })

  it('settles overlapping batches at once without a deadlock', async () => {
    const items = (from: number) =>
      Array.from({ length: 300 }, (_, n) => ({ externalId: `n${(from + n * 7) % 300}`, account: 'acc_1' }))
    const results = await Promise.all([0, 50, 100, 150].map(from => state(...items(from))))
    expect(results.flat().filter(({ status }) => status === 'created')).toHaveLength(300)
    expect(results.flat().filter(({ status }) => status === 'unchanged')).toHaveLength(900)
  })

  it('keeps workspaces apart: the same external id is another fact there', async () => {
    await state({ externalId: 'n1', account: 'acc_1' })
    const other = { ...CALLER, workspaceId: 'ws_00000000000000000000000002' }
    expect(
      statuses(await writeFacts(ledger, note, other, [{ externalId: 'n1', account: 'acc_1' }], keepNothing)),
    ).toEqual(['created'])
    const [mine] = await state({ externalId: 'n1', account: 'acc_1' })
    expect(await readFact(ledger, note, other, { ...live, id: (mine as { id: string }).id })).toMatchObject({
      code: 'not_found',
    })
  })
})
