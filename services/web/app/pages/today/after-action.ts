// What an action does to a card, and the sentence that says so.
import { addDays, formatISO, parseISO } from 'date-fns'
import { formatDay } from '../../controls/format.ts'
import type { Card, CardAction, CardStatus, Reaction } from './worklist-types.ts'

type FollowUp = Card['play']['reactions'][Reaction]

const BECOMES: Readonly<Record<CardAction['action'], CardStatus>> = {
  start: 'started',
  done: 'done',
  snooze: 'snoozed',
  dismiss: 'dismissed',
}

export const statusAfter = ({ action }: CardAction): CardStatus => BECOMES[action]

/** The day by which what follows is to be done. */
export const followUpDay = ({ withinDays }: Pick<FollowUp, 'withinDays'>, today: string): string =>
  formatISO(addDays(parseISO(today), withinDays), { representation: 'date' })

/** `Northfield Logistics is done. By Tue 1 Dec: send the step in writing.` */
export function whatChanged(
  name: string,
  action: CardAction,
  followUp: FollowUp | null,
  today: string,
): string {
  if (action.action === 'start') return `${name} is started.`
  if (action.action === 'snooze') return `${name} comes back on ${formatDay(action.until)}.`
  if (action.action === 'dismiss') return `${name} stays away until its reasons grow.`
  if (followUp === null) return `${name} is done.`
  return `${name} is done. By ${formatDay(followUpDay(followUp, today))}: ${followUp.does}`
}
