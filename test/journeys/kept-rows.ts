// The rows of a whole database, and which of them are lost in another state of it.
import { isDeepStrictEqual } from 'node:util'
import type { TestDatabase } from '@rung/test-harness/postgres'

type Asking = Pick<TestDatabase, 'query'>
type Row = Readonly<Record<string, unknown>>
/** Rows by the name of their table. */
export type Kept = ReadonlyMap<string, readonly Row[]>

const isOurs = `pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname not in ('information_schema', 'rung_migrations')`

/** Every row of every table of workspaces. */
export async function keptRows(database: Asking): Promise<Kept> {
  const tables = await database.query<{ name: string }>(
    `select pg_namespace.nspname || '.' || pg_class.relname as name
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where ${isOurs} and pg_class.relkind = 'r' order by 1`,
  )
  const kept = new Map<string, Row[]>()
  for (const { name } of tables) {
    const rows = await database.query<{ row: Row }>(`select to_jsonb(held) as row from ${name} as held`)
    kept.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return kept
}

/** One sentence a row that no row of the later state says the same as, in the columns that are there still. */
export function lostRows(before: Kept, after: Kept, moved: Readonly<Record<string, string>>): string[] {
  return [...before].flatMap(([name, rows]) => {
    const left = [...(after.get(moved[name] ?? name) ?? [])]
    return rows.flatMap(row => {
      const at = left.findIndex(later => saysTheSame(row, later))
      if (at < 0) return [`${name}: ${JSON.stringify(row)}`]
      left.splice(at, 1)
      return []
    })
  })
}

function saysTheSame(row: Row, later: Row): boolean {
  return Object.entries(row).every(
    ([column, value]) => !(column in later) || isDeepStrictEqual(value, later[column]),
  )
}

export type Check = { readonly table: string; readonly name: string; readonly definition: string }

/** Checks and references of every table, to be put back once rows are in it that no check was asked about. */
export function keepChecks(database: Asking): Promise<Check[]> {
  return database.query<Check>(
    `select pg_constraint.conrelid::pg_catalog.regclass::text as "table", pg_constraint.conname as name,
       pg_catalog.pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_catalog.pg_constraint join pg_catalog.pg_namespace on pg_namespace.oid = pg_constraint.connamespace
     where ${isOurs} and pg_constraint.contype in ('c', 'f') and pg_constraint.conislocal
     order by 1, 2`,
  )
}

export async function restoreChecks(database: Asking, checks: readonly Check[]): Promise<void> {
  for (const { table, name, definition } of checks) {
    await database.query(`alter table ${table} add constraint ${name} ${definition} not valid`)
  }
}
