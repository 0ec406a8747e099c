// What was done about accounts that turned out to be one: it counts for the one that is left.
import { readTogether, type Tx } from '@rung/database'
import type { Merges } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { type PastRows, pastReads } from './past-actions.ts'
import type { Tries } from './tries.ts'

export type PastOf = {
  readonly csmId: string
  /** None of them merged away. */
  readonly accountIds: readonly string[]
  readonly asOf: Day
  readonly knownAt: Date
}

/** `past`: what was done about the accounts themselves. One statement more where one of them has others in it. */
export async function withMerged(
  tx: Tx,
  past: PastRows,
  merges: Merges,
  { csmId, accountIds, ...when }: PastOf,
): Promise<PastRows> {
  const { oneWith, survivorOf } = merges.at(when).accounts
  const all = accountIds.flatMap(oneWith)
  if (all.length === accountIds.length) return past
  const reads = pastReads(tx, { csmId, accountIds: all, knownAt: when.knownAt })
  return underSurvivor(await readTogether(tx, 'playbook-past-of-merged', reads), survivorOf)
}

function underSurvivor(past: PastRows, survivorOf: (id: string) => string): PastRows {
  const under = <Row extends { readonly accountId: string }>(rows: readonly Row[]): Row[] =>
    rows.map(row => ({ ...row, accountId: survivorOf(row.accountId) }))
  return {
    results: past.results,
    holds: under(past.holds),
    followUps: under(past.followUps),
    handovers: under(past.handovers),
    draws: under(past.draws),
    tasks: under(past.tasks),
    tries: summed(under(past.tries)),
  }
}

/** One number an account and play. */
function summed(tries: readonly Tries[]): Tries[] {
  const ofOne = Map.groupBy(tries, ({ accountId, play }) => `${accountId} ${play}`)
  return [...ofOne.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, tries: others.reduce((sum, each) => sum + each.tries, first.tries) }],
  )
}
