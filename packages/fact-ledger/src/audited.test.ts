// What the audit is told of facts that were corrected, taken back and restored.
import { readAudit } from '@rung/audit'
import { keepNothing } from '@rung/http-service'
import { createTestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeFact } from './actions/change-fact.ts'
import { writeFacts } from './actions/write-facts.ts'
import { CALLER, createNoteLedger, NOTES_SQL, type NoteLedger, note, WORKSPACE } from './note.fixture.ts'
import type { FactResource } from './resource.ts'

const NOW = '2026-03-10T12:00:00.000Z'

describe('the audit of facts', () => {
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>
  let ledger: NoteLedger
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    await testDatabase.query(NOTES_SQL)
  })
  afterAll(() => testDatabase.close())
  beforeEach(async () => {
    await testDatabase.query('truncate ledger_test.notes, audit.entries')
    ledger = createNoteLedger(testDatabase.connectAs('outcomes'), NOW)
  })

  const state = (items: unknown[], resource: FactResource = note) =>
    writeFacts(ledger, resource, CALLER, items, keepNothing)
  const entries = () =>
    ledger.database.inWorkspace(WORKSPACE, tx =>
      readAudit(tx, {}, { first: 'oldest', after: null, limit: 99 }),
    )

  it('holds the fields that a correction changed, as they are called in a body, and words by their id', async () => {
    await state([
      {
        externalId: 'n1',
        account: 'a1',
        people: ['per_1_1'],
        score: 1,
        said: { kind: 'call', text: 'Fine.' },
      },
    ])
    ledger.set('2026-03-11T12:00:00.000Z')
    await state([
      {
        externalId: 'n1',
        account: 'a1',
        people: ['per_2_1'],
        score: 1,
        said: { kind: 'call', text: 'Not fine.' },
      },
    ])
    const [only, ...more] = await entries()
    expect(more).toEqual([])
    expect(only).toMatchObject({
      action: 'fact.corrected',
      subject: { kind: 'notes', id: expect.stringMatching(/^not_/) },
      accountId: 'acc_1',
      by: { keyId: 'key_1', personId: 'per_me' },
      at: new Date('2026-03-11T12:00:00.000Z'),
    })
    expect(only?.before).toEqual({
      revision: 1,
      people: ['per_1_1'],
      text: expect.stringMatching(/^wrd_/),
      recordedAt: NOW,
    })
    expect(only?.after).toEqual({
      revision: 2,
      people: ['per_2_1'],
      text: expect.stringMatching(/^wrd_/),
      recordedAt: '2026-03-11T12:00:00.000Z',
    })
    expect(JSON.stringify(only)).not.toContain('fine')
  })

  it('tells taking back from restoring, and says nothing of what changes nothing', async () => {
    await state([{ externalId: 'n1', account: 'a1', score: 1 }])
    for (const retracted of [true, true, false]) {
      await changeFact(ledger, note, CALLER, { id: 'n1', body: { retracted }, says: 'part' })
    }
    await state([{ externalId: 'n1', account: 'a1', score: 1 }])
    const said = (await entries()).map(({ action, before, after }) => ({ action, before, after }))
    expect(said).toEqual([
      {
        action: 'fact.retracted',
        before: { revision: 1, retracted: false },
        after: { revision: 2, retracted: true },
      },
      {
        action: 'fact.restored',
        before: { revision: 2, retracted: true },
        after: { revision: 3, retracted: false },
      },
    ])
  })

  it('holds all of a revision that was recorded before anything else was known', async () => {
    await state([{ externalId: 'n1', account: 'a1', score: 1, occurredAt: '2026-01-01' }])
    await state([
      { externalId: 'n1', account: 'a1', score: 2, occurredAt: '2026-01-01', recordedAt: '2026-01-02' },
    ])
    expect(await entries()).toMatchObject([
      { action: 'fact.corrected', before: null, after: { revision: 2, account: 'acc_1', score: 2 } },
    ])
  })

  it('leaves new facts out, unless their resource asks for them', async () => {
    await state([{ externalId: 'n1', account: 'a1' }])
    expect(await entries()).toEqual([])
    await state([{ externalId: 'n2', account: 'a1', score: 3 }], {
      ...note,
      auditCreation: true,
    } as unknown as FactResource)
    expect(await entries()).toMatchObject([
      { action: 'fact.created', before: null, after: { revision: 1, score: 3 } },
    ])
  })

  it('costs one statement, however many facts of a batch are corrected', async () => {
    const items = (score: number) =>
      Array.from({ length: 200 }, (_, index) => ({ externalId: `n${index}`, account: 'a1', score }))
    await state(items(1))
    await state(items(2))
    const [row] = await testDatabase.query<{ entries: number; statements: number }>(
      'select count(*)::int as entries, count(distinct entries.xmin::text || entries.cmin::text)::int as statements from audit.entries',
    )
    expect(row).toEqual({ entries: 200, statements: 1 })
  })
})
