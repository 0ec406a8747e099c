// Which days a context must judge again for the accounts that are due, and as known at which instants.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { DueBatch } from './due-work.ts'
import { publishedDays } from './read-snapshots.ts'
import type { Context } from './signal.ts'

export type PlannedPublication = { readonly accountId: string; readonly asOf: Day; readonly knownAt: Date }

/**
 * For each due account: today, and every published day since the mark, as known now; and each day to backfill twice, as
 * known at its own end and as known now. Publishing what has not changed costs no row. By account, then day, then
 * instant. The work grows with the days published since the change, not with the history of the facts.
 */
export async function planPublications(
  tx: Tx,
  context: Context,
  batch: DueBatch,
): Promise<PlannedPublication[]> {
  const published = await publishedDays(tx, { context, accounts: batch.accounts })
  return batch.accounts.flatMap(({ accountId, backfillOn = [] }) => {
    const live = new Set([...(published.get(accountId) ?? []), ...backfillOn, batch.today])
    const plan = [...live]
      .filter(day => day <= batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: batch.now }))
    const asKnownThen = backfillOn
      .filter(day => day < batch.today)
      .map(asOf => ({ accountId, asOf, knownAt: endOf(asOf) }))
    return [...plan, ...asKnownThen].sort(byDayThenInstant)
  })
}

function byDayThenInstant(a: PlannedPublication, b: PlannedPublication): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? -1 : 1
  return a.knownAt.getTime() - b.knownAt.getTime()
}
