// What the way out of a chasm asks for, as it is kept: put on lists, and taken off again. What became of a task is told by its cards.
import { defineRead, holdLock, type Read, type Tx } from '@rung/database'
import type { WayOutTask } from '@rung/worklist'
import { and, eq, inArray } from 'drizzle-orm'
import { pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { PastRequest } from './standing-actions.ts'

export const wayOutTasks = pgSchema('playbook').table(
  'way_out_tasks',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    chasm: text('chasm').$type<WayOutTask['chasm']>().notNull(),
    way: text('way').$type<WayOutTask['way']>().notNull(),
    accountId: text('account_id').notNull(),
    promiseId: text('promise_id'),
    about: text('about'),
    putAt: timestamp('put_at', { withTimezone: true }).notNull(),
    putBy: text('put_by').notNull(),
    personId: text('person_id'),
    takenOffAt: timestamp('taken_off_at', { withTimezone: true }),
    takenOffBy: text('taken_off_by'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export type TaskRow = {
  id: string
  chasm: WayOutTask['chasm']
  way: WayOutTask['way']
  account_id: string
  promise_id: string | null
  about: string | null
}

export const TASK_COLUMNS = `tasks.id, tasks.chasm, tasks.way, tasks.account_id, tasks.promise_id, tasks.about`

export const taskOf = (row: TaskRow): WayOutTask => ({
  taskId: row.id,
  accountId: row.account_id,
  chasm: row.chasm,
  way: row.way,
  promiseId: row.promise_id,
  about: row.about,
})

/** The promise as it was recorded by the instant `$3`; a task without one has none. */
export const PROMISE_OF_TASK = `left join lateral (
        select facts.recorded_at, facts.retracted
          or facts.body ->> 'status' <> 'open'
          or (tasks.way = 'confirm_promises' and facts.body ->> 'confirmed_on' is not null) as settled
        from published.facts
        where facts.workspace_id = $1 and facts.kind = 'promises' and facts.id = tasks.promise_id
          and facts.recorded_at <= $3
        order by facts.recorded_at desc, facts.revision desc
        limit 1
      ) as promise on true`

/** Those asked for by an instant, of these accounts, without what was taken off or settled by then: kept, broken, confirmed, withdrawn. */
export const tasksRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, knownAt }: Pick<PastRequest, 'accountIds' | 'knownAt'>,
): Read<WayOutTask[]> =>
  defineRead(
    {
      text: `
      select ${TASK_COLUMNS}
      from playbook.way_out_tasks as tasks
      ${PROMISE_OF_TASK}
      where tasks.workspace_id = $1
        and tasks.account_id = any($2)
        and tasks.put_at <= $3
        and (tasks.taken_off_at is null or tasks.taken_off_at > $3)
        and promise.settled is not true
      order by tasks.id`,
      values: [workspaceId, accountIds, knownAt.toISOString()],
    },
    (rows: readonly TaskRow[]) => rows.map(taskOf),
  )

/** Of these accounts those of which something was asked at an instant or later. */
export async function accountsAskedSince(
  tx: Tx,
  { accountIds, since }: { readonly accountIds: readonly string[]; readonly since: Date },
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>({
    name: 'playbook-accounts-asked-since',
    text: `
      select distinct tasks.account_id
      from playbook.way_out_tasks as tasks
      where tasks.workspace_id = $1 and tasks.account_id = any($2) and tasks.put_at >= $3
      order by tasks.account_id`,
    values: [tx.workspaceId, accountIds, since.toISOString()],
  })
  return rows.map(row => row.account_id)
}

export type NewTask = WayOutTask & {
  readonly putAt: Date
  readonly putBy: string
  readonly personId: string | null
}

export async function insertTasks(tx: Tx, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  await tx.db
    .insert(wayOutTasks)
    .values(tasks.map(({ taskId: id, ...task }) => ({ ...task, id, workspaceId: tx.workspaceId })))
}

export async function takeTasksOff(
  tx: Tx,
  ids: readonly string[],
  { takenOffAt, takenOffBy }: { readonly takenOffAt: Date; readonly takenOffBy: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .update(wayOutTasks)
    .set({ takenOffAt, takenOffBy })
    .where(and(eq(wayOutTasks.workspaceId, tx.workspaceId), inArray(wayOutTasks.id, [...ids])))
}

/** One who puts or takes off at a time: what is there is looked at first. */
export async function lockTasks(tx: Tx): Promise<void> {
  await holdLock(tx, `way-out-tasks:${tx.workspaceId}`)
}
