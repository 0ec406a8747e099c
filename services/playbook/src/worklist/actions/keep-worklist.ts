// Builds a morning's list and keeps it, and adds to a kept one what arose since.
import { type EventOf, recordChanges } from '@rung/change-feed'
import { readTogether, type Tx } from '@rung/database'
import type { Day, NewId } from '@rung/kernel'
import {
  type ActionHistory,
  addNewToday,
  buildWorklist,
  byKind,
  type CardDraft,
  type DelayDraw,
  type Effects,
  handoverOf,
  isActive,
  type KnownReason,
  learnEffects,
  listable,
  type PassedOver,
  type WorklistPolicy,
} from '@rung/worklist'
import { insertFirstList } from '../storage/first-list.ts'
import { type PastRows, pastReads, type Tries } from '../storage/past-actions.ts'
import type { CardGrounds } from '../storage/things.ts'
import { insertCards, readCards, type StoredCard, saveReasons } from '../storage/worklist-cards.ts'
import type { StoredDay } from '../storage/worklist-days.ts'
import type { Csm } from './find-csm.ts'
import type { Portfolio } from './look-at-portfolio.ts'

/** A list names so many: who looks further reads the book by health. */
export const MOST_PASSED_OVER = 200

/** What was done before, what it taught, and how often nobody answered. */
export type PastActions = {
  readonly history: ActionHistory
  readonly effects: Effects
  readonly tries: readonly Tries[]
}

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
  csm: Pick<Csm, 'csmId'>,
  { candidates }: Portfolio,
  knownAt: Date,
  policy: WorklistPolicy,
): Promise<PastActions> {
  const accountIds = candidates.map(candidate => candidate.accountId)
  const reads = pastReads(tx, { csmId: csm.csmId, accountIds, knownAt })
  return pastActionsOf(csm, await readTogether(tx, 'playbook-past-actions', reads), policy)
}

export function pastActionsOf(
  { csmId }: Pick<Csm, 'csmId'>,
  { holds, results, followUps, handovers, tries, draws }: PastRows,
  policy: WorklistPolicy,
): PastActions {
  return {
    history: { csmId, holds, followUps, handovers, draws },
    effects: learnEffects(policy.plays, results),
    tries,
  }
}

/** The list as the morning makes it, with every reason there was, on a card or not. */
export function buildFirstList(request: WorklistRequest): {
  readonly firstList: StoredDay
  readonly cards: readonly Omit<StoredCard, 'id'>[]
  readonly draws: readonly DelayDraw[]
  readonly passedOver: readonly PassedOver[]
} {
  const { csm, day, portfolio, pastActions, at, policy } = request
  const { candidates } = portfolio
  const hours = csm.hoursPerDay ?? policy.hoursPerDay
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

export type KeptFirst = {
  readonly firstList: StoredDay
  readonly cards: readonly StoredCard[]
  readonly draws: readonly DelayDraw[]
  readonly passedOver: readonly PassedOver[]
}

/** Made and not kept yet: what keeping it writes. */
export function firstListToKeep(request: WorklistRequest): KeptFirst {
  const { firstList, cards, draws, passedOver } = buildFirstList(request)
  return {
    draws,
    passedOver,
    firstList: { ...firstList, lookedAt: request.at },
    cards: cards.map(card => ({ ...card, id: request.newId('wlc') })),
  }
}

/** False where somebody kept the day's list a moment before. */
export async function keepFirstList(
  tx: Tx,
  request: WorklistRequest,
  { firstList, cards, ...beside }: KeptFirst,
  grounds: ReadonlyMap<string, CardGrounds>,
): Promise<boolean> {
  const { csm, day } = request
  const list = { day: firstList, cards, ...beside, grounds }
  const isKept = await insertFirstList(tx, csm.csmId, day, list)
  if (isKept) await recordListed(tx, request, cards)
  return isKept
}

/** For webhooks and open pages: which cards came onto whose list. */
async function recordListed(
  tx: Tx,
  { csm: { csmId }, day, at }: WorklistRequest,
  cards: readonly StoredCard[],
): Promise<void> {
  const events = cards.map(({ id, accountId }): EventOf<'card.listed'> => {
    return { type: 'card.listed', accountId, data: { cardId: id, csmId, date: day } }
  })
  if (events.length === 0) return
  const accountIds = cards.map(({ accountId }) => accountId)
  await recordChanges(tx, [{ type: 'card.listed', accountIds, personId: null, at, events }])
}

export async function keepNewToday(
  tx: Tx,
  request: WorklistRequest,
  known: readonly KnownReason[],
): Promise<void> {
  const { csm, day, portfolio, pastActions, at, newId, policy } = request
  const cards = await readCards(tx, csm.csmId, day)
  const todays = cards.map(({ id, accountId, status, reasons, handedIn }) => ({
    id,
    accountId,
    active: isActive(status),
    reasons,
    handedIn,
  }))
  const free = listable({ candidates: portfolio.candidates, ...pastActions.history }, policy, day)
  const { effects, history } = pastActions
  const now = { candidates: free, ...history }
  const { added, appended } = addNewToday(todays, known, now, effects, policy, day)
  for (const { cardId, reasons } of added) {
    const before = cards.find(card => card.id === cardId)?.reasons ?? []
    const kept = before.filter(old => !reasons.some(reason => reason.kind === old.kind))
    const fresh = reasons.map(reason => ({ ...reason, newToday: true }))
    await saveReasons(tx, { id: cardId, reasons: [...kept, ...fresh].sort(byKind) })
  }
  const next = Math.max(-1, ...cards.map(card => card.position)) + 1
  const arisen = appended.map((draft, index) => {
    const place = { position: next + index, newToday: true, arisenAt: at }
    return { ...placeCard(draft, place, pastActions), id: newId('wlc') }
  })
  await insertCards(tx, csm.csmId, day, arisen)
  await recordListed(tx, request, arisen)
}

function placeCard(
  { shareKeptPerHour: _, ...draft }: CardDraft,
  { position, newToday, arisenAt }: Pick<StoredCard, 'position' | 'newToday' | 'arisenAt'>,
  { history, tries }: PastActions,
): Omit<StoredCard, 'id'> {
  const { accountId } = draft
  const handover = draft.reasons
    .map(reason => handoverOf(accountId, reason, history.handovers))
    .find(each => each?.toCsmId === history.csmId)
  const tried = tries.find(each => each.accountId === accountId && each.play === draft.play)
  return {
    ...draft,
    position,
    newToday,
    arisenAt,
    tries: tried?.tries ?? 0,
    handedBy: handover?.fromCsmId ?? null,
    handedIn: handover?.actionId ?? null,
    handedTo: null,
    reasons: draft.reasons.map(reason => ({ ...reason, newToday })),
    status: 'open',
    statusAt: arisenAt,
  }
}
