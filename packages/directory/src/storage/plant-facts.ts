// Facts written past every service, for this room's tests: rows of a table, with the ledger's columns filled in.

type Query = (sql: string, values?: readonly unknown[]) => Promise<unknown>

/** Inserts one revision; `row` holds column names and values, and may override anything. */
export async function plantFact(
  query: Query,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns: Record<string, unknown> = {
    revision: 1,
    external_id: `ext-${String(row.id)}`,
    occurred_at: '2026-01-01T00:00:00Z',
    recorded_at: '2026-01-01T00:00:00Z',
    stored_at: '2026-01-01T00:00:00Z',
    declared: false,
    retracted: false,
    recorded_by: 'key_1',
    ...row,
  }
  const names = Object.keys(columns)
  await query(
    `insert into accounts.${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(columns),
  )
}
