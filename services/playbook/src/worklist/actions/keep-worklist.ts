// Builds a morning's list and keeps it, and adds to a kept one what arose since.
import type { Tx } from '@rung/database'
import type { Day, NewId } from '@rung/kernel'
import {
  addNewToday,
  buildWorklist,
  byKind,
  type CardDraft,
  type Effects,
  type Hold,
  type KnownReason,
  learnEffects,
  listable,
  type RecordedResult,
  type WorklistPolicy,
} from '@rung/worklist'
import { insertFirstList } from '../storage/first-list.ts'
import { readHolds, readResults } from '../storage/worklist-actions.ts'
import { insertCards, readCards, type StoredCard, saveReasons } from '../storage/worklist-cards.ts'
import type { StoredDay } from '../storage/worklist-days.ts'
import type { Csm } from './find-csm.ts'
import type { Portfolio } from './look-at-portfolio.ts'

/** What was done before: what it keeps away, and what it taught. */
export type PastActions = { readonly holds: readonly Hold[]; readonly effects: Effects }

export type WorklistRequest = {
  readonly csm: Csm
  readonly day: Day
  readonly portfolio: Portfolio
  readonly pastActions: PastActions
  readonly at: Date
  readonly newId: NewId
  readonly policy: WorklistPolicy
}

export async function loadPastActions(
  tx: Tx,
  { candidates }: Portfolio,
  knownAt: Date,
  policy: WorklistPolicy,
): Promise<PastActions> {
  const accountIds = candidates.map(candidate => candidate.accountId)
  const [holds, results] = await Promise.all([readHolds(tx, accountIds, knownAt), readResults(tx, knownAt)])
  return pastActionsOf({ holds, results }, policy)
}

export function pastActionsOf(
  { holds, results }: { readonly holds: readonly Hold[]; readonly results: readonly RecordedResult[] },
  policy: WorklistPolicy,
): PastActions {
  return { holds, effects: learnEffects(policy.plays, results) }
}

/** The list as the morning makes it, with every reason there was, on a card or not. */
export function buildFirstList(request: WorklistRequest): {
  readonly firstList: StoredDay
  readonly cards: readonly Omit<StoredCard, 'id'>[]
} {
  const { csm, day, portfolio, pastActions, at, policy } = request
  const { candidates } = portfolio
  const hours = csm.hoursPerDay ?? policy.hoursPerDay
  const list = buildWorklist({ candidates, ...pastActions, hours }, policy, day)
  const known: KnownReason[] = listable({ candidates, holds: pastActions.holds }, policy, day).flatMap(
    ({ accountId, reasons }) => reasons.map(({ kind, subjects }) => ({ accountId, kind, subjects })),
  )
  return {
    firstList: {
      builtAt: at,
      hours,
      plannedHours: list.plannedHours,
      policyVersion: policy.version,
      known,
      passedOver: list.passedOver.length,
      heldOut: list.heldOut.length,
      lookedAt: null,
    },
    cards: [...list.cards, ...list.winBacks].map((draft, index) => placeCard(draft, index, false, at)),
  }
}

export type KeptFirst = { readonly firstList: StoredDay; readonly cards: readonly StoredCard[] }

/** Made and not kept yet: what keeping it writes. */
export function firstListToKeep(request: WorklistRequest): KeptFirst {
  const { firstList, cards } = buildFirstList(request)
  return {
    firstList: { ...firstList, lookedAt: request.at },
    cards: cards.map(card => ({ ...card, id: request.newId('wlc') })),
  }
}

/** False where somebody kept the day's list a moment before. */
export function keepFirstList(
  tx: Tx,
  { csm, day, portfolio }: WorklistRequest,
  { firstList, cards }: KeptFirst,
): Promise<boolean> {
  return insertFirstList(tx, csm.csmId, day, { day: firstList, cards, grounds: portfolio.grounds })
}

export async function keepNewToday(
  tx: Tx,
  request: WorklistRequest,
  known: readonly KnownReason[],
): Promise<void> {
  const { csm, day, portfolio, pastActions, at, newId, policy } = request
  const cards = await readCards(tx, csm.csmId, day)
  const todays = cards.map(({ id, accountId, status, reasons }) => ({
    id,
    accountId,
    active: status === 'open' || status === 'started',
    reasons,
  }))
  const free = listable({ candidates: portfolio.candidates, holds: pastActions.holds }, policy, day)
  const { added, appended } = addNewToday(todays, known, free, pastActions.effects, policy, day)
  for (const { cardId, reasons } of added) {
    const before = cards.find(card => card.id === cardId)?.reasons ?? []
    const kept = before.filter(old => !reasons.some(reason => reason.kind === old.kind))
    const fresh = reasons.map(reason => ({ ...reason, newToday: true }))
    await saveReasons(tx, { id: cardId, reasons: [...kept, ...fresh].sort(byKind) })
  }
  const next = Math.max(-1, ...cards.map(card => card.position)) + 1
  await insertCards(
    tx,
    csm.csmId,
    day,
    appended.map((draft, index) => ({ ...placeCard(draft, next + index, true, at), id: newId('wlc') })),
  )
}

function placeCard(
  draft: CardDraft,
  position: number,
  newToday: boolean,
  arisenAt: Date,
): Omit<StoredCard, 'id'> {
  return {
    ...draft,
    position,
    newToday,
    arisenAt,
    reasons: draft.reasons.map(reason => ({ ...reason, newToday })),
    status: 'open',
    statusAt: arisenAt,
  }
}
