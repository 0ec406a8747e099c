// What there is to act on in a CSM's accounts, for a list that is to be made, or to be added to.
import type { readHealthConfigs } from '@rung/config/health'
import type { PolicyAt } from '@rung/config/store'
import { sendRead, type Tx } from '@rung/database'
import { type HealthPolicies, versionsOf, withModels } from '@rung/judgement'
import { readPolicies } from '@rung/judgement/actions'
import { addDays, type Day, dayOf, endOf, startOf } from '@rung/kernel'
import { accountsChangedSince, readStuckAccounts, STAGES } from '@rung/signals'
import { type Play, type WorklistPolicy, withOwnPlays } from '@rung/worklist'
import { readWithOwnPlays } from '../../plays-in-force/read-plays.ts'
import { type AccountOfCsm, accountsOfCsm } from '../storage/accounts-of-csm.ts'
import { readFirstLook } from '../storage/first-look.ts'
import { portfolioRowsRead } from '../storage/portfolio-rows.ts'
import { readCards } from '../storage/read-cards.ts'
import { accountsAskedSince } from '../storage/way-out-tasks.ts'
import type { StoredCard } from '../storage/worklist-cards.ts'
import { readDay, type StoredDay } from '../storage/worklist-days.ts'
import type { Csm } from './find-csm.ts'
import { lookAtPortfolio, type Portfolio } from './look-at-portfolio.ts'
import { type PastActions, pastActionsOf } from './past-actions.ts'
import { dayBefore } from './standing-rows.ts'

export type Seen = {
  readonly csm: Csm
  readonly day: Day
  readonly portfolio: Portfolio
  /** With the plays in force at the instant the list is of. */
  readonly policies: HealthPolicies
  /** The same with the plays as they come with Rung. */
  readonly shipped: WorklistPolicy
  /** The morning as it is kept; undefined before anybody opened the list. */
  readonly stored: StoredDay | undefined
  readonly cards: readonly StoredCard[]
  /** Null where they are still to be read. */
  readonly pastActions: PastActions | null
}

type Configs = Awaited<ReturnType<typeof readHealthConfigs>>

export type LookRequest = {
  readonly csm: Csm
  readonly day: Day
  readonly configAt: Configs
  /** The workspace's own in force now. */
  readonly ownPlays: readonly Play[]
  readonly now: Date
}

/** For the first list of a day: one statement, and none that judges where the rows stand. */
export async function lookFirst(tx: Tx, { csm, day, configAt, ownPlays, now }: LookRequest): Promise<Seen> {
  const asOf = dayOf(now)
  const config = configAt(now)
  const { own, rows, models, past } = await readFirstLook(tx, {
    csmId: csm.csmId,
    asOf,
    before: dayBefore(asOf, config),
    knownAt: now,
  })
  const ofConfig = withModels(config, models)
  const policies = { ...ofConfig, worklist: withOwnPlays(ofConfig.worklist, ownPlays) }
  const view = { own, besides: [], rows, day, asOf, knownAt: now }
  const portfolio = await lookAtPortfolio(tx, view, policies, configAt)
  const pastActions = pastActionsOf(csm, past, policies.worklist)
  const shipped = ofConfig.worklist
  return { csm, day, portfolio, policies, shipped, stored: undefined, cards: [], pastActions }
}

/** For a list that is kept and of which something is new, and for one of a day that is over. */
export async function lookAgain(tx: Tx, { csm, day, configAt, ownPlays, now }: LookRequest): Promise<Seen> {
  const live = day === csm.today
  const knownAt = live ? now : endOf(day)
  // A list is built on its own day, somewhere in the world: no policy of before it is asked for.
  const built = startOf(addDays(live ? dayOf(now) : day, -1))
  const [policiesAt, cards, stored] = await Promise.all([
    readPolicies(tx, built),
    readCards(tx, csm.csmId, day),
    readDay(tx, csm.csmId, day),
  ])
  const ofConfig = policiesAt(knownAt)
  const worklist = live
    ? withOwnPlays(ofConfig.worklist, ownPlays)
    : await readWithOwnPlays(tx, ofConfig.worklist, knownAt)
  const policies = { ...ofConfig, worklist }
  // Signals are published by days in UTC, which may be a day ahead of the CSM's or behind it.
  const asOf = live ? dayOf(now) : day
  const whose = !live && stored !== undefined ? 'none' : sinceLastLook(stored, policiesAt, now)
  const own = await ownAccounts(tx, { csmId: csm.csmId, asOf, knownAt, whose })
  const besides = cards.map(card => card.accountId)
  const accountIds = [...new Set([...own.map(({ id }) => id), ...besides])]
  const before = dayBefore(asOf, policies)
  const rows = live ? await sendRead(tx, portfolioRowsRead(tx, { accountIds, before, knownAt })) : []
  const view = { own, besides, rows, day, asOf, knownAt }
  const portfolio = await lookAtPortfolio(tx, view, policies, configAt)
  const shipped = ofConfig.worklist
  return { csm, day, portfolio, policies, shipped, stored, cards, pastActions: null }
}

/** Of their accounts: all, none, or those that said something new at this instant or later, and those that cannot be judged. */
type Whose = 'all' | 'none' | { readonly changedSince: Date }

/** A judgement is committed some time after the instant it names: what is so much older than the last look is looked at again. */
export const LOOK_BACK_MS = 60_000

/** What can have given a kept list a new reason. A new day of signals, another policy or another model can anywhere. */
function sinceLastLook(
  stored: StoredDay | undefined,
  policiesAt: PolicyAt<HealthPolicies>,
  now: Date,
): Whose {
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

async function ownAccounts(
  tx: Tx,
  {
    csmId,
    asOf,
    knownAt,
    whose,
  }: { readonly csmId: string; readonly asOf: Day; readonly knownAt: Date; readonly whose: Whose },
): Promise<AccountOfCsm[]> {
  if (whose === 'none') return []
  const all = await accountsOfCsm(tx, { csmId, asOf, knownAt })
  if (whose === 'all') return all
  const accountIds = all.map(({ id }) => id)
  const [changed, stuck, asked] = await Promise.all([
    accountsChangedSince(tx, { accountIds, since: whose.changedSince }),
    readStuckAccounts(tx, { accountIds, stages: STAGES }),
    accountsAskedSince(tx, { accountIds, since: whose.changedSince }),
  ])
  const said = new Set([...changed, ...asked, ...stuck.map(({ accountId }) => accountId)])
  // what was handed over to them gave the list a reason without any news of the account
  return all.filter(({ id, isOwn }) => !isOwn || said.has(id))
}
