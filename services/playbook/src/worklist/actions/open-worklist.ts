// A CSM's list of a day: built in the morning by whoever opens it first, kept, and only added to.
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
  readonly portfolio: Portfolio
  /** In force at the instant the list is of. */
  readonly policies: HealthPolicies
}

/**
 * First reads and judges, in a transaction that sees one state; then keeps, under a lock, so that two who open the list at once get the
 * same cards. What arose since the morning is added at the end or onto cards; no card moves or leaves. A past day is shown as it was kept,
 * or, where nobody opened it, as it would have been by what was known at its end.
 *
 * A list that is kept judges what is on its cards and what said something new since the morning: nothing else can have given
 * it a reason. With nothing new, and of a past day, it is answered from the first transaction alone.
 */
export async function openWorklist(
  database: Database,
  input: WorklistInput,
  newId: NewId,
): Promise<OpenedWorklist | Refusal> {
  const seen = await see(database, input)
  if (isRefusal(seen)) return seen
  const { csm, day, portfolio, policies, stored, cards } = seen
  if (stored !== undefined && (day < csm.today || portfolio.candidates.length === 0)) {
    return { csm, day, kept: true, firstList: stored, cards, portfolio, policies }
  }
  return keepSeen(database, seen, input, newId)
}

/** The first of the two: it sees one state, and changes nothing. */
function see(database: Database, input: WorklistInput): Promise<Seen | Refusal> {
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
  return database.inWorkspace(workspaceId, async tx => {
    const knownAt = past ? endOf(day) : now
    const pastActions = await loadPastActions(tx, portfolio, knownAt, policies.worklist)
    const request = { csm, day, portfolio, pastActions, at: knownAt, newId, policy: policies.worklist }
    if (!past) await lockDay(tx, csm.csmId, day)
    const before = await readDay(tx, csm.csmId, day)
    if (past && before === undefined) {
      const { firstList, cards } = buildFirstList(request)
      return {
        csm,
        day,
        kept: false,
        firstList,
        cards: cards.map(card => ({ ...card, id: null })),
        portfolio,
        policies,
      }
    }
    const firstList = before ?? (await saveFirstList(tx, request))
    if (before !== undefined && !past) await keepNewToday(tx, request, before.known)
    return {
      csm,
      day,
      kept: true,
      firstList,
      cards: await readCards(tx, csm.csmId, day),
      portfolio,
      policies,
    }
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

async function look(tx: Tx, input: WorklistInput): Promise<Seen | Refusal> {
  const { now } = input
  // A list is built on its own day, somewhere in the world: no policy of before it is asked for.
  const built = startOf(addDays(input.date ?? dayOf(now), -1))
  const [csm, policiesAt] = await Promise.all([
    findCsm(tx, input.csm, input.callerId, now),
    readPolicies(tx, built),
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
  const knownAt = live ? now : endOf(day)
  const [cards, stored] = await Promise.all([readCards(tx, csm.csmId, day), readDay(tx, csm.csmId, day)])
  const policies = policiesAt(knownAt)
  const portfolio = await lookAtPortfolio(
    tx,
    {
      csmId: csm.csmId,
      day,
      // Signals are published by days in UTC, which may be a day ahead of the CSM's or behind it.
      asOf: live ? dayOf(now) : day,
      knownAt,
      own: !live && stored !== undefined ? 'none' : sinceMorning(stored, policiesAt, now),
      besides: cards.map(card => card.accountId),
    },
    now,
    policies,
  )
  return { csm, day, portfolio, policies, stored, cards }
}

/** What can have given a kept list a new reason. A new day of signals, another policy or another model can anywhere. */
function sinceMorning(
  stored: StoredDay | undefined,
  policiesAt: PolicyAt<HealthPolicies>,
  now: Date,
): PortfolioViewRequest['own'] {
  if (stored === undefined || dayOf(stored.builtAt) !== dayOf(now)) return 'all'
  const underOf = (instant: Date) => {
    const policies = policiesAt(instant)
    return JSON.stringify([versionsOf(policies), policies.worklist.version])
  }
  return underOf(stored.builtAt) === underOf(now) ? { changedSince: stored.builtAt } : 'all'
}
