// A transaction of one workspace: what it sees, what it leaves, and what it refuses.
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect, type Database } from './connect.ts'
import { serviceUrl } from './service-url.ts'
import type { Tx } from './transaction.ts'

const newId = createTestIds()
const ours = newId('ws')
const theirs = newId('ws')
const notes = pgSchema('scratch').table('notes', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  size: integer('size'),
})

let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  await test.query(`
    create schema scratch authorization rung_owner;
    set role rung_owner;
    create table scratch.notes (workspace_id text, id text, size int, primary key (workspace_id, id));
    alter table scratch.notes enable row level security;
    alter table scratch.notes force row level security;
    create policy workspace on scratch.notes
      using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
    grant usage on schema scratch to rung_usage;
    grant select, insert, update on scratch.notes to rung_usage;
    reset role`)
  // one connection, so that whatever a transaction leaves behind the next one meets
  database = connect({
    url: serviceUrl(test.adminUrl, 'usage'),
    applicationName: 'connect test',
    maxConnections: 1,
  })
})
afterAll(async () => {
  await database.close()
  await test.close()
})
beforeEach(() => test.query('truncate scratch.notes'))

const add = (tx: Tx, id: string, workspaceId = tx.workspaceId) =>
  tx.query({
    text: 'insert into scratch.notes (workspace_id, id) values ($1, $2)',
    values: [workspaceId, id],
  })
const read = (tx: Tx) =>
  tx.query<{ id: string }>({ text: 'select notes.id from scratch.notes order by notes.id' })

describe('inWorkspace', () => {
  it('gives back what the work gives, and keeps what it wrote', async () => {
    const result = await database.inWorkspace(ours, async tx => {
      await add(tx, 'a')
      return 'done'
    })
    expect(result).toBe('done')
    expect(await database.inWorkspace(ours, read)).toEqual([{ id: 'a' }])
  })

  it('shows a workspace its own rows alone, and nothing without a workspace', async () => {
    await database.inWorkspace(ours, tx => add(tx, 'ours'))
    await database.inWorkspace(theirs, tx => add(tx, 'theirs'))
    expect(await database.inWorkspace(ours, read)).toEqual([{ id: 'ours' }])
    expect(await database.inWorkspace(theirs, read)).toEqual([{ id: 'theirs' }])
    expect(await database.query({ text: 'select notes.id from scratch.notes' })).toEqual([])
  })

  it('refuses to write a row of another workspace', async () => {
    const attempt = database.inWorkspace(ours, tx => add(tx, 'smuggled', theirs))
    await expect(attempt).rejects.toThrow('violates row-level security policy')
  })

  it('takes nothing but a workspace id for one', async () => {
    const attempt = database.inWorkspace(`${ours}'; reset role; --`, read)
    await expect(attempt).rejects.toThrow('is not a workspace id')
  })

  it('keeps nothing when the work throws, and hands the connection on clean', async () => {
    const attempt = database.inWorkspace(ours, async tx => {
      await add(tx, 'lost')
      throw new Error('on second thoughts')
    })
    await expect(attempt).rejects.toThrow('on second thoughts')
    expect(await database.inWorkspace(ours, read)).toEqual([])
  })

  it('says so when the work swallowed a failed statement, for then nothing was written', async () => {
    const attempt = database.inWorkspace(ours, async tx => {
      await add(tx, 'lost')
      await tx.query({ text: 'select 1 / 0' }).catch(() => undefined)
    })
    await expect(attempt).rejects.toThrow('Nothing was written')
    expect(await database.inWorkspace(ours, read)).toEqual([])
  })

  it('runs statements that are issued together, named ones too, in their order', async () => {
    const sizes = await database.inWorkspace(ours, async tx => {
      const insert = (id: string, size: number) =>
        tx.query({
          name: 'add-note',
          text: 'insert into scratch.notes (workspace_id, id, size) values ($1, $2, $3)',
          values: [tx.workspaceId, id, size],
        })
      const text = 'select coalesce(sum(notes.size), 0) as size from scratch.notes'
      const results = await Promise.all([
        insert('a', 1),
        tx.query<{ size: number }>({ text }),
        insert('b', 2),
        tx.query({ text }),
      ])
      return [results[1], results[3]]
    })
    expect(sizes).toEqual([[{ size: 1 }], [{ size: 3 }]])
  })

  it('lets one failure of several issued together undo them all', async () => {
    const attempt = database.inWorkspace(ours, tx =>
      Promise.all([
        add(tx, 'a'),
        tx.query({ name: 'fails', text: 'select 1 / $1::int', values: [0] }),
        add(tx, 'b'),
      ]),
    )
    await expect(attempt).rejects.toThrow('division by zero')
    expect(await database.inWorkspace(ours, read)).toEqual([])
  })

  it('refuses a statement that comes after the end: it would run in someone else’s transaction', async () => {
    let leaked: Tx | undefined
    await database.inWorkspace(ours, async tx => {
      leaked = tx
    })
    await expect(leaked?.query({ text: 'select 1' })).rejects.toThrow('has ended')
    expect(() => leaked?.db).toThrow('has ended')
  })

  it('refuses to write when it is read only', async () => {
    const attempt = database.inWorkspace(ours, tx => add(tx, 'a'), { readOnly: true })
    await expect(attempt).rejects.toThrow('read-only transaction')
  })

  it('shows one picture over several statements when it is repeatable read', async () => {
    const other = test.connectAs('usage')
    const seen = await database.inWorkspace(
      ours,
      async tx => {
        const before = await read(tx)
        await other.inWorkspace(ours, inner => add(inner, 'meanwhile'))
        return [before, await read(tx)]
      },
      { isolation: 'repeatable read', readOnly: true },
    )
    expect(seen).toEqual([[], []])
    expect(await database.inWorkspace(ours, read)).toEqual([{ id: 'meanwhile' }])
  })

  it('throws a connection away that broke, and goes on with a new one', async () => {
    const attempt = database.inWorkspace(ours, async tx => {
      const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' })
      await test.query('select pg_terminate_backend($1)', [row?.pid])
      await tx.query({ text: 'select pg_sleep(5)' })
    })
    await expect(attempt).rejects.toThrow()
    expect(await database.inWorkspace(ours, read)).toEqual([])
  })

  it('survives a connection that breaks while idle', async () => {
    await test.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'connect test'`,
    )
    const attempt = () => database.inWorkspace(ours, read)
    expect(await attempt().catch(attempt)).toEqual([])
  })

  it('offers Drizzle on the same transaction', async () => {
    await database.inWorkspace(ours, async tx => {
      await tx.db.insert(notes).values({ workspaceId: ours, id: 'typed', size: 3 })
      expect(await tx.db.select().from(notes)).toEqual([{ workspaceId: ours, id: 'typed', size: 3 }])
    })
    expect(await database.inWorkspace(theirs, tx => tx.db.select().from(notes))).toEqual([])
  })
})

describe('values', () => {
  it('come as days in text, whole numbers, and instants, whatever time zone the machine is in', async () => {
    const [row] = await database.query({
      text: `select date '2026-03-01' as day, array[date '2026-03-01', null] as days, 9007199254740991 as most,
        array[1::int8] as counts, timestamptz '2026-03-01 12:00+02' as instant, '2026-03-01 23:30Z'::timestamptz::date as utc`,
    })
    expect(row).toEqual({
      day: '2026-03-01',
      days: ['2026-03-01', null],
      most: Number.MAX_SAFE_INTEGER,
      counts: [1],
      instant: new Date('2026-03-01T10:00:00Z'),
      utc: '2026-03-01',
    })
  })

  it('are refused when a number cannot hold them', async () => {
    await expect(database.query({ text: 'select 9007199254740992' })).rejects.toThrow(
      'past what a number holds',
    )
  })
})
