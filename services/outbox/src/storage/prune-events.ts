// Takes away events that have served their time, and their deliveries with them.
import type { Tx } from '@rung/database'
import { and, eq, lt } from 'drizzle-orm'
import { events } from './tables.ts'

export async function deleteEventsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.db.delete(events).where(and(eq(events.workspaceId, tx.workspaceId), lt(events.happenedAt, before)))
}
