// How many calls about users came on a day, and how each proved who asks.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { bigint, date, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'

export const CALL_PROOFS = ['signed', 'unsigned_page', 'unsigned_server', 'refused'] as const
export type CallProof = (typeof CALL_PROOFS)[number]

export const nudgeCalls = pgSchema('playbook').table(
  'nudge_calls',
  {
    workspaceId: text('workspace_id').notNull(),
    day: date('day').$type<Day>().notNull(),
    proof: text('proof').$type<CallProof>().notNull(),
    keyId: text('key_id').notNull(),
    calls: bigint('calls', { mode: 'number' }).notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.day, table.proof, table.keyId] })],
)

export type CountedCalls = {
  readonly day: Day
  readonly proof: CallProof
  /** Of the key that proved it; empty where none did. */
  readonly keyId: string
  readonly calls: number
}

/** Adds to what was counted before. In the order of the key, so that two processes do not wait for each other in a circle. */
export async function addCalls(tx: Tx, counted: readonly CountedCalls[]): Promise<void> {
  const ordered = counted.toSorted(
    (a, b) => Number(orderOf(a) > orderOf(b)) - Number(orderOf(a) < orderOf(b)),
  )
  await tx.db
    .insert(nudgeCalls)
    .values(ordered.map(each => ({ workspaceId: tx.workspaceId, ...each })))
    .onConflictDoUpdate({
      target: [nudgeCalls.workspaceId, nudgeCalls.day, nudgeCalls.proof, nudgeCalls.keyId],
      set: { calls: sql`${nudgeCalls.calls} + excluded.calls` },
    })
}

const orderOf = ({ day, proof, keyId }: CountedCalls): string => `${day} ${proof} ${keyId}`

/** From a day on, in their order. */
export function readCalls(tx: Tx, since: Day): Promise<CountedCalls[]> {
  return tx.db
    .select({
      day: nudgeCalls.day,
      proof: nudgeCalls.proof,
      keyId: nudgeCalls.keyId,
      calls: nudgeCalls.calls,
    })
    .from(nudgeCalls)
    .where(and(eq(nudgeCalls.workspaceId, tx.workspaceId), gte(nudgeCalls.day, since)))
    .orderBy(asc(nudgeCalls.day), asc(nudgeCalls.proof), asc(nudgeCalls.keyId))
}
