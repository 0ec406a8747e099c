// Holds a service's Drizzle tables against what the migrations really made.
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { expect } from 'vitest'
import type { TestDatabase } from './postgres.ts'

type Columns = Record<string, string>

/** Fails unless each table exists with exactly the columns it declares: same names, types and nullability. */
export async function expectTablesMatchSchema(
  database: Pick<TestDatabase, 'query'>,
  tables: readonly PgTable[],
): Promise<void> {
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) {
    const { schema = 'public', name, columns } = getTableConfig(table)
    const declared: Columns = {}
    for (const column of columns) declared[column.name] = describe(column.getSQLType(), column.notNull)
    const found = await readColumns(database, schema, name)
    expect({ [`${schema}.${name}`]: declared }).toEqual({ [`${schema}.${name}`]: found })
  }
}

async function readColumns(
  database: Pick<TestDatabase, 'query'>,
  schema: string,
  table: string,
): Promise<Columns> {
  const rows = await database.query<{ name: string; type: string; notNull: boolean }>(
    `select
       pg_attribute.attname as name,
       pg_catalog.format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as type,
       pg_attribute.attnotnull as "notNull"
     from pg_catalog.pg_attribute
     join pg_catalog.pg_class on pg_class.oid = pg_attribute.attrelid
     join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_namespace.nspname = $1 and pg_class.relname = $2
       and pg_attribute.attnum > 0 and not pg_attribute.attisdropped`,
    [schema, table],
  )
  return Object.fromEntries(rows.map(row => [row.name, describe(row.type, row.notNull)]))
}

const spelledOut: Readonly<Record<string, string>> = {
  bigserial: 'bigint',
  serial: 'integer',
  smallserial: 'smallint',
}

function describe(type: string, notNull: boolean): string {
  // Drizzle writes "numeric(10, 2)" and "timestamp (3) with time zone", PostgreSQL writes neither space
  const tight = type.replaceAll(/\s*([(),])\s*/g, '$1').replace(/\)(?=[a-z])/, ') ')
  return `${spelledOut[tight] ?? tight}${notNull ? ' not null' : ''}`
}
