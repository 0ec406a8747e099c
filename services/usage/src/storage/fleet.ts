// The accounts that speak for a workspace, and the events they sent: what a doubt about a source is made of.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { EventUse, UsagePolicy } from '@rung/usage-metrics'

/**
 * Keys of at most `fleetSampleAccounts` accounts that sent anything before the day by then, in the order of a hash of their keys: of a large
 * workspace a sample without any preference, and the same one whoever asks.
 */
export async function readFleet(
  tx: Tx,
  { asOf, knownAt }: { readonly asOf: Day; readonly knownAt: Date },
  { fleetSampleAccounts }: UsagePolicy,
): Promise<string[]> {
  const rows = await tx.query<{ groupKey: string }>({
    name: 'usage-read-fleet',
    text: `
      select named.external_id as "groupKey"
      from (
        select distinct accounts.external_id
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.recorded_at <= $3
      ) as named
      where exists (
        select 1
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = named.external_id
          and account_days.day < $2
          and account_days.events > 0
          and account_days.latest_recorded_at <= $3
      )
      order by md5(named.external_id), named.external_id collate "C"
      limit $4`,
    values: [tx.workspaceId, asOf, knownAt.toISOString(), fleetSampleAccounts],
  })
  return rows.map(({ groupKey }) => groupKey)
}

/** What each of the accounts sent in the five weeks before the day, by name of the event. */
export async function readEventUse(tx: Tx, groupKeys: readonly string[], before: Day): Promise<EventUse[]> {
  return tx.query<EventUse>({
    name: 'usage-read-event-use',
    text: `
      select day_cells.event, max(day_cells.day)::text as "lastOn",
        max(day_cells.day) < $3::date - 7 as silent,
        count(distinct ($3::date - 8 - day_cells.day) / 7) filter (where day_cells.day < $3::date - 7)::int as "weeksBefore"
      from usage.day_cells
      where day_cells.workspace_id = $1
        and day_cells.group_key = any($2)
        and day_cells.day >= $3::date - 35
        and day_cells.day < $3::date
        and day_cells.count > 0
      group by day_cells.group_key, day_cells.event
      order by day_cells.event, day_cells.group_key`,
    values: [tx.workspaceId, groupKeys, before],
  })
}
