// A task of the company that somebody acts on: their own, or of anybody for whoever leads.
import type { Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { BookEnd, BookTask } from '../book-task.ts'
import { findBookTask } from '../storage/book-tasks.ts'
import { refuseCardsOfOthers } from './refuse-action.ts'

export async function findOwnBookTask(
  tx: Tx,
  { id, caller, now }: { readonly id: string; readonly caller: Caller; readonly now: Date },
): Promise<BookTask | Refusal> {
  const task = await findBookTask(tx, id)
  if (task === undefined) return refuse('not_found', `There is no task of the company "${id}".`)
  return (await refuseCardsOfOthers(tx, caller, task.assigneeId, now)) ?? task
}

export const endedAlready = (as: BookEnd): Refusal =>
  refuse('conflict', `It was ended already, as ${as.replace('_', ' ')}.`, {
    fix: 'Put it on a list anew, where it is asked for again.',
  })
