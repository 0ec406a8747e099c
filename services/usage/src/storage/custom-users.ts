// Active users that daily aggregates give, for a workspace's own metrics.
import type { Tx } from '@rung/database'
import type { MetricDefinition } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'
import { DAYS, longest, windowsOf } from './custom-windows.ts'

export type AggregatedUsersRow = { position: number; key: string; users: number | null; notGiven: boolean }

/** The highest daily number of users that a warehouse sent. */
export async function readAggregatedUsers(
  tx: Tx,
  input: readonly AsOf[],
  definitions: readonly MetricDefinition[],
): Promise<AggregatedUsersRow[]> {
  if (definitions.length === 0) return []
  return tx.query<AggregatedUsersRow>({
    name: 'usage-measure-aggregated-users',
    text: `
      select asked.position, wanted.key, max(account_days.active_users) as users,
        bool_or(account_days.active_users is null and account_days.events > 0) as "notGiven"
      ${DAYS}
      join unnest($6::text[], $7::int[]) as wanted (key, window_days)
        on account_days.day > asked.as_of - wanted.window_days
      where account_days.source = 'aggregates'
      group by asked.position, wanted.key`,
    values: [tx.workspaceId, ...columnsOf(input), longest(definitions), ...windowsOf(definitions)],
  })
}
