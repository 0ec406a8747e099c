// Calendar addresses as rows: one a person.
import type { Tx } from '@rung/database'
import { and, eq } from 'drizzle-orm'
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

export const calendarAddresses = accountsSchema.table('calendar_addresses', {
  workspaceId: text('workspace_id').notNull(),
  personId: text('person_id').notNull(),
  sha256: text('sha256').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export type CalendarAddress = typeof calendarAddresses.$inferSelect

export async function selectAddress(tx: Tx, personId: string): Promise<CalendarAddress | undefined> {
  const rows = await tx.db.select().from(calendarAddresses).where(ofPerson(tx, personId))
  return rows[0]
}

/** In the place of the one before. */
export async function upsertAddress(tx: Tx, row: CalendarAddress): Promise<void> {
  const { sha256, createdAt } = row
  await tx.db
    .insert(calendarAddresses)
    .values(row)
    .onConflictDoUpdate({
      target: [calendarAddresses.workspaceId, calendarAddresses.personId],
      set: { sha256, createdAt },
    })
}

/** Of a person who is erased, too. */
export async function deleteAddressOf(tx: Tx, personId: string): Promise<boolean> {
  const gone = await tx.db
    .delete(calendarAddresses)
    .where(ofPerson(tx, personId))
    .returning({ personId: calendarAddresses.personId })
  return gone.length > 0
}

function ofPerson(tx: Tx, personId: string) {
  return and(eq(calendarAddresses.workspaceId, tx.workspaceId), eq(calendarAddresses.personId, personId))
}
