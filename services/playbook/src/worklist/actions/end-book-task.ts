// Ends a task of the company: done, dismissed, or taken off the list again by whoever leads.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import type { BookEnd, BookTask } from '../book-task.ts'
import { endBookTask as endStored, findBookTask, lockBookTasks } from '../storage/book-tasks.ts'
import { refuseCardsOfOthers } from './refuse-action.ts'

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
  keep: Keep<BookTask | Refusal>,
): Promise<void> {
  return database.inWorkspace(ending.caller.workspaceId, async tx => {
    await lockBookTasks(tx)
    return keep(tx, await end(tx, ending))
  })
}

async function end(tx: Tx, { id, as, caller, now }: BookTaskEnding): Promise<BookTask | Refusal> {
  const task = await findBookTask(tx, id)
  if (task === undefined) return refuse('not_found', `There is no task of the company "${id}".`)
  const notTheirs = await refuseCardsOfOthers(tx, caller, task.assigneeId, now)
  if (notTheirs !== undefined) return notTheirs
  if (as === 'taken_off' && worksAloneFor(caller) !== null) {
    return refuse('forbidden', 'Tasks are taken off a list by who leads.', {
      fix: 'End it as done or dismissed, or ask an admin or a manager.',
    })
  }
  if (task.endedAs === as) return task
  if (task.endedAs !== null) {
    return refuse('conflict', `It was ended already, as ${task.endedAs.replace('_', ' ')}.`, {
      fix: 'Put it on a list anew, where it is asked for again.',
    })
  }
  const ended = { endedAs: as, endedAt: now, endedBy: caller.keyId }
  await endStored(tx, id, ended)
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
  return { ...task, ...ended }
}
