// Which days a context must judge again for the accounts that are due, and as known at which instants.
import type { Tx } from '@rung/database'
import { type Day, dayOf, endOf, startOf } from '@rung/kernel'
import type { DueBatch } from './due-work-options.ts'
import { type JudgedDay, judgedDayBefore, judgedDays } from './storage/judged-days.ts'
import type { DueMark } from './storage/mark-due.ts'
import { publishedAt } from './storage/read-snapshots.ts'
import type { OwnContext } from './vocabulary/entry.ts'

export type PlannedPublication = {
  readonly accountId: string
  readonly asOf: Day
  readonly knownAt: Date
  /** To be published as `kept`. */
  readonly kept: boolean
  /** Of a day to backfill: itself and the next, where they were judged before, are to say of every instant what they said. */
  readonly pinned: readonly Day[]
  /** Of a day to backfill: no pass looked at it, so it gets a snapshot even where the day before says the same. */
  readonly ownDay: boolean
}

export type PlanOptions = {
  /** When the policy this context judges under became another. */
  readonly configPublishedAt: readonly Date[]
}

/**
 * For each due account: today, and every judged day since the mark, as known now; and each day to backfill twice, as
 * known at its own end and as known now. Publishing what has not changed costs no row. By account, then day, then
 * instant. The work grows with the days judged since the change, not with the history of the facts.
 *
 * Judged days that said nothing new have no snapshot and are judged again all the same: what a late fact makes of the day
 * they rest on need not be what it makes of them.
 *
 * Beside them go the edges by which a change can be told from another. The *opening* of a day is the day as it was
 * known before it began: what time alone did. It is planned once, with the first judgement of a new day, and for days
 * of a backfill. On the day the policy became another, the day as known just before and just then: what the policy did.
 */
export async function planPublications(
  tx: Tx,
  context: OwnContext,
  batch: DueBatch,
  options: PlanOptions,
): Promise<PlannedPublication[]> {
  const accounts = batch.accounts.map(({ accountId, since, backfillOn = [] }) => ({
    accountId,
    since: [since, ...backfillOn].sort()[0] ?? since,
  }))
  const judged = await judgedDays(tx, { context, accounts })
  const edges = [
    ...(await openingsOf(tx, context, batch, judged)),
    ...(await configEdgesOf(tx, context, batch, options)),
  ]
  const edgesOf = Map.groupBy(edges, edge => edge.accountId)
  return batch.accounts.flatMap(({ accountId, since, backfillOn = [] }) => {
    const days = judged.get(accountId) ?? []
    const live = new Set([
      ...days.flatMap(({ day }) => (day >= since ? [day] : [])),
      ...backfillOn,
      batch.today,
    ])
    const plan = [...live]
      .filter(day => day <= batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: batch.now, kept: false }))
    const asKnownThen = backfillOn
      .filter(day => day < batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: endOf(asOf), kept: false }))
    return [...(edgesOf.get(accountId) ?? []), ...plan, ...asKnownThen]
      .sort(byDayThenInstant)
      .map(planned => ({
        ...planned,
        ...hindsightOf(planned.asOf, { backfillOn, days, today: batch.today }),
      }))
  })
}

type Account = {
  readonly backfillOn: readonly Day[]
  readonly days: readonly JudgedDay[]
  readonly today: Day
}

/** A day told of in hindsight must not change what the days after it said. */
function hindsightOf(
  asOf: Day,
  { backfillOn, days, today }: Account,
): Pick<PlannedPublication, 'ownDay' | 'pinned'> {
  if (asOf >= today || !backfillOn.includes(asOf)) return { ownDay: false, pinned: [] }
  const touched = [days.find(({ day }) => day === asOf), days.find(({ day }) => day > asOf)]
  return { ownDay: true, pinned: touched.flatMap(each => each?.day ?? []) }
}

type Edge = Pick<PlannedPublication, 'accountId' | 'asOf' | 'knownAt' | 'kept'>

/** Accounts that were never judged before a day have no opening: there is nothing it could be told from. */
async function openingsOf(
  tx: Tx,
  context: OwnContext,
  batch: DueBatch,
  judged: ReadonlyMap<string, readonly JudgedDay[]>,
): Promise<Edge[]> {
  const { today } = batch
  const input = batch.accounts.flatMap(({ accountId, backfillOn = [] }) => {
    const isNewDay = !(judged.get(accountId) ?? []).some(({ day, isOwn }) => isOwn && day === today)
    const past = backfillOn.filter(day => day < today)
    return [...past, ...(isNewDay ? [today] : [])].map(before => ({ accountId, before }))
  })
  const dayBefore = await judgedDayBefore(tx, { context, days: input })
  const backfills = new Map(
    batch.accounts.map(({ accountId, backfillOn = [] }: DueMark) => [accountId, backfillOn]),
  )
  return input.flatMap(({ accountId, before: asOf }, index) => {
    const backfilled = (backfills.get(accountId) ?? []).filter(day => day < asOf)
    const last = [dayBefore[index] ?? null, ...backfilled]
      .filter(day => day !== null)
      .sort()
      .at(-1)
    if (last === undefined) return []
    const isToday = asOf === today
    return [{ accountId, asOf, knownAt: isToday ? startOf(asOf) : endOf(last), kept: isToday }]
  })
}

async function configEdgesOf(
  tx: Tx,
  context: OwnContext,
  batch: DueBatch,
  { configPublishedAt }: PlanOptions,
): Promise<Edge[]> {
  const { today: asOf, now } = batch
  const edges: Edge[] = []
  for (const at of configPublishedAt.filter(at => dayOf(at) === asOf && at <= now)) {
    const accountIds = batch.accounts.map(({ accountId }) => accountId)
    const told = await publishedAt(tx, { context, accountIds, asOf, at })
    const before = new Date(at.getTime() - 1)
    for (const accountId of accountIds) {
      if (told.has(accountId)) continue
      edges.push(...[before, at].map(knownAt => ({ accountId, asOf, knownAt, kept: true })))
    }
  }
  return edges
}

function byDayThenInstant(a: Edge, b: Edge): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1
  return a.knownAt.getTime() - b.knownAt.getTime()
}
