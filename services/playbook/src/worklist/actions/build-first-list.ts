// The list as the morning makes it.
import { buildWorklist, type DelayDraw, type KnownReason, listable, type PassedOver } from '@rung/worklist'
import type { StoredCard } from '../storage/worklist-cards.ts'
import type { StoredDay } from '../storage/worklist-days.ts'
import { hoursOn } from './find-csm.ts'
import { placeCard } from './place-card.ts'
import type { WorklistRequest } from './worklist-request.ts'

/** A list names so many: who looks further reads the book by health. */
export const MOST_PASSED_OVER = 200

/** The list as the morning makes it, with every reason there was, on a card or not. */
export function buildFirstList(request: WorklistRequest): {
  readonly firstList: StoredDay
  readonly cards: readonly Omit<StoredCard, 'id'>[]
  readonly draws: readonly DelayDraw[]
  readonly passedOver: readonly PassedOver[]
} {
  const { csm, day, portfolio, pastActions, at, policy } = request
  const { candidates } = portfolio
  const hours = hoursOn(csm, day, policy)
  const { history, effects } = pastActions
  const list = buildWorklist({ candidates, ...history, effects, hours }, policy, day)
  const known: KnownReason[] = listable({ candidates, ...history }, policy, day).flatMap(
    ({ accountId, reasons }) => reasons.map(({ kind, subjects }) => ({ accountId, kind, subjects })),
  )
  const putAway = list.passedOver.filter(({ why }) => !('hoursLeft' in why)).length
  return {
    firstList: {
      builtAt: at,
      hours,
      plannedHours: list.plannedHours,
      policyVersion: policy.version,
      known,
      passedOver: list.passedOver.length - putAway,
      putAway,
      heldOut: list.heldOut.length,
      lookedAt: null,
    },
    cards: [...list.cards, ...list.winBacks].map((draft, index) =>
      placeCard(draft, { position: index, newToday: false, arisenAt: at }, pastActions),
    ),
    draws: list.draws,
    passedOver: list.passedOver.slice(0, MOST_PASSED_OVER),
  }
}
