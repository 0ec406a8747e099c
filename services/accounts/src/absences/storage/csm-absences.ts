// Absences of CSMs as rows.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { and, asc, eq, gt } from 'drizzle-orm'
import { date, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

export const csmAbsences = accountsSchema.table('csm_absences', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  csmId: text('csm_id').notNull(),
  deputyId: text('deputy_id').notNull(),
  startsOn: date('starts_on').$type<Day>().notNull(),
  endsOn: date('ends_on').$type<Day>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export type CsmAbsence = typeof csmAbsences.$inferSelect

/** Those that end after a day, in the order of their first days: of all, of one CSM, of one deputy. */
export function selectAbsences(
  tx: Tx,
  {
    endAfter,
    csmId,
    deputyId,
  }: { readonly endAfter: Day; readonly csmId?: string; readonly deputyId?: string },
): Promise<CsmAbsence[]> {
  return tx.db
    .select()
    .from(csmAbsences)
    .where(
      and(
        eq(csmAbsences.workspaceId, tx.workspaceId),
        gt(csmAbsences.endsOn, endAfter),
        csmId === undefined ? undefined : eq(csmAbsences.csmId, csmId),
        deputyId === undefined ? undefined : eq(csmAbsences.deputyId, deputyId),
      ),
    )
    .orderBy(asc(csmAbsences.startsOn), asc(csmAbsences.id))
}

export async function findAbsence(tx: Tx, id: string): Promise<CsmAbsence | undefined> {
  const rows = await tx.db
    .select()
    .from(csmAbsences)
    .where(and(eq(csmAbsences.workspaceId, tx.workspaceId), eq(csmAbsences.id, id)))
  return rows[0]
}

export async function insertAbsence(tx: Tx, row: CsmAbsence): Promise<void> {
  await tx.db.insert(csmAbsences).values(row)
}

/** False where somebody else deleted it a moment before. */
export async function deleteAbsence(tx: Tx, id: string): Promise<boolean> {
  const deleted = await tx.db
    .delete(csmAbsences)
    .where(and(eq(csmAbsences.workspaceId, tx.workspaceId), eq(csmAbsences.id, id)))
    .returning({ id: csmAbsences.id })
  return deleted.length > 0
}
