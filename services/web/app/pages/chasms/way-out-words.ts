// A way out on lists: which lines it has, which of them somebody has to do already, and what became of those.
import type { Answer, Sent } from '@rung/client'
import { plural } from '../../controls/format.ts'
import type { Action } from './chasm-words.ts'

export type Task = Answer<'get', '/v1/way-out-tasks'>['data'][number]
export type Play = Answer<'get', '/v1/plays'>['data'][number]
export type Put = Answer<'post', '/v1/way-out-tasks'>
export type ToPut = NonNullable<Sent<'post', '/v1/way-out-tasks'>['body']>
export type Line = { readonly accountId: string; readonly promiseId: string | null }
export type TakenOff = Answer<'post', '/v1/way-out-tasks/undo'>
export type Way = ToPut['way']

/** Null of what product or a head does by themselves: it is about no account. */
export function wayOf({ kind }: Action): Way | null {
  return kind === 'question_capability' || kind === 'agree_on_customer' ? null : kind
}

export function linesOf(action: Action): Line[] {
  if ('accounts' in action) return action.accounts.map(({ accountId }) => ({ accountId, promiseId: null }))
  if (!('promises' in action) || typeof action.promises === 'number') return []
  return action.promises.map(({ accountId, promiseId }) => ({ accountId, promiseId }))
}

/** The capability, or the tag of the concern. */
export function aboutOf(action: Action): string | null {
  if ('concern' in action) return action.concern.tag
  return 'capability' in action ? action.capability : null
}

/** Of this way out, without what was taken off again. */
export function tasksOf(action: Action, tasks: readonly Task[]): Task[] {
  const about = aboutOf(action)
  return tasks.filter(task => task.way === action.kind && task.about === about && task.status !== 'taken_off')
}

/** The newest of a line; undefined where nobody has asked for it. */
export const taskOf = ({ accountId, promiseId }: Line, tasks: readonly Task[]): Task | undefined =>
  tasks.find(task => task.accountId === accountId && task.promiseId === promiseId)

export const linesToPut = (action: Action, tasks: readonly Task[]): Line[] =>
  linesOf(action).filter(line => taskOf(line, tasks) === undefined)

/** As they are sent. */
export const namedLines = (lines: readonly Line[]): ToPut['lines'] =>
  lines.map(({ accountId: account, promiseId: promise }) => ({ account, promise }))

/** The play in use that a card of it asks for; of several the first, as cards choose among equals. */
export const playOf = (way: Way, plays: readonly Play[]): Play | undefined =>
  plays.find(play => !play.retired && play.reasons.includes(way))

const ON_LISTS: readonly Task['status'][] = ['on_list', 'put_off', 'handed_over']

/** `3 on lists, 2 done, 1 dismissed`; empty where nothing was put. */
export function progressWords(tasks: readonly Task[]): string {
  const count = (...statuses: readonly Task['status'][]): number =>
    tasks.filter(({ status }) => statuses.includes(status)).length
  const parts: [number, string][] = [
    [count(...ON_LISTS), 'on lists'],
    [count('done'), 'done'],
    [count('settled'), 'settled meanwhile'],
    [count('dismissed'), 'dismissed'],
  ]
  return parts.flatMap(([of, words]) => (of === 0 ? [] : [`${of} ${words}`])).join(', ')
}

export const TASK_WORDS: Readonly<Record<Task['status'], string>> = {
  on_list: 'on a list',
  put_off: 'on a list, put off',
  handed_over: 'on a list, handed over',
  done: 'done',
  settled: 'settled meanwhile',
  dismissed: 'dismissed',
  taken_off: 'taken off',
}

/** What was put, and why the rest was not: `Put 3 on lists. 1 has no CSM.` */
export function putSentence({ put, lines }: Put): string {
  const count = (outcome: Put['lines'][number]['outcome']): number =>
    lines.filter(line => line.outcome === outcome).length
  const reasons = [...new Set(lines.flatMap(({ reason }) => reason ?? []))].map(each =>
    each.replaceAll('_', ' '),
  )
  const rest: [number, string][] = [
    [count('already_on_card'), `named by a card of today already (${reasons.join(', ')})`],
    [count('already_on_list'), 'on a list already'],
    [count('already_done'), 'done lately'],
    [count('promise_settled'), 'settled already'],
    [count('account_closed'), 'no customer any more'],
    [count('no_csm'), 'without a CSM'],
  ]
  return [
    put === 0 ? 'Nothing was put on a list.' : `Put ${put} on lists.`,
    ...rest.flatMap(([of, words]) => (of === 0 ? [] : [`${plural(of, 'line')}: ${words}.`])),
  ].join(' ')
}

export function takenOffSentence({ takenOff, lines }: TakenOff): string {
  const begun = lines.filter(({ outcome }) => outcome === 'begun').length
  return `Took ${takenOff} off again.${begun === 0 ? '' : ` Somebody began on ${begun}: those stay.`}`
}
