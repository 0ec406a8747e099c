// Which workspaces have work for the background, over all of them: ids and nothing else.
import type { Database } from '@rung/database'

type Found = { id: string }

/** Those with marks that may be counted at `now`. */
export async function workspacesToCount(database: Database, now: Date): Promise<string[]> {
  const rows = await database.query<Found>({
    name: 'usage-workspaces-to-count',
    text: 'select found.id from usage.workspaces_to_count($1) as found (id) order by found.id',
    values: [now.toISOString()],
  })
  return rows.map(({ id }) => id)
}

export async function workspacesWithReceiptsBefore(database: Database, oldest: Date): Promise<string[]> {
  const rows = await database.query<Found>({
    text: 'select found.id from usage.workspaces_with_receipts_before($1) as found (id)',
    values: [oldest.toISOString()],
  })
  return rows.map(({ id }) => id)
}

export async function workspacesWithEvents(database: Database): Promise<string[]> {
  const rows = await database.query<Found>({
    text: 'select found.id from usage.workspaces_with_events() as found (id)',
  })
  return rows.map(({ id }) => id)
}

/** Those whose sources must be judged again. */
export async function workspacesWithDoubtMarks(database: Database): Promise<string[]> {
  const rows = await database.query<Found>({
    name: 'usage-workspaces-with-doubt-marks',
    text: 'select found.id from usage.workspaces_with_doubt_marks() as found (id) order by found.id',
  })
  return rows.map(({ id }) => id)
}
