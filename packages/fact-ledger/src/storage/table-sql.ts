// The SQL names of a fact table, taken from its Drizzle definition: one definition, typed rows, prepared statements.
import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core'
import type { LedgerTable } from '../ledger-columns.ts'

export type TableSql = {
  /** `outcomes.measurements`, quoted. */
  readonly name: string
  /** For the names of prepared statements. */
  readonly key: string
  readonly columns: readonly PgColumn[]
  /** The Drizzle names of those that hold an instant. */
  readonly instants: readonly string[]
  /** Every column of the given alias, or some by their Drizzle names, under those. */
  select(alias: string, only?: readonly string[]): string
  /** The same from a subquery that used {@link TableSql.select}. */
  again(alias: string, only?: readonly string[]): string
}

const made = new WeakMap<LedgerTable, TableSql>()

/** The names of a table, read once. */
export function tableSql(table: LedgerTable): TableSql {
  const known = made.get(table)
  if (known) return known
  const { schema, name } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][]
  const of = (only?: readonly string[]) =>
    only === undefined ? columns : columns.filter(([property]) => only.includes(property))
  const sql: TableSql = {
    name: schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`,
    key: `${schema ?? 'public'}-${name}`,
    columns: columns.map(([, column]) => column),
    instants: columns.filter(([, column]) => column.dataType === 'date').map(([property]) => property),
    select: (alias, only) =>
      of(only)
        .map(([property, column]) => `${alias}.${quote(column.name)} as ${quote(property)}`)
        .join(', '),
    again: (alias, only) =>
      of(only)
        .map(([property]) => `${alias}.${quote(property)}`)
        .join(', '),
  }
  made.set(table, sql)
  return sql
}

export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`
