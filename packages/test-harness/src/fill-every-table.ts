// Puts a row into every table, whatever tables there are: a test of isolation must not depend on a list of them.
import type { TestDatabase } from './postgres.ts'

type Column = { readonly table: string; readonly column: string; readonly type: string }

/**
 * One row of the workspace in each table but those named, past every check and reference, which are dropped first: use
 * a database of your own. Gives the names of the tables.
 */
export async function fillEveryTable(
  database: Pick<TestDatabase, 'query'>,
  workspaceId: string,
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  await dropChecks(database)
  const columns = (await columnsToFill(database)).filter(({ table }) => !except.includes(table))
  const tables = new Map<string, Column[]>()
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  for (const [table, itsColumns] of tables) {
    const names = itsColumns.map(({ column }) => column).join(', ')
    const values = itsColumns.map(({ column, type }) =>
      column === 'workspace_id' ? `'${workspaceId}'` : sampleOf(type),
    )
    await database.query(
      `begin; set local session_replication_role = replica;
       insert into ${table} (${names}) values (${values.join(', ')}); commit`,
    )
  }
  return new Set(tables.keys())
}

async function dropChecks(database: Pick<TestDatabase, 'query'>): Promise<void> {
  const rows = await database.query<{ statement: string }>(
    `select 'alter table ' || pg_constraint.conrelid::pg_catalog.regclass || ' drop constraint '
       || pg_catalog.quote_ident(pg_constraint.conname) as statement
     from pg_catalog.pg_constraint join pg_catalog.pg_namespace on pg_namespace.oid = pg_constraint.connamespace
     where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'
       and pg_constraint.contype in ('c', 'f') and pg_constraint.conislocal`,
  )
  for (const { statement } of rows) await database.query(statement)
}

/** Every column that may not be left out. */
async function columnsToFill(database: Pick<TestDatabase, 'query'>): Promise<Column[]> {
  return database.query<Column>(
    `select
       pg_namespace.nspname || '.' || pg_class.relname as "table",
       pg_attribute.attname as "column",
       pg_catalog.format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as type
     from pg_catalog.pg_attribute
     join pg_catalog.pg_class on pg_class.oid = pg_attribute.attrelid
     join pg_catalog.pg_namespace on pg_namespace.oid = pg_class.relnamespace
     where pg_namespace.nspname !~ '^pg_' and pg_namespace.nspname <> 'information_schema'
       and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
       and pg_attribute.attnum > 0 and not pg_attribute.attisdropped and pg_attribute.attnotnull
       and not pg_attribute.atthasdef and pg_attribute.attidentity = ''
     order by 1, pg_attribute.attnum`,
  )
}

function sampleOf(type: string): string {
  if (type.endsWith('[]')) return `'{}'`
  if (type === 'text' || type.startsWith('character')) return `'x'`
  if (type === 'bytea') return `'\\x00'`
  if (type === 'boolean') return 'false'
  if (type === 'date' || type.startsWith('timestamp')) return `'2026-01-01'`
  if (type === 'json' || type === 'jsonb') return `'{}'`
  if (type === 'pg_snapshot') return `'1:1:'`
  if (type === 'uuid') return `'00000000-0000-0000-0000-000000000000'`
  return '1'
}
