// What the way out asks of no account, on a list: which task it is, and what became of it.
import type { Answer, Sent } from '@rung/client'
import { formatDay } from '../../controls/format.ts'
import type { Action, Chasm } from './chasm-words.ts'
import { aboutOf } from './way-out-words.ts'

export type BookTask = Answer<'get', '/v1/book-tasks'>['data'][number]
export type BookTaskToPut = NonNullable<Sent<'post', '/v1/book-tasks'>['body']>

/** The newest; undefined where nobody has asked for it, or it was taken off. */
export const bookTaskOf = (action: Action, tasks: readonly BookTask[]): BookTask | undefined =>
  tasks.find(
    ({ way, about, status }) => way === action.kind && about === aboutOf(action) && status !== 'taken_off',
  )

/** As it is sent; null of what is about accounts. */
export function toPutOnList(action: Action, chasm: Chasm): BookTaskToPut | null {
  if (action.kind !== 'question_capability' && action.kind !== 'agree_on_customer') return null
  return { chasm, way: action.kind, about: aboutOf(action), evidence: action.evidence, person: 'me' }
}

const WORDS: Readonly<Record<BookTask['status'], string>> = {
  on_list: 'On a list since',
  snoozed: 'Snoozed until',
  done: 'Done on',
  dismissed: 'Dismissed on',
  taken_off: 'Taken off on',
}

/** `On your list since 3 March: Agree on who the customer is.` */
export function bookTaskWords(
  { status, statusAt, snoozedUntil, personId, play }: BookTask,
  ownId: string,
): string {
  const since = status === 'on_list' && personId === ownId ? 'On your list since' : WORDS[status]
  return `${since} ${formatDay(snoozedUntil ?? statusAt.slice(0, 10))}: ${play.name}.`
}
