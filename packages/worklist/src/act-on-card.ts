// A card's life: open, started, then done, without an answer, snoozed, dismissed or handed over; and back again within the day.
import { type Day, type Refusal, refuse } from '@rung/kernel'
import type { Ending, Result } from './effect.ts'
import type { Reaction } from './play.ts'

export const CARD_STATUSES = [
  'open',
  'started',
  'done',
  'no_answer',
  'snoozed',
  'dismissed',
  'handed_over',
] as const
export type CardStatus = (typeof CARD_STATUSES)[number]

export const DISMISSALS = ['not_true', 'already_handled', 'not_worth_it', 'customer_asked', 'other'] as const
export type Dismissal = (typeof DISMISSALS)[number]

export type CardAction =
  | { readonly action: 'start' }
  | {
      readonly action: 'done'
      readonly result: Result
      /** What the customer answered, when there was an answer worth noting. */
      readonly reaction: Reaction | null
      /** The day both agreed on to come back to it; null: the one that follows from the reaction, if any. */
      readonly followUpOn: Day | null
    }
  /** Tried, and nobody answered. */
  | { readonly action: 'no_answer' }
  | { readonly action: 'snooze'; readonly until: Day }
  | { readonly action: 'dismiss'; readonly reason: Dismissal }
  /** `to`: id of the person who takes it. */
  | { readonly action: 'hand_over'; readonly to: string }
  /** Takes the newest of the above back. */
  | { readonly action: 'undo' }

export const ACTIONS = ['start', 'done', 'no_answer', 'snooze', 'dismiss', 'hand_over', 'undo'] as const
export type ActionName = CardAction['action']

/** What becomes of a card by each action but `undo`. */
const BECOMES: Readonly<Record<Exclude<ActionName, 'undo'>, CardStatus>> = {
  start: 'started',
  done: 'done',
  no_answer: 'no_answer',
  snooze: 'snoozed',
  dismiss: 'dismissed',
  hand_over: 'handed_over',
}

const IS: Readonly<Record<CardStatus, string>> = {
  open: 'is open',
  started: 'is started',
  done: 'is done',
  no_answer: 'was tried without an answer',
  snoozed: 'is snoozed',
  dismissed: 'is dismissed',
  handed_over: 'is handed over',
}

export const isActive = (status: CardStatus): boolean => status === 'open' || status === 'started'

/** What an action said, as it is kept. */
export type DidToCard = {
  readonly result: Ending | null
  readonly reaction: Reaction | null
  readonly dismissal: Dismissal | null
  readonly until: Day | null
  readonly followUpOn: Day | null
  /** The day that was named, where it was no working day. */
  readonly movedFrom: Day | null
}

export type CardState = {
  readonly status: CardStatus
  /** The newest action that was not undone: what it was before, and the day of the CSM on which it was done; null before the first. */
  readonly last: {
    readonly statusBefore: CardStatus
    readonly on: Day
    readonly did: DidToCard
  } | null
}

/**
 * The status after the action. The same status where it says what already holds, word for word; a refusal for a card that is closed,
 * for a day that is not ahead, and for an undo of what was not done today.
 *
 * Undone is one step: the status before the newest action. It can be said again for the one before that, all within the day.
 */
export function actOnCard(card: CardState, action: CardAction, today: Day): CardStatus | Refusal {
  if (action.action === 'undo') return undo(card, today)
  const past = dayThatIsPast(action, today)
  if (past !== null) {
    return refuse('invalid', `must lie after today, ${today}`, { field: past, fix: 'Name a later day.' })
  }
  const next = BECOMES[action.action]
  if (isActive(card.status)) return next
  const other = card.status === next ? otherwise(action, card.last?.did) : 'action'
  if (other === null) return next
  return refuse('conflict', `The card ${IS[card.status]}${untilOf(card)} already.`, {
    field: other,
    fix: 'Undo that first, if it was done today; what arises anew comes as a new card.',
  })
}

const untilOf = ({ last }: CardState): string => {
  const until = last?.did.until ?? null
  return until === null ? '' : ` until ${until}`
}

/** The field in which an action of the same kind says something else than what was done; null where it says the same. To whom a card was handed over is asked where the people are known. */
function otherwise(action: CardAction, did: DidToCard | undefined): string | null {
  if (did === undefined) return null
  switch (action.action) {
    case 'snooze':
      return action.until === did.until ? null : 'until'
    case 'dismiss':
      return action.reason === did.dismissal ? null : 'reason'
    case 'done':
      return otherEnding(action, did)
    default:
      return null
  }
}

/** Without a day it is the one that followed from the reaction. */
function otherEnding(
  { result, reaction, followUpOn }: Extract<CardAction, { action: 'done' }>,
  did: DidToCard,
): string | null {
  if (result !== did.result) return 'result'
  if (reaction !== did.reaction) return 'reaction'
  const isAgreed = followUpOn === null || followUpOn === did.followUpOn || followUpOn === did.movedFrom
  return isAgreed ? null : 'followUpOn'
}

function undo({ last }: CardState, today: Day): CardStatus | Refusal {
  if (last === null) {
    return refuse('conflict', 'Nothing was done about this card.', {
      field: 'action',
      fix: 'Undo takes back what was done about a card today.',
    })
  }
  if (last.on !== today) {
    return refuse('conflict', `What was done on ${last.on} can be taken back on that day alone.`, {
      field: 'action',
      fix: 'Act on the card of today: lists and what they taught rest on what was done.',
    })
  }
  return last.statusBefore
}

function dayThatIsPast(action: CardAction, today: Day): 'until' | 'followUpOn' | null {
  if (action.action === 'snooze' && action.until <= today) return 'until'
  if (action.action === 'done' && action.followUpOn !== null && action.followUpOn <= today)
    return 'followUpOn'
  return null
}
