// A CSM's list of a day: built in the morning by whoever opens it first, kept, and only added to.
import type { Database, Tx } from '@rung/database'
import type { HealthPolicies } from '@rung/judgement'
import { readPoliciesAt } from '@rung/judgement/storage'
import { type Day, dayOf, endOf, isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import { readCards, type StoredCard } from '../storage/worklist-cards.ts'
import { lockDay, readDay, type StoredDay } from '../storage/worklist-days.ts'
import { type Csm, findCsm } from './find-csm.ts'
import { draftMorning, keepMorning, keepNewToday, remember } from './keep-worklist.ts'
import { lookAtPortfolio, type Portfolio } from './look-at-portfolio.ts'

export type AskedWorklist = {
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
  readonly morning: Omit<StoredDay, 'known'>
  readonly cards: readonly ShownCard[]
  readonly portfolio: Portfolio
  /** In force at the instant the list is of. */
  readonly policies: HealthPolicies
}

/**
 * First reads and judges, in a transaction that sees one state; then keeps, under a lock, so that two who open the list at once get the
 * same cards. What arose since the morning is added at the end or onto cards; no card moves or leaves. A past day is shown as it was kept,
 * or, where nobody opened it, as it would have been by what was known at its end.
 */
export async function openWorklist(
  database: Database,
  asked: AskedWorklist,
  newId: NewId,
): Promise<OpenedWorklist | Refusal> {
  const { workspaceId, now } = asked
  const seen = await database.inWorkspace(workspaceId, tx => look(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
  })
  if (isRefusal(seen)) return seen
  const { csm, day, portfolio, policies } = seen
  const past = day < csm.today
  return database.inWorkspace(workspaceId, async tx => {
    const knownAt = past ? endOf(day) : now
    const memory = await remember(tx, portfolio, knownAt, policies.worklist)
    const sitting = { csm, day, portfolio, memory, at: knownAt, newId, policy: policies.worklist }
    if (!past) await lockDay(tx, csm.csmId, day)
    const before = await readDay(tx, csm.csmId, day)
    if (past && before === undefined) {
      const { morning, cards } = draftMorning(sitting)
      return {
        csm,
        day,
        kept: false,
        morning,
        cards: cards.map(card => ({ ...card, id: null })),
        portfolio,
        policies,
      }
    }
    const morning = before ?? (await keepMorning(tx, sitting))
    if (before !== undefined && !past) await keepNewToday(tx, sitting, before.known)
    return { csm, day, kept: true, morning, cards: await readCards(tx, csm.csmId, day), portfolio, policies }
  })
}

type Seen = {
  readonly csm: Csm
  readonly day: Day
  readonly portfolio: Portfolio
  readonly policies: HealthPolicies
}

async function look(tx: Tx, asked: AskedWorklist): Promise<Seen | Refusal> {
  const { now } = asked
  const csm = await findCsm(tx, asked.csm, asked.callerId, now)
  if (isRefusal(csm)) return csm
  const day = asked.date ?? csm.today
  if (day > csm.today) {
    return refuse('invalid', `lies in the future: today is ${csm.today} in ${csm.timeZone}`, {
      field: 'date',
      fix: 'Ask for today or a day before.',
    })
  }
  const onCards = await readCards(tx, csm.csmId, day)
  const live = day === csm.today
  const knownAt = live ? now : endOf(day)
  const policies = await readPoliciesAt(tx, knownAt)
  const portfolio = await lookAtPortfolio(
    tx,
    {
      csmId: csm.csmId,
      day,
      // Signals are published by days in UTC, which may be a day ahead of the CSM's or behind it.
      asOf: live ? dayOf(now) : day,
      knownAt,
      besides: onCards.map(card => card.accountId),
    },
    now,
    policies,
  )
  return { csm, day, portfolio, policies }
}
