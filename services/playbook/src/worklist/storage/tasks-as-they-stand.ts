// Tasks of the way out with what became of each: by the newest action that stands about its card, and by its promise.
import type { Tx } from '@rung/database'
import type { ActionName, WayOutTask } from '@rung/worklist'
import type { TaskStatus } from '../task-status.ts'
import { stands } from './standing-actions.ts'
import { PROMISE_OF_TASK, TASK_COLUMNS, type TaskRow, taskOf } from './way-out-tasks.ts'

export type StandingTask = {
  readonly task: WayOutTask
  readonly status: TaskStatus
  /** Since when that is so. */
  readonly statusAt: Date
  readonly putAt: Date
  /** Who asked for it, where it was a person. */
  readonly personId: string | null
}

export type TasksQuery = {
  readonly knownAt: Date
  /** Only of these accounts; null: of any. */
  readonly accountIds: readonly string[] | null
  /** Only those after it, from the newest down. */
  readonly before: string | null
  readonly limit: number | null
}

type Row = TaskRow & {
  put_at: Date
  person_id: string | null
  taken_off_at: Date | null
  settled: boolean | null
  settled_at: Date | null
  action: ActionName | null
  at: Date | null
}

/** The newest first. What was done about a card names the task among what it holds. */
export async function tasksAsTheyStand(
  tx: Tx,
  { knownAt, accountIds, before, limit }: TasksQuery,
): Promise<StandingTask[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-tasks-as-they-stand',
    text: `
      select ${TASK_COLUMNS}, tasks.put_at, tasks.person_id, tasks.taken_off_at, promise.settled,
        promise.recorded_at as settled_at, acted.action, acted.at
      from playbook.way_out_tasks as tasks
      ${PROMISE_OF_TASK}
      left join lateral (
        select worklist_actions.action, worklist_actions.at
        from playbook.worklist_actions
        where worklist_actions.workspace_id = $1
          and worklist_actions.account_id = tasks.account_id
          and worklist_actions.at >= tasks.put_at
          and worklist_actions.at <= $3
          and worklist_actions.holds @> jsonb_build_array(jsonb_build_object('subjects', jsonb_build_array(tasks.id)))
          and ${stands('worklist_actions')}
        order by worklist_actions.at desc, worklist_actions.id desc
        limit 1
      ) as acted on true
      where tasks.workspace_id = $1
        and tasks.put_at <= $3
        and ($2::text[] is null or tasks.account_id = any($2))
        and ($4::text is null or tasks.id < $4)
      order by tasks.id desc
      limit $5`,
    values: [tx.workspaceId, accountIds, knownAt.toISOString(), before, limit],
  })
  return rows.map(standingOf)
}

const BECAME: Readonly<Partial<Record<ActionName, TaskStatus>>> = {
  done: 'done',
  dismiss: 'dismissed',
  snooze: 'put_off',
  no_answer: 'put_off',
  hand_over: 'handed_over',
}

function standingOf(row: Row): StandingTask {
  const { put_at: putAt, person_id: personId, taken_off_at: takenOffAt, settled, action, at } = row
  const { settled_at: settledAt } = row
  const became = action === null ? undefined : BECAME[action]
  const ended = became === 'done' || became === 'dismissed'
  const told = { task: taskOf(row), putAt, personId }
  if (takenOffAt !== null) return { ...told, status: 'taken_off', statusAt: takenOffAt }
  if (settled === true && !ended) return { ...told, status: 'settled', statusAt: settledAt ?? putAt }
  return { ...told, status: became ?? 'on_list', statusAt: at ?? putAt }
}
