// Whose calendar a secret address is, and what that person may do now: asked at every look, so that what is revoked is gone at once.
import type { Database } from '@rung/database'
import { readCalendarReader } from '../storage/calendar-addresses.ts'
import type { PresentedKey } from '../storage/keys.ts'
import type { Role } from '../storage/sessions.ts'

export type CalendarReader = {
  readonly workspaceId: string
  readonly personId: string
  readonly role: Role
}

/** Undefined for an address that was never made or is revoked, and for a person who may sign in no more. */
export async function findCalendarReader(
  database: Database,
  presented: PresentedKey,
): Promise<CalendarReader | undefined> {
  const { workspaceId, sha256 } = presented
  const row = await database.inWorkspace(workspaceId, tx => readCalendarReader(tx, sha256), {
    readOnly: true,
  })
  if (row === undefined || row.role === null) return undefined
  return { workspaceId, personId: row.personId, role: row.role }
}
