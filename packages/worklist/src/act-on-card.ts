// A card's life: open, started, then done, snoozed or dismissed; and what each action keeps off later lists.
import { addDays, type Day, type Refusal, refuse } from '@rung/kernel'
import type { Result } from './effect.ts'
import type { Hold } from './hold.ts'
import type { Reaction } from './play.ts'
import { playFor, type WorklistPolicy } from './policy.ts'
import type { Reason } from './reason.ts'

export type CardStatus = 'open' | 'started' | 'done' | 'snoozed' | 'dismissed'

export const DISMISSALS = ['not_true', 'already_handled', 'not_worth_it', 'customer_asked', 'other'] as const
export type Dismissal = (typeof DISMISSALS)[number]

export type CardAction =
  | { readonly action: 'start' }
  /** `reaction`: what the customer answered, when there was an answer worth noting. */
  | { readonly action: 'done'; readonly result: Result; readonly reaction: Reaction | null }
  | { readonly action: 'snooze'; readonly until: Day }
  | { readonly action: 'dismiss'; readonly reason: Dismissal }

const BECOMES: Readonly<Record<CardAction['action'], CardStatus>> = {
  start: 'started',
  done: 'done',
  snooze: 'snoozed',
  dismiss: 'dismissed',
}

/** The status after the action; the same status when it says what already holds; a refusal for a card that is closed. */
export function actOnCard(status: CardStatus, action: CardAction, today: Day): CardStatus | Refusal {
  if (action.action === 'snooze' && action.until <= today) {
    return refuse('invalid', `must lie after today, ${today}`, { field: 'until', fix: 'Name a later day.' })
  }
  const next = BECOMES[action.action]
  const closed = status !== 'open' && status !== 'started'
  if (closed && status !== next) {
    return refuse('conflict', `The card is ${status} already.`, {
      field: 'action',
      fix: 'Act on an open card; what arises anew comes as a new one.',
    })
  }
  return next
}

/**
 * Done: each reason rests for its play's `restDays`, unless it grows materially. Snoozed: all of them until the day. Dismissed: each
 * until it grows materially, however long that takes. Started: nothing is held.
 */
export function holdsAfter(
  accountId: string,
  reasons: readonly Reason[],
  action: CardAction,
  on: Day,
  policy: WorklistPolicy,
): Hold[] {
  if (action.action === 'start') return []
  return reasons.map(({ kind, subjects, size }) => {
    const of = { accountId, kind, subjects }
    if (action.action === 'snooze') return { ...of, size: null, until: action.until }
    if (action.action === 'dismiss') return { ...of, size, until: null }
    return { ...of, size, until: addDays(on, playFor(kind, policy).restDays) }
  })
}
