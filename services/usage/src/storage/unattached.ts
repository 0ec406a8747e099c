// What was collected and belongs to no account: groups the directory does not know, people without a group, and what the other source counts.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type Unattached = {
  /** `clash`: events of days on which daily aggregates count; `daily`: daily aggregates of days on which events count. */
  readonly kind: 'clash' | 'daily' | 'group' | 'user'
  readonly name: string
  readonly events: number
  readonly firstDay: Day
  readonly lastDay: Day
}

const UNATTACHED = `select 'group' as kind, account_days.group_key as name, sum(account_days.events)::bigint as events,
          min(account_days.day) as first_day, max(account_days.day) as last_day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.events > 0
          and not exists (
            select 1 from directory.accounts
            where accounts.workspace_id = $1 and accounts.external_id = account_days.group_key
          )
        group by account_days.group_key
        union all
        select 'user', events.user_key, count(*), min(events.day), max(events.day)
        from usage.events
        where events.workspace_id = $1
          and events.group_key is null
          and not exists (
            select 1 from usage.attachments
            where attachments.workspace_id = $1 and attachments.user_key = events.user_key
          )
        group by events.user_key
        union all
        select 'clash', clash.group_key, count(*), min(clash.day), max(clash.day)
        from (
          select account_days.group_key, events.day
          from usage.account_days
          join usage.events
            on events.workspace_id = $1
            and events.group_key = account_days.group_key
            and events.day = account_days.day
          where account_days.workspace_id = $1 and account_days.source = 'aggregates'
          union all
          select account_days.group_key, events.day
          from usage.account_days
          join usage.attachments
            on attachments.workspace_id = $1 and attachments.group_key = account_days.group_key
          join usage.events
            on events.workspace_id = $1
            and events.group_key is null
            and events.user_key = attachments.user_key
            and events.day = account_days.day
            and events.occurred_at >= attachments.from_at
            and events.occurred_at < attachments.until_at
          where account_days.workspace_id = $1 and account_days.source = 'aggregates'
        ) as clash
        group by clash.group_key
        union all
        select 'daily', held.group_key, sum(held.events)::bigint, min(held.day), max(held.day)
        from (
          select distinct on (daily_aggregates.group_key, daily_aggregates.day)
            daily_aggregates.group_key, daily_aggregates.day, summed.events
          from usage.daily_aggregates
          join usage.account_days
            on account_days.workspace_id = $1
            and account_days.group_key = daily_aggregates.group_key
            and account_days.day = daily_aggregates.day
            and account_days.source = 'events'
          cross join lateral (
            select coalesce(sum(counted.value::bigint), 0) as events
            from jsonb_each_text(daily_aggregates.counts) as counted
          ) as summed
          where daily_aggregates.workspace_id = $1
          order by daily_aggregates.group_key, daily_aggregates.day, daily_aggregates.revision desc
        ) as held
        group by held.group_key`

export type UnattachedSummary = {
  readonly kind: Unattached['kind']
  readonly names: number
  readonly events: number
}

/**
 * Why: an integration that names accounts wrongly loses them silently; here its owner sees the names as sent.
 * Ordered by kind, then name by bytes.
 *
 * @example { kind: 'group', name: 'ACME Inc', events: 4120, firstDay: '2026-01-05', lastDay: '2026-03-01' }
 */
export async function listUnattached(
  tx: Tx,
  page: { readonly after: readonly [string, string]; readonly limit: number },
): Promise<Unattached[]> {
  return tx.query<Unattached>({
    name: 'usage-list-unattached',
    text: `
      select found.kind, found.name, found.events, found.first_day::text as "firstDay", found.last_day::text as "lastDay"
      from (
        ${UNATTACHED}
      ) as found
      where (found.kind collate "C", found.name collate "C") > ($2, $3)
      order by found.kind collate "C", found.name collate "C"
      limit $4`,
    values: [tx.workspaceId, ...page.after, page.limit],
  })
}

/** How much of each kind there is. */
export async function summariseUnattached(tx: Tx): Promise<UnattachedSummary[]> {
  return tx.query<UnattachedSummary>({
    name: 'usage-summarise-unattached',
    text: `
      select found.kind, count(*)::int as names, sum(found.events)::bigint as events
      from (
        ${UNATTACHED}
      ) as found
      group by found.kind`,
    values: [tx.workspaceId],
  })
}
