// How far somebody's day has come, as one sentence for who leads them.
import type { Answer } from '@rung/client'
import { formatHours, plural } from '../../controls/format.ts'

export type ListOfDay = Answer<'get', '/v1/worklists'>['data'][number]

/** `3 of 9 cards left, 2 h 15; 1 was agreed for today; nobody answers at 1`; empty while it is on its way. */
export function daySentence(list: ListOfDay | undefined): string {
  if (list === undefined) return ''
  const { cards, dayOff } = list
  if (cards === null) return dayOff === null ? 'Not opened yet' : `Off: ${dayOff}`
  const all = Object.values(cards).reduce((sum, count) => sum + count, 0)
  if (all === 0) return 'Nothing for today'
  const left = cards.open + cards.started
  const agreed = list.followUpsDue ?? 0
  const waits = agreed === 0 ? '' : `; ${agreed} ${agreed === 1 ? 'was' : 'were'} agreed for today`
  if (left === 0) return `All ${plural(all, 'card')} done with`
  const tried = list.unanswered ?? 0
  const silent = tried === 0 ? '' : `; nobody answers at ${tried}`
  return `${left} of ${plural(all, 'card')} left, ${formatHours(list.hoursLeft ?? 0)}${waits}${silent}`
}
