// What the audit keeps, in which order it is read, and that no service may change or see another's.
import { type Database, services } from '@rung/database'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewAuditEntry } from './entry.ts'
import { entries } from './storage/entries.ts'
import { type AuditFilter, readAudit } from './storage/read-audit.ts'
import { recordAudit } from './storage/record-audit.ts'

const OURS = 'ws_00000000000000000000000001'
const THEIRS = 'ws_00000000000000000000000002'
const AT = new Date('2026-03-10T12:00:00.000Z')

const entry = (more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  action: 'fact.corrected',
  subject: { kind: 'tickets', id: 'tkt_1' },
  accountId: 'acc_1',
  before: { revision: 1, csat: null },
  after: { revision: 2, csat: 5 },
  by: { keyId: 'key_1', personId: 'per_1' },
  at: AT,
  ...more,
})

describe('the audit', () => {
  let testDatabase: TestDatabase
  let database: Database
  beforeAll(async () => {
    testDatabase = await createTestDatabase()
    database = testDatabase.connectAs('accounts')
    const later = new Date(AT.getTime() + 1000)
    await database.inWorkspace(OURS, tx =>
      recordAudit(tx, [
        entry({ subject: { kind: 'tickets', id: 'tkt_1' } }),
        entry({ subject: { kind: 'tickets', id: 'tkt_2' }, accountId: 'acc_2' }),
        entry({
          action: 'key.created',
          subject: { kind: 'keys', id: 'key_2' },
          accountId: null,
          before: null,
        }),
        entry({
          subject: { kind: 'tickets', id: 'tkt_3' },
          at: later,
          by: { keyId: null, personId: null, tool: 'file_verdict' },
        }),
      ]),
    )
    await database.inWorkspace(THEIRS, tx => recordAudit(tx, [entry()]))
  })
  afterAll(() => testDatabase.close())

  const read = (filter: AuditFilter = {}, first: 'newest' | 'oldest' = 'oldest', limit = 10) =>
    database.inWorkspace(OURS, tx => readAudit(tx, filter, { first, after: null, limit }))
  const ids = async (filter: AuditFilter) => (await read(filter)).map(({ subject }) => subject.id)

  it('has the table that the code declares', () => expectTablesMatchSchema(testDatabase, [entries]))

  it('gives back what was recorded, what is null as null', async () => {
    const [first, , third] = await read()
    expect(first).toEqual({
      ...entry(),
      by: { ...entry().by, onBehalfOf: null, tool: null },
      id: expect.stringMatching(/^aud_[0-9a-f]{32}$/),
    })
    expect(third).toMatchObject({ action: 'key.created', before: null, accountId: null })
  })

  it('is narrowed by account, subject, kind, action, person, tool and time', async () => {
    expect(await ids({ accountId: 'acc_2' })).toEqual(['tkt_2'])
    expect(await ids({ subjectId: 'tkt_1' })).toEqual(['tkt_1'])
    expect(await ids({ subjectKind: 'keys' })).toEqual(['key_2'])
    expect(await ids({ action: 'key.created' })).toEqual(['key_2'])
    expect(await ids({ personId: 'per_1' })).toEqual(['tkt_1', 'tkt_2', 'key_2'])
    expect(await ids({ tool: 'file_verdict' })).toEqual(['tkt_3'])
    expect(await ids({ since: new Date(AT.getTime() + 1) })).toEqual(['tkt_3'])
    expect(await ids({ until: new Date(AT.getTime() + 1000), subjectKind: 'tickets' })).toEqual([
      'tkt_1',
      'tkt_2',
    ])
  })

  it.each(['newest', 'oldest'] as const)(
    'is read by pages of any length, %s first, each entry once',
    async first => {
      const whole = (await read({}, first)).map(({ id }) => id)
      const paged: string[] = []
      let after: { at: Date; id: string } | null = null
      for (;;) {
        const page = await database.inWorkspace(OURS, tx => readAudit(tx, {}, { first, after, limit: 1 }))
        const [last] = page
        if (last === undefined) break
        paged.push(last.id)
        after = last
      }
      expect(paged).toEqual(whole)
      expect(whole).toHaveLength(4)
    },
  )

  it.each(services)('lets the %s service append and read, and change or delete nothing', async service => {
    const asService = testDatabase.connectAs(service)
    await asService.inWorkspace(THEIRS, tx => recordAudit(tx, [entry()]))
    for (const text of [
      'update audit.entries set after = null',
      'delete from audit.entries',
      'truncate audit.entries',
      `select audit.erase_names('a', array['a'], array['b'])`,
    ]) {
      await expect(asService.inWorkspace(OURS, tx => tx.query({ text }))).rejects.toThrow('permission denied')
    }
  })

  it('records nothing of a transaction that is rolled back', async () => {
    const before = (await read()).length
    const broken = database.inWorkspace(OURS, async tx => {
      await recordAudit(tx, [entry()])
      throw new Error('the change failed')
    })
    await expect(broken).rejects.toThrow('the change failed')
    expect(await read()).toHaveLength(before)
  })

  it('replaces a name in one field of before and after where it is a whole value, in its own workspace alone', async () => {
    const value = { productUserIds: ['mia', 'mia-2'], role: 'mia' }
    for (const workspace of [OURS, THEIRS]) {
      await database.inWorkspace(workspace, tx =>
        recordAudit(tx, [
          entry({ subject: { kind: 'stakeholders', id: 'stk_9' }, before: value, after: value }),
        ]),
      )
    }
    await testDatabase.query(
      `begin; set local role rung_owner; set local rung.workspace_id = '${OURS}';
       select audit.erase_names('productUserIds', array['mia'], array['ers_1']); commit`,
    )
    const [ours] = await read({ subjectId: 'stk_9' })
    const replaced = { productUserIds: ['ers_1', 'mia-2'], role: 'mia' }
    expect(ours).toMatchObject({ before: replaced, after: replaced })
    const [theirs] = await database.inWorkspace(THEIRS, tx =>
      readAudit(tx, { subjectId: 'stk_9' }, { first: 'newest', after: null, limit: 1 }),
    )
    expect(theirs).toMatchObject({ before: value })
  })
})
