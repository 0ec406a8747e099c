// Decision days of which no signals are there: history that was imported, and never judged as it was on those days.
import type { Tx } from '@rung/database'
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { judgedDayBefore } from '@rung/signals'
import type { Resolution } from '../storage/read-resolutions.ts'
import type { BackfillSpan } from '../storage/training-progress.ts'
import { decisionDayOf } from './decision-day.ts'
import type { TrainingPolicy } from './policy.ts'
import { wasOpenOn } from './who-teaches.ts'

export type AccountDay = { readonly accountId: string; readonly day: Day }

/** Of the renewals of one lead. */
export type Lacking = {
  /** Of those whose end was not known on their decision day, how many have no signals of it. */
  readonly renewals: number
  readonly days: readonly AccountDay[]
}

/**
 * A day is lacking when neither it nor one of the days before, as far as one judged day answers for, was judged. Of renewals that teach:
 * one that had been decided by its decision day teaches nothing of it, whatever was known.
 */
export async function readLackingDays(
  tx: Tx,
  resolutions: readonly Resolution[],
  leadDays: number,
  { accountsAtOnce, judgedWithinDays }: TrainingPolicy,
): Promise<Lacking> {
  const asked = resolutions
    .map(each => ({ ...each, day: decisionDayOf(each, leadDays) }))
    .filter(each => wasOpenOn(each.day, each))
  const lacking: AccountDay[] = []
  for (let first = 0; first < asked.length; first += accountsAtOnce) {
    const some = asked.slice(first, first + accountsAtOnce)
    // Accounts says of every account that it is there: the others may rightly have nothing to say.
    const judged = await judgedDayBefore(tx, {
      context: 'accounts',
      days: some.map(({ accountId, day }) => ({ accountId, before: addDays(day, 1) })),
    })
    for (const [at, { accountId, day }] of some.entries()) {
      const newest = judged[at] ?? null
      if (newest === null || daysBetween(newest, day) >= judgedWithinDays) lacking.push({ accountId, day })
    }
  }
  const once = new Map(lacking.map(each => [`${each.accountId} ${each.day}`, each]))
  return { renewals: lacking.length, days: [...once.values()] }
}

/** From the first of the days to the last; null without any. */
export function spanOf(days: readonly AccountDay[]): BackfillSpan | null {
  const inOrder = days.map(({ day }) => day).sort()
  const [from, to] = [inOrder[0], inOrder.at(-1)]
  if (from === undefined || to === undefined) return null
  const accounts = new Set(days.map(({ accountId }) => accountId)).size
  return { accountDays: days.length, accounts, from, to }
}
