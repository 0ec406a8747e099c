// Ends a task of the company: done, dismissed, or taken off the list again by whoever leads.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { BookEnd } from '../book-task.ts'
import { lockBookTasks, updateBookTask } from '../storage/book-tasks.ts'
import { endedAlready, findOwnBookTask } from './find-own-book-task.ts'
import { type StandingBookTask, standingBookTask } from './standing-book-tasks.ts'

export type BookTaskEnding = {
  readonly id: string
  readonly as: BookEnd
  readonly caller: Caller
  readonly now: Date
}

const ENDED = {
  done: 'book_task.done',
  dismissed: 'book_task.dismissed',
  taken_off: 'book_task.taken_off_list',
} as const

/** Saying again what already holds changes nothing. */
export function endBookTask(
  { database }: Pick<PlaybookDeps, 'database'>,
  ending: BookTaskEnding,
  keep: Keep<StandingBookTask | Refusal>,
): Promise<void> {
  return database.inWorkspace(ending.caller.workspaceId, async tx => {
    await lockBookTasks(tx)
    return keep(tx, await end(tx, ending))
  })
}

async function end(tx: Tx, { id, as, caller, now }: BookTaskEnding): Promise<StandingBookTask | Refusal> {
  const task = await findOwnBookTask(tx, { id, caller, now })
  if (isRefusal(task)) return task
  if (as === 'taken_off' && worksAloneFor(caller) !== null) {
    return refuse('forbidden', 'Tasks are taken off a list by who leads.', {
      fix: 'End it as done or dismissed, or ask an admin or a manager.',
    })
  }
  if (task.endedAs === as) return standingBookTask(tx, task, now)
  if (task.endedAs !== null) return endedAlready(task.endedAs)
  const ended = { endedAs: as, endedAt: now, endedBy: caller.keyId }
  await updateBookTask(tx, id, ended)
  await recordAudit(tx, [
    {
      action: ENDED[as],
      subject: { kind: 'book-tasks', id },
      accountId: null,
      before: { endedAs: null },
      after: { endedAs: as },
      by: byCaller(caller),
      at: now,
    },
  ])
  return standingBookTask(tx, { ...task, ...ended }, now)
}
