// A CSM's list of a day: built in the morning by whoever opens it first, kept, and only added to.
import { readHealthConfigs } from '@rung/config/health'
import type { PolicyAt } from '@rung/config/store'
import type { Database, Tx } from '@rung/database'
import { type HealthPolicies, versionsOf } from '@rung/judgement'
import { readPolicies } from '@rung/judgement/actions'
import {
  addDays,
  type Day,
  dayOf,
  endOf,
  isRefusal,
  type NewId,
  type Refusal,
  refuse,
  startOf,
} from '@rung/kernel'
import type { LeftOut } from '@rung/signals'
import type { WorklistPolicy } from '@rung/worklist'
import { readKeptList, type ShownAccounts } from '../storage/kept-list.ts'
import { saveLook } from '../storage/save-look.ts'
import { readCards, type StoredCard } from '../storage/worklist-cards.ts'
import { lockDay, readDay, type StoredDay } from '../storage/worklist-days.ts'
import { type Csm, findCsm } from './find-csm.ts'
import { buildFirstList, keepNewToday, loadPastActions, saveFirstList } from './keep-worklist.ts'
import { lookAtPortfolio, type Portfolio, type PortfolioViewRequest } from './look-at-portfolio.ts'

export type WorklistInput = {
  readonly workspaceId: string
  readonly csm: string
  /** The person the key speaks for. */
  readonly callerId: string | null
  /** Default: the CSM's today. */
  readonly date: Day | null
  readonly now: Date
}

/** A card as shown; without an id and a status of its own where the list is not kept. */
export type ShownCard = Omit<StoredCard, 'id'> & { readonly id: string | null }

export type OpenedWorklist = {
  readonly csm: Csm
  readonly day: Day
  /** False for a past day on which nobody opened the list: what it would have been, not kept. */
  readonly kept: boolean
  readonly firstList: Omit<StoredDay, 'known'>
  readonly cards: readonly ShownCard[]
  readonly shown: ShownAccounts
  readonly leftOut: readonly LeftOut[]
  /** In force at the instant the list is of. */
  readonly policy: WorklistPolicy
}

/** A judgement is committed some time after the instant it names: what is so much older than the last look is looked at again. */
const LOOK_BACK_MS = 60_000

/**
 * A list that is kept, and of whose accounts nothing new was said since the last look, is answered from what is kept: three statements,
 * however many accounts the CSM looks after.
 *
 * Else first reads and judges, in a transaction that sees one state; then keeps, under a lock, so that two who open the list at once get the
 * same cards. What arose since the morning is added at the end or onto cards; no card moves or leaves. A past day is shown as it was kept,
 * or, where nobody opened it, as it would have been by what was known at its end. It judges what is on its cards and what said something
 * new since the last look: nothing else can have given it a reason.
 */
export async function openWorklist(
  database: Database,
  input: WorklistInput,
  newId: NewId,
): Promise<OpenedWorklist | Refusal> {
  const seen = await see(database, input)
  if (isRefusal(seen) || !('portfolio' in seen)) return seen
  const { csm, day, portfolio, policies, stored, cards } = seen
  if (stored !== undefined && (day < csm.today || portfolio.candidates.length === 0)) {
    const { leftOut } = portfolio
    return {
      csm,
      day,
      kept: true,
      firstList: stored,
      cards,
      shown: portfolio,
      leftOut,
      policy: policies.worklist,
    }
  }
  return keepSeen(database, seen, input, newId)
}

/** The first of the two: it sees one state, and changes nothing. */
function see(database: Database, input: WorklistInput): Promise<OpenedWorklist | Seen | Refusal> {
  return database.inWorkspace(input.workspaceId, tx => look(tx, input), {
    isolation: 'repeatable read',
    readOnly: true,
  })
}

/** The second: under the lock of the day, by which whoever comes later finds what was kept. */
function keepSeen(
  database: Database,
  { csm, day, portfolio, policies }: Seen,
  { workspaceId, now }: WorklistInput,
  newId: NewId,
): Promise<OpenedWorklist> {
  const past = day < csm.today
  const policy = policies.worklist
  const answer = { csm, day, shown: portfolio, leftOut: portfolio.leftOut, policy }
  return database.inWorkspace(workspaceId, async tx => {
    const knownAt = past ? endOf(day) : now
    const pastActions = await loadPastActions(tx, portfolio, knownAt, policy)
    const request = { csm, day, portfolio, pastActions, at: knownAt, newId, policy }
    if (!past) await lockDay(tx, csm.csmId, day)
    const before = await readDay(tx, csm.csmId, day)
    if (past && before === undefined) {
      const { firstList, cards } = buildFirstList(request)
      return { ...answer, kept: false, firstList, cards: cards.map(card => ({ ...card, id: null })) }
    }
    const firstList = before ?? (await saveFirstList(tx, request))
    if (before !== undefined && !past) await keepNewToday(tx, request, before.known)
    if (!past) await saveLook(tx, csm.csmId, day, { lookedAt: now, grounds: portfolio.grounds })
    return { ...answer, kept: true, firstList, cards: await readCards(tx, csm.csmId, day) }
  })
}

type Seen = {
  readonly csm: Csm
  readonly day: Day
  readonly portfolio: Portfolio
  readonly policies: HealthPolicies
  /** The morning as it is kept; undefined before anybody opened the list. */
  readonly stored: StoredDay | undefined
  readonly cards: readonly StoredCard[]
}

async function look(tx: Tx, input: WorklistInput): Promise<OpenedWorklist | Seen | Refusal> {
  const { now } = input
  const [csm, configAt] = await Promise.all([
    findCsm(tx, input.csm, input.callerId, now),
    readHealthConfigs(tx),
  ])
  if (isRefusal(csm)) return csm
  const day = input.date ?? csm.today
  if (day > csm.today) {
    return refuse('invalid', `lies in the future: today is ${csm.today} in ${csm.timeZone}`, {
      field: 'date',
      fix: 'Ask for today or a day before.',
    })
  }
  const live = day === csm.today
  const request = { csmId: csm.csmId, day, today: dayOf(now), now, lookBackMs: LOOK_BACK_MS }
  const kept = live ? await readKeptList(tx, request) : undefined
  if (kept !== undefined) {
    const { day: firstList, cards, shown } = kept
    return { csm, day, kept: true, firstList, cards, shown, leftOut: [], policy: configAt(now).worklist }
  }
  return lookAnew(tx, csm, { day, live }, input)
}

async function lookAnew(
  tx: Tx,
  csm: Csm,
  { day, live }: { readonly day: Day; readonly live: boolean },
  { date, now }: WorklistInput,
): Promise<Seen> {
  const knownAt = live ? now : endOf(day)
  // A list is built on its own day, somewhere in the world: no policy of before it is asked for.
  const built = startOf(addDays(date ?? dayOf(now), -1))
  const [policiesAt, cards, stored] = await Promise.all([
    readPolicies(tx, built),
    readCards(tx, csm.csmId, day),
    readDay(tx, csm.csmId, day),
  ])
  const policies = policiesAt(knownAt)
  const portfolio = await lookAtPortfolio(
    tx,
    {
      csmId: csm.csmId,
      day,
      // Signals are published by days in UTC, which may be a day ahead of the CSM's or behind it.
      asOf: live ? dayOf(now) : day,
      knownAt,
      own: !live && stored !== undefined ? 'none' : sinceLastLook(stored, policiesAt, now),
      besides: cards.map(card => card.accountId),
    },
    now,
    policies,
  )
  return { csm, day, portfolio, policies, stored, cards }
}

/** What can have given a kept list a new reason. A new day of signals, another policy or another model can anywhere. */
function sinceLastLook(
  stored: StoredDay | undefined,
  policiesAt: PolicyAt<HealthPolicies>,
  now: Date,
): PortfolioViewRequest['own'] {
  if (stored === undefined) return 'all'
  const lookedAt = stored.lookedAt ?? stored.builtAt
  if (dayOf(lookedAt) !== dayOf(now)) return 'all'
  const since = new Date(lookedAt.getTime() - LOOK_BACK_MS)
  const underOf = (instant: Date) => {
    const policies = policiesAt(instant)
    return JSON.stringify([versionsOf(policies), policies.worklist.version])
  }
  return underOf(since) === underOf(now) ? { changedSince: since } : 'all'
}
