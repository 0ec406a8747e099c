// Days off as they were stated, as rows: only ever added to, the newest of a person or of the workspace holds.
import type { Tx } from '@rung/database'
import type { StoredNamedDay } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { date, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

export const workCalendars = accountsSchema.table('work_calendars', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  personId: text('person_id'),
  country: text('country'),
  region: text('region'),
  added: jsonb('added').$type<readonly StoredNamedDay[]>().notNull(),
  struck: date('struck').array().$type<readonly Day[]>().notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  recordedBy: text('recorded_by').notNull(),
})

export type StoredWorkCalendar = typeof workCalendars.$inferSelect

/** Of everybody who ever stated one, and of the workspace. */
export function selectWorkCalendars(tx: Tx): Promise<StoredWorkCalendar[]> {
  return tx.db
    .selectDistinctOn([workCalendars.personId])
    .from(workCalendars)
    .where(eq(workCalendars.workspaceId, tx.workspaceId))
    .orderBy(workCalendars.personId, desc(workCalendars.recordedAt), desc(workCalendars.id))
}

/** Of a person, or of the workspace for null. */
export async function findWorkCalendar(
  tx: Tx,
  personId: string | null,
): Promise<StoredWorkCalendar | undefined> {
  const whose = personId === null ? isNull(workCalendars.personId) : eq(workCalendars.personId, personId)
  const [row] = await tx.db
    .select()
    .from(workCalendars)
    .where(and(eq(workCalendars.workspaceId, tx.workspaceId), whose))
    .orderBy(desc(workCalendars.recordedAt), desc(workCalendars.id))
    .limit(1)
  return row
}

export async function insertWorkCalendar(tx: Tx, row: StoredWorkCalendar): Promise<void> {
  await tx.db.insert(workCalendars).values(row)
}
