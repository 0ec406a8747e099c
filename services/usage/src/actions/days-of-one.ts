// The days of an account and of all that were merged into it, as one account's.
import type { Tx } from '@rung/database'
import { combineDays, type DayFacts, type MetricDefinition } from '@rung/usage-metrics'
import type { AsOf } from '../storage/as-of.ts'
import { factsAsKnown } from '../storage/facts-as-known.ts'

/** Every day on or before `asOf`, as known at the instant. One reading a key: merges are few. */
export async function daysOfOne(
  tx: Tx,
  input: AsOf & { readonly mergedKeys: readonly string[] },
  definitions: readonly MetricDefinition[],
): Promise<DayFacts[]> {
  const days: DayFacts[][] = []
  for (const groupKey of [input.groupKey, ...input.mergedKeys]) {
    days.push(await factsAsKnown(tx, { ...input, groupKey }, definitions))
  }
  return combineDays(days)
}
