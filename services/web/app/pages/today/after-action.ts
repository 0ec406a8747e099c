// What an action does to a card, and what is said of those that no form confirms.
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

/** What is said of an action, by the name of the customer. */
export type Tell = (name: string, action: CardAction, followUp: FollowUp | null) => string

/** Of the two that no form confirms. */
export const saidAtOnce: Tell = (name, { action }) => `${name} is ${action === 'start' ? 'started' : 'back'}.`
