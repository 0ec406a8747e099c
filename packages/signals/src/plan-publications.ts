// Which days a context must judge again for the accounts that are due, and as known at which instants.
import type { Tx } from '@rung/database'
import { type Day, dayOf, endOf, startOf } from '@rung/kernel'
import type { DueBatch } from './due-work.ts'
import type { Context } from './signal.ts'
import type { DueMark } from './storage/mark-due.ts'
import { publishedAt, publishedDayBefore, publishedDays } from './storage/read-snapshots.ts'

export type PlannedPublication = {
  readonly accountId: string
  readonly asOf: Day
  readonly knownAt: Date
  /** To be published as `kept`. */
  readonly kept: boolean
}

export type PlanOptions = {
  /** When the policy this context judges under became another. */
  readonly configPublishedAt: readonly Date[]
}

/**
 * For each due account: today, and every published day since the mark, as known now; and each day to backfill twice, as
 * known at its own end and as known now. Publishing what has not changed costs no row. By account, then day, then
 * instant. The work grows with the days published since the change, not with the history of the facts.
 *
 * Beside them go the edges by which a change can be told from another. The *opening* of a day is the day as it was
 * known before it began: what time alone did. It is planned once, with the first judgement of a new day, and for days
 * of a backfill. On the day the policy became another, the day as known just before and just then: what the policy did.
 */
export async function planPublications(
  tx: Tx,
  context: Context,
  batch: DueBatch,
  options: PlanOptions,
): Promise<PlannedPublication[]> {
  const published = await publishedDays(tx, { context, accounts: batch.accounts })
  const edges = [
    ...(await openingsOf(tx, context, batch, published)),
    ...(await configEdgesOf(tx, context, batch, options)),
  ]
  const edgesOf = Map.groupBy(edges, edge => edge.accountId)
  return batch.accounts.flatMap(({ accountId, backfillOn = [] }) => {
    const live = new Set([...(published.get(accountId) ?? []), ...backfillOn, batch.today])
    const plan = [...live]
      .filter(day => day <= batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: batch.now, kept: false }))
    const asKnownThen = backfillOn
      .filter(day => day < batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: endOf(asOf), kept: false }))
    return [...(edgesOf.get(accountId) ?? []), ...plan, ...asKnownThen].sort(byDayThenInstant)
  })
}

/** Accounts that were never published before a day have no opening: there is nothing it could be told from. */
async function openingsOf(
  tx: Tx,
  context: Context,
  batch: DueBatch,
  published: ReadonlyMap<string, readonly Day[]>,
): Promise<PlannedPublication[]> {
  const { today } = batch
  const input = batch.accounts.flatMap(({ accountId, backfillOn = [] }) => {
    const isNewDay = !(published.get(accountId) ?? []).includes(today)
    const past = backfillOn.filter(day => day < today)
    return [...past, ...(isNewDay ? [today] : [])].map(before => ({ accountId, before }))
  })
  const dayBefore = await publishedDayBefore(tx, { context, days: input })
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
  context: Context,
  batch: DueBatch,
  { configPublishedAt }: PlanOptions,
): Promise<PlannedPublication[]> {
  const { today: asOf, now } = batch
  const edges: PlannedPublication[] = []
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

function byDayThenInstant(a: PlannedPublication, b: PlannedPublication): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1
  return a.knownAt.getTime() - b.knownAt.getTime()
}
