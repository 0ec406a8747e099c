// What was stated about days off: of the workspace, and of each person who stated their own.
import type { Caller } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import { type StoredWorkCalendar, selectWorkCalendars } from '../storage/work-calendars.ts'

export type ListedCalendars = {
  /** Undefined where nobody stated anything. */
  readonly workspace: StoredWorkCalendar | undefined
  readonly people: readonly (StoredWorkCalendar & { readonly personId: string })[]
}

export async function listWorkCalendars(
  { database }: Pick<AccountsDeps, 'database'>,
  { workspaceId }: Pick<Caller, 'workspaceId'>,
): Promise<ListedCalendars> {
  const rows = await database.inWorkspace(workspaceId, selectWorkCalendars, { readOnly: true })
  return {
    workspace: rows.find(({ personId }) => personId === null),
    people: rows.flatMap(row => (row.personId === null ? [] : [{ ...row, personId: row.personId }])),
  }
}
