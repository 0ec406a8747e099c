// All rows of a workspace, whatever tables there are: read out, put back, counted and deleted. See migration 0140.
import type { Tx } from '@rung/database'

/** A line of an export: the table and the row as PostgreSQL writes it, without its workspace. */
export type TableRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> }

/** Every table that holds rows of workspaces, what is referred to before what refers to it. */
export async function listWorkspaceTables(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>({
    text: 'select tables.name from access.workspace_table_names() as tables (name)',
  })
  return rows.map(row => row.name)
}

/** The number of the newest migration of this database. */
export async function readSchemaNumber(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ number: number }>({ text: 'select access.schema_number() as number' })
  return row?.number ?? 0
}

/** The rows of one table as JSON texts, in the order of its primary key, so many at a time. */
export async function* readTable(tx: Tx, table: string, rowsAtOnce: number): AsyncGenerator<string[]> {
  // A cursor takes no parameters; the name is one of the catalogue's.
  const literal = `'${table.replaceAll("'", "''")}'`
  await tx.query({
    text: `declare exported no scroll cursor for select held.row from access.workspace_rows(${literal}) as held (row)`,
  })
  for (;;) {
    const rows = await tx.query<{ row: string }>({ text: `fetch ${rowsAtOnce} from exported` })
    if (rows.length > 0) yield rows.map(each => each.row)
    if (rows.length < rowsAtOnce) break
  }
  await tx.query({ text: 'close exported' })
}

/** Puts rows of one table back; resolves to how many were not there yet. */
export async function fillTable(tx: Tx, table: string, rows: readonly TableRow['row'][]): Promise<number> {
  const [filled] = await tx.query<{ count: number }>({
    text: 'select access.fill_workspace($1, $2::jsonb[]) as count',
    values: [table, rows.map(row => JSON.stringify(row))],
  })
  return filled?.count ?? 0
}

/** How many rows of the workspace each table holds. */
export async function countRows(tx: Tx): Promise<Record<string, number>> {
  const rows = await tx.query<{ name: string; rows: number }>({
    text: 'select counted.name, counted.rows from access.workspace_counts() as counted',
  })
  return Object.fromEntries(rows.map(row => [row.name, row.rows]))
}

/** Deletes every row of the workspace in every table, the workspace too; resolves to how many there were. */
export async function deleteRows(tx: Tx): Promise<number> {
  const [deleted] = await tx.query<{ count: number }>({ text: 'select access.delete_workspace() as count' })
  return deleted?.count ?? 0
}

/** The id that the next transaction to write will have at least, anywhere in the server. */
export async function nextTransaction(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ next: string }>({
    text: 'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  })
  return row?.next ?? '0'
}

/** True once every transaction that had begun to write before that one is over. */
export async function isSettledBefore(tx: Tx, transaction: string): Promise<boolean> {
  const [row] = await tx.query<{ settled: boolean }>({
    text: 'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as settled',
    values: [transaction],
  })
  return row?.settled === true
}
