// A statement of a known fact changes what it names: over a real database, for every kind of field.
import { keepNothing } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { changeFact } from './actions/change-fact.ts'
import { readFact } from './actions/read-facts.ts'
import { writeFacts } from './actions/write-facts.ts'
import type { ItemResult } from './fact-written.ts'
import { mergeFields } from './merged-fields.ts'
import { CALLER, createNoteLedger, NOTES_SQL, type NoteLedger, note } from './note.fixture.ts'

const NOW = '2026-03-10T12:00:00.000Z'
const FIRST = {
  externalId: 'n1',
  account: 'a1',
  people: ['per_1_1'],
  score: 4,
  tags: { a: 1, b: 2 },
  seenAt: '2026-03-01T08:00:00.000Z',
  said: { kind: 'call', text: 'Fine.' },
  notedOn: '2026-03-01',
}

describe('a statement of a known fact', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger

  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
  })
  afterAll(() => testDatabase.close())
  beforeEach(async () => {
    await testDatabase.query('truncate ledger_test.notes, ledger_test.words')
    ledger = createNoteLedger(testDatabase.connectAs('outcomes'), NOW)
  })

  const state = (...items: unknown[]) => writeFacts(ledger, note, CALLER, items, keepNothing)
  const replace = (id: string, body: unknown) => changeFact(ledger, note, CALLER, { id, body, says: 'whole' })
  const read = (knownAt: string | null = null) =>
    readFact(ledger, note, CALLER, {
      id: 'n1',
      asOf: null,
      knownAt: knownAt === null ? null : new Date(knownAt),
    })
  const fieldsOf = (result: ItemResult | undefined) =>
    result?.status === 'rejected' ? result.refusals.map(({ field }) => field) : []

  it('changes the fields it names and leaves every other as it is', async () => {
    await state(FIRST)
    const [changed] = await state({ externalId: 'n1', score: 9 })
    expect(changed).toMatchObject({
      status: 'corrected',
      fact: { ...FIRST, account: 'acc_1', score: 9, revision: 2 },
    })
    const [unchanged] = await state({ externalId: 'n1', score: 9 })
    expect(unchanged).toMatchObject({ status: 'unchanged' })
    expect((await state({ externalId: 'n1' }))[0]).toMatchObject({ status: 'unchanged' })
  })

  it.each([
    ['score', null, { score: null }],
    // what may be left out of a new one is as if it had been
    ['people', null, { people: [] }],
    ['people', ['per_2_1'], { people: ['per_2_1'] }],
    ['tags', { b: null, c: 3 }, { tags: { a: 1, c: 3 } }],
    ['tags', null, { tags: null }],
    ['said', { text: 'Not fine.' }, { said: { kind: 'call', text: 'Not fine.' } }],
    ['said', { kind: 'mail' }, { said: { kind: 'mail', text: 'Fine.' } }],
    ['said', null, { said: null }],
    ['seenAt', null, { seenAt: null }],
  ])('%s of %j', async (field, value, expected) => {
    await state(FIRST)
    const [changed] = await state({ externalId: 'n1', [field]: value })
    expect(changed).toMatchObject({ status: 'corrected', fact: { ...FIRST, account: 'acc_1', ...expected } })
  })

  it('is refused by the field that cannot be cleared or is wrong once it is whole', async () => {
    await state(FIRST)
    const results = await state(
      { externalId: 'n1', account: null },
      { externalId: 'n1', score: 11 },
      { externalId: 'n1', said: { kind: null } },
      { externalId: 'n1', said: { kind: 'talk' } },
      { externalId: 'n1', said: { mood: 'good' } },
      { externalId: 'n1', said: 'Hello' },
    )
    expect(results.map(fieldsOf)).toEqual([
      ['account'],
      ['score'],
      ['said.kind'],
      ['said.kind'],
      ['said.mood'],
      ['said'],
    ])
    expect(await read()).toMatchObject({ revision: 1 })
  })

  it('needs the required fields when it is of a new one, and takes null there for left out', async () => {
    const [missing, taken] = await state(
      { externalId: 'n2', score: 3 },
      { externalId: 'n3', account: 'a1', people: null, said: { kind: 'call', text: null }, score: null },
    )
    expect(fieldsOf(missing)).toEqual(['account'])
    expect(taken).toMatchObject({
      status: 'created',
      fact: { people: [], said: { kind: 'call', text: null } },
    })
  })

  it('is settled in order within a batch, after one that made it', async () => {
    const results = await state(FIRST, { externalId: 'n1', score: 5 }, { externalId: 'n1', people: [] })
    expect(results.map(({ status }) => status)).toEqual(['created', 'corrected', 'corrected'])
    expect(await read()).toMatchObject({ score: 5, people: [], said: FIRST.said })
  })

  it('lays what is declared of the past over what was known then, and undoes nothing learned since', async () => {
    const times = (day: string) => ({ occurredAt: '2026-01-01', recordedAt: day })
    const { notedOn: _, ...body } = FIRST
    const first = { ...body, ...times('2026-01-05') }
    const last = { externalId: 'n1', score: 9, tags: { a: 7 }, ...times('2026-03-01') }
    await state(first, last)
    const between = { externalId: 'n1', score: 5, ...times('2026-02-01') }
    const [late] = await state(between)
    expect(late).toMatchObject({ status: 'corrected', fact: { score: 5, tags: { a: 1, b: 2 } } })
    expect(await read('2026-02-02T00:00:00Z')).toMatchObject({ score: 5, tags: { a: 1, b: 2 } })
    expect(await read()).toMatchObject({ score: 9, tags: { a: 7, b: 2 } })
    const again = await state(first, between, last)
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const before = await state({ externalId: 'n1', score: 1, ...times('2026-01-02') })
    expect(fieldsOf(before[0])).toEqual(['account'])
  })

  it('goes to another account with all it names, or not at all', async () => {
    await state(FIRST)
    expect(fieldsOf((await state({ externalId: 'n1', account: 'acc_2' }))[0])).toEqual(['people.0'])
    const [moved] = await state({ externalId: 'n1', account: 'acc_2', people: ['per_5_2'] })
    expect(moved).toMatchObject({ status: 'corrected', fact: { account: 'acc_2', people: ['per_5_2'] } })
  })

  it('tells all of it again once it was taken back', async () => {
    await state(FIRST)
    await changeFact(ledger, note, CALLER, { id: 'n1', body: { retracted: true }, says: 'part' })
    expect(fieldsOf((await state({ externalId: 'n1', score: 1 }))[0])).toEqual(['account'])
    const [anew] = await state({ externalId: 'n1', account: 'a1', score: 1 })
    expect(anew).toMatchObject({ fact: { score: 1, people: [], tags: null, said: null, retracted: false } })
  })

  it('is replaced as a whole when that is asked for', async () => {
    await state(FIRST)
    expect(await replace('n1', { account: 'a1', score: 2 })).toMatchObject({
      status: 'corrected',
      fact: {
        score: 2,
        people: [],
        tags: null,
        seenAt: null,
        said: null,
        notedOn: '2026-03-01',
        externalId: 'n1',
      },
    })
    expect(await replace('n1', { account: 'a1', score: 2 })).toMatchObject({ status: 'unchanged' })
    expect(fieldsOf(await replace('n1', { score: 2 }))).toEqual(['account'])
    expect(fieldsOf(await replace('n1', { account: 'a1', externalId: 'n2' }))).toEqual(['externalId'])
    expect(await replace('n2', { account: 'a1' })).toMatchObject({ refusals: [{ code: 'not_found' }] })
    expect(await read()).toMatchObject({ revision: 2 })
  })
})

describe('fields laid over what is known', () => {
  const shape = {
    measure: z.discriminatedUnion('maintain', [
      z.strictObject({
        unit: z.string().nullish(),
        maintain: z.literal(false).optional(),
        from: z.number(),
        to: z.number(),
      }),
      z.strictObject({
        unit: z.string().nullish(),
        maintain: z.literal(true),
        floor: z.number(),
        to: z.number(),
      }),
    ]),
    tags: z.record(z.string(), z.number()).nullish(),
    size: z.number().default(1),
  }
  const known = { measure: { unit: 'h', maintain: false, from: 1, to: 2 }, tags: { a: 1 }, size: 5 }

  it('merge an object of one kind, and take one of another kind whole', () => {
    const laid = (measure: unknown) => mergeFields(shape, known, { measure })
    expect(laid({ to: 9 })).toMatchObject({ body: { measure: { unit: 'h', from: 1, to: 9 } } })
    expect(laid({ unit: null })).toMatchObject({ body: { measure: { maintain: false, from: 1, to: 2 } } })
    expect(laid({ maintain: true, floor: 0, to: 4 })).toEqual({
      body: { ...known, measure: { maintain: true, floor: 0, to: 4 } },
    })
    expect(laid({ maintain: true, floor: 0 })).toMatchObject({ refusals: [{ field: 'measure.to' }] })
    expect(laid({ floor: 0 })).toMatchObject({ refusals: expect.anything() })
  })

  it('are those of a JSON Merge Patch, whatever is named', () => {
    const values = fc.record(
      {
        tags: fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.integer()))),
        size: fc.option(fc.integer()),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(values, named => {
        const merged = mergeFields(shape, known, named)
        const tags =
          named.tags === undefined
            ? known.tags
            : named.tags === null
              ? null
              : Object.fromEntries(
                  Object.entries({ ...known.tags, ...named.tags }).filter(([, value]) => value !== null),
                )
        const size = named.size === undefined ? known.size : (named.size ?? 1)
        expect(merged).toEqual({ body: { ...known, tags, size } })
      }),
    )
  })
})
