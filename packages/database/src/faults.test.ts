// Real failures of a real PostgreSQL and of our own arithmetic, told apart.

import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Database } from './connect.ts'
import { isCollision, isDatabaseAway, isDataFault, reasonOf } from './faults.ts'
import { byHalves } from './savepoint.ts'
import { serviceUrl } from './service-url.ts'

const workspace = createTestIds()('ws')
let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  await test.query(`
    create schema scratch authorization rung_owner;
    set role rung_owner;
    create table scratch.days (id serial primary key, "on" date unique, note text);
    create index on scratch.days (note);
    grant usage on schema scratch to rung_usage;
    grant select, insert on scratch.days to rung_usage;
    grant usage on sequence scratch.days_id_seq to rung_usage;
    reset role`)
  database = test.connectAs('usage')
})
afterAll(() => test.close())

const failureOf = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => 'nothing failed',
      error => error,
    )
const sql = (text: string, values: unknown[] = []) =>
  failureOf(() => database.inWorkspace(workspace, tx => tx.query({ text, values })))

describe('whose fault a failure is', () => {
  it.each([
    ['a day that is none', () => sql("select '2026-02-30'::date")],
    ['a day out of range', () => sql('select $1::date', ['0000-01-01'])],
    ['an integer out of range', () => sql('select $1::int', ['2147483648'])],
    ['a NUL in a text', () => sql('select $1::text', ['a\0b'])],
    ['a null where none may be', () => sql("insert into scratch.days (id, note) values (null, 'x')")],
    [
      'a text too long for its index',
      () =>
        sql(
          'insert into scratch.days (note) select string_agg(md5(n::text), null) from generate_series(1, 2000) as n',
        ),
    ],
    ['a sum that overflows', () => sql('select sum(v) from (values (1e308::float8), (1e308)) as t (v)')],
    ['an instant that is none', () => failureOf(() => new Date('nonsense').toISOString())],
    ['what is not JSON', () => failureOf(() => JSON.parse('{"name": "Ana"'))],
  ])('blames the data for %s', async (_what, fail) => {
    const error = await fail()
    expect([isDataFault(error), isDatabaseAway(error), isCollision(error)]).toEqual([true, false, false])
  })

  it.each([
    [
      'a server that is not there',
      async () => {
        const nowhere = connect({ url: 'postgres://u:p@127.0.0.1:1/x', applicationName: 'nowhere' })
        return failureOf(() => nowhere.query({ text: 'select 1' }))
      },
    ],
    [
      'a host that is not there',
      async () => {
        const nowhere = connect({ url: 'postgres://u:p@nowhere.invalid/x', applicationName: 'nowhere' })
        return failureOf(() => nowhere.query({ text: 'select 1' }))
      },
    ],
    [
      'a connection that is ended in use',
      async () => {
        const mine = test.connectAs('usage')
        return failureOf(() =>
          mine.inWorkspace(workspace, async tx => {
            const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>({
              text: 'select pg_backend_pid() as pid',
            })
            const ended = tx.query({ text: 'select pg_sleep(600)' })
            ended.catch(() => undefined)
            await test.query(`select pg_terminate_backend(${pid})`)
            return ended
          }),
        )
      },
    ],
    [
      'a pool that is used up',
      async () => {
        const url = serviceUrl(test.adminUrl, 'usage')
        const small = connect({ url, applicationName: 'small', maxConnections: 1, connectTimeoutMs: 2_000 })
        const error = await small.inWorkspace(workspace, async () => {
          expect(small.poolUse()).toEqual({ most: 1, open: 1, busy: 1, waiting: 0 })
          return failureOf(() => small.query({ text: 'select 1' }))
        })
        await small.close()
        return error
      },
    ],
  ])('calls the database away for %s', async (_what, fail) => {
    const error = await fail()
    expect(error).toBeInstanceOf(Error)
    expect([isDataFault(error), isDatabaseAway(error)]).toEqual([false, true])
  })

  it('blames neither for a right that is missing, nor for a statement that took too long', async () => {
    for (const text of ['delete from scratch.days', "set statement_timeout = '1ms'; select pg_sleep(1)"]) {
      const error = await sql(text)
      expect([isDataFault(error), isDatabaseAway(error)], text).toEqual([false, false])
    }
  })

  it('blames neither for values that no part of a statement names', async () => {
    const error = await sql('select 1', ['2026-01-01'])
    expect(error).toMatchObject({ code: '08P01' })
    expect([isDataFault(error), isDatabaseAway(error)]).toEqual([false, false])
  })

  it('knows two writers who met', async () => {
    await sql('insert into scratch.days ("on") values (\'2026-01-01\')')
    const error = await sql('insert into scratch.days ("on") values (\'2026-01-01\')')
    expect([isCollision(error), isDataFault(error)]).toEqual([true, false])
  })
})

describe('reasonOf', () => {
  it('names the kind of failure, and repeats of the data only days, numbers and ids', async () => {
    expect(reasonOf(await sql('select $1::date', ['0000-01-01']))).toBe(
      'PostgreSQL 22008: date/time field value out of range: "0000-01-01"',
    )
    expect(reasonOf(await sql('select $1::date', ['Ana Haas']))).toBe(
      'PostgreSQL 22007: invalid input syntax for type date: "..."',
    )
    expect(
      reasonOf(new Error('wrapped', { cause: new RangeError('"9999-12-31" has no day after it') })),
    ).toBe('RangeError: "9999-12-31" has no day after it')
    expect(reasonOf(new RangeError("'ana@x.example' is no day\nparams: ana"))).toBe(
      'RangeError: "..." is no day',
    )
    expect(reasonOf(new TypeError(`${'long '.repeat(100)}`))).toHaveLength(200)
    expect(reasonOf('thrown')).toBe('something that is not an error was thrown')
  })
})

describe('byHalves', () => {
  it('refuses the guilty items alone, in the order sent, and keeps the others', async () => {
    const days = ['2026-03-01', '2026-02-30', '2026-03-02', '0000-01-01', '2026-03-03', '2026-03-04', 'never']
    const results = await database.inWorkspace(workspace, tx =>
      byHalves(
        tx,
        days,
        async (part, some) => {
          // Two at once: the second must not land when the first has failed and was taken back.
          const [kept = []] = await Promise.all([
            part.query<{ on: string }>({
              text: 'insert into scratch.days ("on") select unnest($1::date[]) returning "on"',
              values: [some],
            }),
            part
              .query({ text: 'select 1' })
              .then(() => part.query({ text: "insert into scratch.days (note) values ('late')" })),
          ])
          return kept.map(row => row.on)
        },
        (item, error) => `${item} refused: ${reasonOf(error)}`,
      ),
    )
    expect(results).toEqual([
      '2026-03-01',
      '2026-02-30 refused: PostgreSQL 22008: date/time field value out of range: "2026-02-30"',
      '2026-03-02',
      '0000-01-01 refused: PostgreSQL 22008: date/time field value out of range: "0000-01-01"',
      '2026-03-03',
      '2026-03-04',
      'never refused: PostgreSQL 22007: invalid input syntax for type date: "..."',
    ])
    const kept = await test.query<{ days: number; notes: number }>(
      `select count(*) filter (where days."on" >= '2026-03-01')::int as days, count(days.note)::int as notes from scratch.days`,
    )
    // Three attempts held no bad item: the first, the third, and the last two days together.
    expect(kept).toEqual([{ days: 4, notes: 3 }])
  })

  it('throws what no item is to blame for, and nothing of the batch stays', async () => {
    const attempt = database.inWorkspace(workspace, tx =>
      byHalves(
        tx,
        ['kept?'],
        async part => {
          await part.query({ text: "insert into scratch.days (note) values ('undone')" })
          await part.query({ text: 'delete from scratch.days' })
          return []
        },
        () => 'refused',
      ),
    )
    await expect(attempt).rejects.toThrow('permission denied')
    expect(await test.query("select from scratch.days where note = 'undone'")).toEqual([])
  })
})
