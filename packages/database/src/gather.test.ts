// What is asked within a turn leaves as one statement, and each of it is answered as if it had been asked alone.
import { countStatements } from '@rung/test-harness/count-statements'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { date, integer, numeric, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSavepoint } from './savepoint.ts'
import type { Tx, TxOptions } from './transaction.ts'

const WORKSPACE = createTestIds()('ws')
const notes = pgSchema('scratch').table('notes', {
  id: text('id').notNull(),
  size: integer('size'),
  at: timestamp('at', { withTimezone: true }).notNull(),
  on: date('on_day').notNull(),
  share: numeric('share').notNull(),
})

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  await test.query(`
    create schema scratch;
    create table scratch.notes (id text, size int, at timestamptz, on_day date, share numeric);
    insert into scratch.notes values ('a', 1, '2026-03-10T12:34:56.789Z', '2026-03-10', 0.10), ('b', null, '1970-01-01Z', '1970-01-01', 2);
    grant usage on schema scratch to rung_usage;
    grant select on scratch.notes to rung_usage`)
})
afterAll(() => test.close())

const TOGETHER = { readOnly: true, isolation: 'repeatable read', together: true } as const

/** What the work gives, and how many statements it sent besides begin and commit. */
async function run<T>(work: (tx: Tx) => Promise<T>, options: TxOptions = TOGETHER) {
  const { database, sent } = countStatements(test.connectAs('usage'))
  const result = await database.inWorkspace(WORKSPACE, work, options)
  return { result, statements: sent().statements - 2 }
}

const EVERY_TYPE = (name: string) => ({
  name,
  text: `
    select given.size, given.at, given.day, given.share, given.said, given.list, given.bytes, given.days
    from (values
      (9007199254740991::bigint, $1::timestamptz, date '2026-03-10', 0.10::numeric, $2::jsonb, $3::text[], '\\x00ff'::bytea, $4::date[]),
      (null, null, null, null, null, null, null, null)
    ) as given (size, at, day, share, said, list, bytes, days)
    order by given.size`,
  values: [
    '2026-03-10T12:34:56.789Z',
    JSON.stringify({ a: '$1', none: null }),
    ['x, "y"', 'null'],
    ['2026-03-10'],
  ],
})
const count = (most: number) => ({
  name: `test-count-${most}`,
  text: 'select each as number from generate_series(1, $1) as each order by each desc',
  values: [most],
})
const ofNotes = (tx: Tx) => tx.db.select().from(notes).orderBy(notes.id)

describe('reads that are asked in one turn', () => {
  it('are one statement, and each column of each is what it is alone, in the order of its rows', async () => {
    const ask = (tx: Tx) =>
      Promise.all([
        tx.query(EVERY_TYPE('test-every-type')),
        tx.query(count(5)),
        tx.query(count(0)),
        ofNotes(tx),
        tx.query({ text: 'select 1 as same, 2 as other, 3 as same' }),
      ])
    const together = await run(ask)
    const alone = await run(ask, { readOnly: true })
    expect(together.result).toStrictEqual(alone.result)
    expect(together.result[1].map(row => (row as { number: number }).number)).toEqual([5, 4, 3, 2, 1])
    expect([together.statements, alone.statements]).toEqual([1, 5])
  })

  it('are asked once where they are the same, in this turn or a later one', async () => {
    const { result, statements } = await run(async tx => {
      const [one, same] = await Promise.all([tx.query(count(2)), tx.query(count(2))])
      return [one, same, await tx.query(count(2)), await tx.query(count(3))]
    })
    expect(result[1]).toEqual(result[0])
    expect(result[2]).toEqual(result[0])
    expect(result[3]).toHaveLength(3)
    expect(statements).toBe(2)
  })

  it('are a statement a turn where one waits for another', async () => {
    const { statements } = await run(async tx => {
      const further = async (most: number) => {
        const rows = await tx.query(count(most))
        return tx.query(count(rows.length + 10))
      }
      await Promise.all([further(1), further(2), ofNotes(tx)])
    })
    expect(statements).toBe(2)
  })

  it('fail together, and what did not fail may be asked again behind a savepoint', async () => {
    const { result } = await run(async tx => {
      const failed = await withSavepoint(tx, part =>
        Promise.all([part.query(count(1)), part.query({ text: 'select 1 / $1::int as none', values: [0] })]),
      ).catch((error: Error) => error.message)
      return { failed, again: await tx.query(count(1)) }
    })
    expect(result).toEqual({ failed: 'division by zero', again: [{ number: 1 }] })
  })

  it('leave before the transaction ends, though nobody waited for them', async () => {
    const { result } = await run(async tx => ({ later: tx.query(count(2)) }))
    expect(await result.later).toHaveLength(2)
  })

  it('are refused to what writes', async () => {
    await expect(run(() => Promise.resolve(), { together: true })).rejects.toThrow(
      'Only reads can be sent together',
    )
  })
})
