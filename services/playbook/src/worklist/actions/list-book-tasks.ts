// What ways out ask of the company, on lists of people.
import type { Database } from '@rung/database'
import { isRefusal, type Refusal } from '@rung/kernel'
import { type BookTasksQuery, selectBookTasks } from '../storage/book-tasks.ts'
import { findCsm } from './find-csm.ts'
import { type StandingBookTask, standingBookTasks } from './standing-book-tasks.ts'

export type BookTasksRequest = Omit<BookTasksQuery, 'assigneeId'> & {
  readonly workspaceId: string
  /** Id, externalId or `me`; left out: everybody. */
  readonly person: string | undefined
  /** The person the key speaks for. */
  readonly callerId: string | null
  readonly now: Date
}

export function listBookTasks(
  database: Database,
  { workspaceId, person: name, callerId, now, limit, ...asked }: BookTasksRequest,
): Promise<{ readonly page: readonly StandingBookTask[]; readonly more: boolean } | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const person = name === undefined ? null : await findCsm(tx, name, callerId, now)
      if (person !== null && isRefusal(person)) return person
      const assigneeId = person?.csmId ?? null
      const found = await selectBookTasks(tx, { ...asked, assigneeId, limit: limit + 1 })
      const page = await standingBookTasks(tx, found.slice(0, limit), now)
      return { page, more: found.length > limit }
    },
    { readOnly: true },
  )
}
