// Tasks of the company as they stand where the people are whose lists they are on.

import type { Tx } from '@rung/database'
import { readPeople } from '@rung/directory'
import { dayOf } from '@rung/kernel'
import { type BookStanding, type BookTask, standingOf } from '../book-task.ts'

export type StandingBookTask = BookTask & { readonly stands: BookStanding }

/** Where people are is asked for tasks alone that somebody put off. */
export async function standingBookTasks(
  tx: Tx,
  tasks: readonly BookTask[],
  now: Date,
): Promise<StandingBookTask[]> {
  const isPutOff = tasks.some(({ endedAs, snoozedUntil }) => endedAs === null && snoozedUntil !== null)
  const people = isPutOff ? await readPeople(tx, { asOf: dayOf(now), knownAt: now }) : []
  const zones = new Map(people.map(({ personId, timeZone }) => [personId, timeZone]))
  return tasks.map(task => ({ ...task, stands: standingOf(task, now, zones.get(task.assigneeId) ?? 'UTC') }))
}

export async function standingBookTask(tx: Tx, task: BookTask, now: Date): Promise<StandingBookTask> {
  const [standing] = await standingBookTasks(tx, [task], now)
  return standing as StandingBookTask
}
