// The tasks that ways out of chasms put on lists, and what became of each.
import type { Database } from '@rung/database'
import { type DirectoryHead, readAccounts } from '@rung/directory'
import { dayOf } from '@rung/kernel'
import { type StandingTask, tasksAsTheyStand } from '../storage/tasks-as-they-stand.ts'

export type TasksRequest = {
  readonly workspaceId: string
  readonly before: string | null
  readonly limit: number
  readonly now: Date
}

export type ListedTasks = {
  /** The newest first. */
  readonly page: readonly StandingTask[]
  readonly more: boolean
  readonly accounts: ReadonlyMap<string, DirectoryHead>
}

export function listTasks(
  database: Database,
  { workspaceId, before, limit, now }: TasksRequest,
): Promise<ListedTasks> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const asked = { knownAt: now, accountIds: null, before, limit: limit + 1 }
      const found = await tasksAsTheyStand(tx, asked)
      const page = found.slice(0, limit)
      const accountIds = [...new Set(page.map(({ task }) => task.accountId))]
      const heads = await readAccounts(tx, { asOf: dayOf(now), knownAt: now, accountIds })
      return {
        page,
        more: found.length > limit,
        accounts: new Map(heads.map(head => [head.accountId, head])),
      }
    },
    { readOnly: true, isolation: 'repeatable read' },
  )
}
