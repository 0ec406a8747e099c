// Adds revisions to a fact table, all in one statement.

import type { Tx } from '@rung/database'
import { getTableColumns } from 'drizzle-orm'
import type { LedgerRow, LedgerTable } from '../ledger-columns.ts'
import { quote, tableSql } from './table-sql.ts'

/**
 * Inserts rows given by Drizzle names. In the order of their external ids, so that two overlapping batches wait for
 * each other in one direction and never in a circle.
 */
export async function appendRevisions(tx: Tx, table: LedgerTable, rows: readonly LedgerRow[]): Promise<void> {
  if (rows.length === 0) return
  const { name, key, columns } = tableSql(table)
  const list = columns.map(column => quote(column.name))
  const properties = Object.entries(getTableColumns(table))
  const records = rows.map(row =>
    Object.fromEntries(properties.map(([property, column]) => [column.name, row[property] ?? null])),
  )
  await tx.query({
    name: `ledger-append-${key}`,
    text: `
      insert into ${name} (${list.join(', ')})
      select ${list.map(column => `given.${column}`).join(', ')}
      from json_to_recordset($1::json) as given (${columns
        .map(column => `${quote(column.name)} ${column.getSQLType()}`)
        .join(', ')})
      order by given.external_id, given.revision`,
    values: [JSON.stringify(records)],
  })
}
