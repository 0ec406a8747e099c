// Puts a task of the company off until a day, and takes that back on the day it was said, as of a card.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, Keep } from '@rung/http-service'
import { type Day, dayInZone, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { type BookTask, standingOf } from '../book-task.ts'
import { lockBookTasks, updateBookTask } from '../storage/book-tasks.ts'
import { findCsm } from './find-csm.ts'
import { endedAlready, findOwnBookTask } from './find-own-book-task.ts'
import { type StandingBookTask, standingBookTask } from './standing-book-tasks.ts'

export type BookTaskAction =
  | { readonly action: 'snooze'; readonly until: Day }
  /** Takes the snooze back. */
  | { readonly action: 'undo' }

export type BookTaskToSnooze = {
  readonly id: string
  readonly action: BookTaskAction
  readonly caller: Caller
  readonly now: Date
}

/** Saying again what already holds changes nothing. */
export function snoozeBookTask(
  { database }: Pick<PlaybookDeps, 'database'>,
  asked: BookTaskToSnooze,
  keep: Keep<StandingBookTask | Refusal>,
): Promise<void> {
  return database.inWorkspace(asked.caller.workspaceId, async tx => {
    await lockBookTasks(tx)
    return keep(tx, await snooze(tx, asked))
  })
}

async function snooze(tx: Tx, asked: BookTaskToSnooze): Promise<StandingBookTask | Refusal> {
  const { id, action, caller, now } = asked
  const task = await findOwnBookTask(tx, asked)
  if (isRefusal(task)) return task
  if (task.endedAs !== null) return endedAlready(task.endedAs)
  const person = await findCsm(tx, task.assigneeId, null, now)
  const timeZone = isRefusal(person) ? 'UTC' : person.timeZone
  const refused =
    action.action === 'undo' ? mayNotUndo(task, now, timeZone) : mayNotWait(action, now, timeZone)
  if (refused !== undefined) return refused
  const snoozedUntil = action.action === 'undo' ? null : action.until
  if (task.snoozedUntil === snoozedUntil) return standingBookTask(tx, task, now)
  const by =
    snoozedUntil === null ? { snoozedAt: null, snoozedBy: null } : { snoozedAt: now, snoozedBy: caller.keyId }
  const change = { snoozedUntil, ...by }
  await updateBookTask(tx, id, change)
  await recordAudit(tx, [
    {
      action: snoozedUntil === null ? 'book_task.snooze_undone' : 'book_task.snoozed',
      subject: { kind: 'book-tasks', id },
      accountId: null,
      before: { snoozedUntil: task.snoozedUntil },
      after: { snoozedUntil },
      by: byCaller(caller),
      at: now,
    },
  ])
  return standingBookTask(tx, { ...task, ...change }, now)
}

function mayNotWait({ until }: { readonly until: Day }, now: Date, timeZone: string): Refusal | undefined {
  const today = dayInZone(now, timeZone)
  if (until > today) return undefined
  return refuse('invalid', `must lie after today, ${today}`, { field: 'until', fix: 'Name a later day.' })
}

function mayNotUndo(task: BookTask, now: Date, timeZone: string): Refusal | undefined {
  const { snoozedAt } = task
  if (snoozedAt === null || standingOf(task, now, timeZone).status !== 'snoozed') {
    return refuse('conflict', 'It is not put off.', {
      field: 'action',
      fix: 'Undo takes back that it was put off, on the day that was said.',
    })
  }
  const on = dayInZone(snoozedAt, timeZone)
  if (on === dayInZone(now, timeZone)) return undefined
  return refuse('conflict', `What was done on ${on} can be taken back on that day alone.`, {
    field: 'action',
    fix: 'Put it off to another day, or end it.',
  })
}
