// What an action does to a card, and the sentence that says so.
import { formatDay } from '../../controls/format.ts'
import type { Card, CardAction, CardStatus, Reaction } from './worklist-types.ts'

type FollowUp = Card['play']['reactions'][Reaction]

const BECOMES: Readonly<Record<CardAction['action'], CardStatus>> = {
  start: 'started',
  done: 'done',
  no_answer: 'no_answer',
  snooze: 'snoozed',
  dismiss: 'dismissed',
  hand_over: 'handed_over',
  // or started: the list says which, a moment later
  undo: 'open',
}

export const statusAfter = ({ action }: CardAction): CardStatus => BECOMES[action]

/** `Northfield Logistics is done, and comes back on Tue 1 Dec: send the step in writing.` */
export function whatChanged(name: string, action: CardAction, followUp: FollowUp | null): string {
  if (action.action === 'start') return `${name} is started.`
  if (action.action === 'snooze') return `${name} comes back on ${formatDay(action.until)}.`
  if (action.action === 'no_answer') return `${name} comes back when it is time to try again.`
  if (action.action === 'hand_over') return `${name} is on their list now.`
  if (action.action === 'undo') return `${name} is back.`
  if (action.action === 'dismiss') return `${name} stays away until its reasons grow.`
  if (followUp === null) return `${name} is done.`
  return `${name} is done, and comes back on ${formatDay(followUp.on)}: ${followUp.does}`
}
