// Endpoints as rows.
import { holdLock, type Tx } from '@rung/database'
import { and, asc, eq } from 'drizzle-orm'
import { type Endpoint, endpoints } from './tables.ts'

const ofWorkspace = (tx: Tx) => eq(endpoints.workspaceId, tx.workspaceId)
const called = (tx: Tx, id: string) => and(ofWorkspace(tx), eq(endpoints.id, id))

/** In the order they were made. */
export function selectEndpoints(tx: Tx): Promise<Endpoint[]> {
  return tx.db.select().from(endpoints).where(ofWorkspace(tx)).orderBy(asc(endpoints.id))
}

export async function selectEndpoint(tx: Tx, id: string): Promise<Endpoint | undefined> {
  const rows = await tx.db.select().from(endpoints).where(called(tx, id))
  return rows[0]
}

/** Held until the end of the transaction. */
export async function holdEndpoint(tx: Tx, id: string): Promise<Endpoint | undefined> {
  const rows = await tx.db.select().from(endpoints).where(called(tx, id)).for('update')
  return rows[0]
}

export async function insertEndpoint(tx: Tx, row: Endpoint): Promise<void> {
  await tx.db.insert(endpoints).values(row)
}

export async function updateEndpoint(
  tx: Tx,
  id: string,
  changes: Partial<Omit<Endpoint, 'workspaceId' | 'id'>>,
): Promise<void> {
  await tx.db.update(endpoints).set(changes).where(called(tx, id))
}

export async function deleteEndpoint(tx: Tx, id: string): Promise<void> {
  await tx.db.delete(endpoints).where(called(tx, id))
}

/** Who makes endpoints of a workspace takes turns until the end of the transaction: their number is looked at first. */
export async function lockEndpoints(tx: Tx): Promise<void> {
  await holdLock(tx, `webhooks:${tx.workspaceId}`)
}
