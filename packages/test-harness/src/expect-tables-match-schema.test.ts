// The guard that holds Drizzle tables against the schema, shown to pass what is right and to fail what is wrong.
import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgSchema,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectTablesMatchSchema } from './expect-tables-match-schema.ts'
import { createEmptyDatabase, type TestDatabase } from './postgres.ts'

const scratch = pgSchema('scratch')
const right = {
  id: text('id').primaryKey(),
  tags: text('tags').array().notNull(),
  size: integer('size'),
  cents: bigint('cents', { mode: 'number' }).generatedAlwaysAsIdentity(),
  share: numeric('share', { precision: 10, scale: 2 }),
  at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  on: date('on', { mode: 'string' }),
  open: boolean('open').default(true),
  more: jsonb('more'),
}

let database: TestDatabase
beforeAll(async () => {
  database = await createEmptyDatabase()
  await database.query(`
    create schema scratch;
    create table scratch.things (
      id text primary key, tags text[] not null, size int, cents bigint generated always as identity,
      share numeric(10, 2), at timestamptz(3) not null, "on" date, open boolean default true, more jsonb
    )`)
})
afterAll(() => database.close())

describe('expectTablesMatchSchema', () => {
  it('passes a table that is what the database has', async () => {
    await expectTablesMatchSchema(database, [scratch.table('things', right)])
  })

  it.each([
    ['a column too many', { ...right, extra: text('extra') }],
    ['a column too few', { id: right.id }],
    ['another type', { ...right, size: bigint('size', { mode: 'number' }) }],
    ['another precision', { ...right, at: timestamp('at', { withTimezone: true }).notNull() }],
    ['a column that may be null there and not here', { ...right, size: integer('size').notNull() }],
    ['a column that may be null here and not there', { ...right, tags: text('tags').array() }],
  ])('fails %s', async (_, columns) => {
    await expect(expectTablesMatchSchema(database, [scratch.table('things', columns)])).rejects.toThrow(
      'to deeply equal',
    )
  })

  it('fails a table that is not there, and an empty list', async () => {
    await expect(expectTablesMatchSchema(database, [scratch.table('ghosts', right)])).rejects.toThrow()
    await expect(expectTablesMatchSchema(database, [])).rejects.toThrow()
  })
})
