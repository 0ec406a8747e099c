// Reads that travel as one statement say what they say alone, and a later one may name what an earlier one found.
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from './connect.ts'
import { defineRead, Found, readOf, readTogether, sendRead } from './read-together.ts'

const WORKSPACE = createTestIds()('ws')
let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  database = test.connectAs('usage')
})
afterAll(() => test.close())

type Row = {
  name: string
  at: Date | null
  day: string
  size: number
  share: number
  said: unknown
  list: string[]
}

const EVERY_TYPE = defineRead(
  {
    text: `
      select given.name, given.at, given.day, given.size, given.share, given.said, given.list
      from (values
        ('b', $1::timestamptz, date '2026-03-10', 9007199254740991::bigint, 0.1::float8 + 0.2::float8, $2::jsonb, $3::text[]),
        ('a', null, date '1970-01-01', -1::bigint, 1e-300::float8, 'null'::jsonb, '{}'::text[])
      ) as given (name, at, day, size, share, said, list)
      order by given.name desc`,
    values: ['2026-03-10T12:34:56.789Z', JSON.stringify([{ a: '$1' }]), ['x, "y"', '2026-03-10T00:00:00Z']],
  },
  (rows: readonly Row[]) => [...rows],
  ['at'],
)

it('says of every type of column what it says alone, in the order of its rows', async () => {
  await database.inWorkspace(WORKSPACE, async tx => {
    const alone = await sendRead(tx, EVERY_TYPE)
    expect(alone.map(({ name }) => name)).toEqual(['b', 'a'])
    const { one, other } = await readTogether(tx, 'test-two', { one: EVERY_TYPE, other: EVERY_TYPE })
    expect(one).toStrictEqual(alone)
    expect(other).toStrictEqual(alone)
  })
})

it('gives no rows where there are none, and takes what an earlier read found', async () => {
  const named = defineRead(
    {
      text: 'select given.id from unnest($1::text[]) as given (id) where given.id <> $2',
      values: [['a', 'b'], 'a'],
    },
    (rows: readonly { id: string }[]) => rows.map(({ id }) => id),
  )
  const counted = (ids: readonly string[] | Found) =>
    readOf(
      defineRead(
        { text: 'select cardinality($2::text[]) as size where $1 < $1 + cardinality($2)', values: [1, ids] },
        (rows: readonly { size: number }[]) => rows,
      ),
      ([row]) => row?.size ?? 0,
    )
  await database.inWorkspace(WORKSPACE, async tx => {
    const found = await readTogether(tx, 'test-found', {
      named,
      size: counted(new Found('array(select named.id from named)')),
      none: counted([]),
    })
    expect(found).toEqual({ named: ['b'], size: 1, none: 0 })
  })
})

it('refuses a place without a value', async () => {
  const wrong = defineRead({ text: 'select $2', values: ['a'] }, () => null)
  await database.inWorkspace(WORKSPACE, tx =>
    expect(readTogether(tx, 'test-wrong', { wrong })).rejects.toThrow('there is no value for $2'),
  )
})
