// Workspaces in which there is something to do: ids and nothing else.
import type { Database } from '@rung/database'

export async function workspacesWithDueDeliveries(database: Database, now: Date): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'outbox-workspaces-with-due-deliveries',
    text: 'select found.id from outbox.workspaces_with_due_deliveries($1) as found (id)',
    values: [now.toISOString()],
  })
  return rows.map(({ id }) => id)
}

export async function workspacesWithEventsBefore(database: Database, before: Date): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'outbox-workspaces-with-events-before',
    text: 'select found.id from outbox.workspaces_with_events_before($1) as found (id)',
    values: [before.toISOString()],
  })
  return rows.map(({ id }) => id)
}

/** Where changes say something that nobody was told yet. */
export async function workspacesWithNews(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'outbox-workspaces-with-news',
    text: 'select found.id from outbox.workspaces_with_news() as found (id)',
  })
  return rows.map(({ id }) => id)
}

/** Where anybody is told anything. */
export async function workspacesWithWebhooks(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'outbox-workspaces-told',
    text: 'select found.id from outbox.workspaces_told() as found (id)',
  })
  return rows.map(({ id }) => id)
}
