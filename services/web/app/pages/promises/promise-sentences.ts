// Promises to see to, as people say it: why each is here, when it is due, and how many there are of each kind.
import type { Answer } from '@rung/client'
import { formatDay, formatDaysFrom, plural } from '../../controls/format.ts'

export type DuePromise = Answer<'get', '/v1/due-promises'>['data'][number]
export type DueReason = DuePromise['reasons'][number]

/** In the order of the list: the worst first. */
export const REASON_TITLES: Readonly<Record<DueReason, string>> = {
  past_grace: 'So late that they count as broken',
  overdue: 'Overdue',
  due_soon: 'Due soon',
  unconfirmed: 'Never confirmed by the customer',
}

const COUNTED: Readonly<Record<DueReason, string>> = {
  past_grace: 'so late that they count as broken',
  overdue: 'overdue',
  due_soon: 'due soon',
  unconfirmed: 'not confirmed by the customer',
}

/** The worst reason a promise is here for. */
export const worstReason = ({ reasons }: Pick<DuePromise, 'reasons'>): DueReason => reasons[0] ?? 'due_soon'

export type PromiseGroup = { readonly reason: DueReason; readonly promises: readonly DuePromise[] }

/** By the worst reason; groups and promises in the order they came. */
export function groupByReason(promises: readonly DuePromise[]): PromiseGroup[] {
  return (Object.keys(REASON_TITLES) as DueReason[])
    .map(reason => ({ reason, promises: promises.filter(promise => worstReason(promise) === reason) }))
    .filter(group => group.promises.length > 0)
}

/** `12 to see to: 2 overdue, 10 due soon.` */
export function countSentence(promises: readonly DuePromise[], isMore: boolean): string {
  if (promises.length === 0) return 'No promise needs you.'
  const counts = groupByReason(promises).map(group => `${group.promises.length} ${COUNTED[group.reason]}`)
  return `${promises.length}${isMore ? ' or more' : ''} to see to: ${counts.join(', ')}.`
}

/** `Due Fri 8 Jan, in 40 days`, `Was due Mon 2 Nov, 27 days overdue`. */
export function dueSentence({ dueOn }: Pick<DuePromise, 'dueOn'>, today: string): string {
  if (dueOn === null) return 'No day was named'
  if (dueOn >= today) return `Due ${formatDay(dueOn)}, ${formatDaysFrom(dueOn, today)}`
  return `Was due ${formatDay(dueOn)}, ${formatDaysFrom(dueOn, today)}`
}

/** `Promised by sales on 2 Jun 2026; much hangs on it (4 of 5)` */
export function madeSentence({
  madeBy,
  madeOn,
  weight,
}: Pick<DuePromise, 'madeBy' | 'madeOn' | 'weight'>): string {
  return `Promised by ${madeBy} on ${formatDay(madeOn)}; ${WEIGHTS[weight] ?? 'something'} hangs on it (${weight} of 5)`
}

const WEIGHTS: Readonly<Record<number, string>> = {
  1: 'little',
  2: 'something',
  3: 'a good deal',
  4: 'much',
  5: 'very much',
}

type Count = { readonly promises: number }

/** `3 open, 2 kept, 1 broken` without what is none. */
export function settledWords(counts: { open: Count; kept: Count; broken: Count; withdrawn: Count }): string {
  const words = (['open', 'kept', 'broken', 'withdrawn'] as const)
    .filter(name => counts[name].promises > 0)
    .map(name => `${counts[name].promises} ${name}`)
  return words.length === 0 ? plural(0, 'promise') : words.join(', ')
}
