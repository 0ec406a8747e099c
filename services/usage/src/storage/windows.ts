// The windows of many accounts, days and instants at once, from the counted days.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { UsagePolicy, UsageWindow } from '@rung/usage-metrics'
import { listPolicy } from '../policy.ts'
import { type AsOf, columnsOf } from './as-of.ts'
import { readPeople } from './window-people.ts'

/** A window, with its newest active days as evidence. */
export type MeasuredWindow = UsageWindow & { readonly recentDays: readonly Day[] }

export type CountedWindow = MeasuredWindow & {
  /** Of the last 14 days; people as in `UseSpans`. */
  readonly last: { readonly people: number | null; readonly events: number }
}

type DaysRow = {
  active_days: number
  events: number
  aggregated_users: number | null
  users_not_given: boolean | null
  last_events: number
  last_aggregated_users: number | null
  last_users_not_given: boolean | null
  recent_days: Day[] | null
  first_day: Day | null
  last_day: Day | null
}

/**
 * Why: a pass judges hundreds of accounts at once, and a list thousands; one account at a time would be as many trips.
 * Two statements, in the order asked. A day counts when all of it was known by the instant; of days known in part the
 * caller asks elsewhere. The pure room's `measureWindow` says the same of one account, and a test holds both together.
 *
 * @example asked ('acme', 2026-03-28, now) // { activeUsers: 12, activeDays: 20, events: 311, ... }
 */
export async function measureWindows(
  tx: Tx,
  input: readonly AsOf[],
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
): Promise<CountedWindow[]> {
  if (input.length === 0) return []
  const [days, cells] = await Promise.all([
    readDays(tx, input, policy),
    readPeople(tx, input, catalogue, policy),
  ])
  return input.map(({ asOf }, index) => {
    const row = days[index]
    const cell = cells.get(index + 1)
    return {
      asOf,
      activeUsers: leastOf(
        Math.max(cell?.people ?? 0, row?.aggregated_users ?? 0),
        row?.users_not_given === true,
      ),
      activeDays: row?.active_days ?? 0,
      events: row?.events ?? 0,
      coreFeaturesUsed: cell?.features ?? 0,
      firstDay: row?.first_day ?? null,
      lastDay: row?.last_day ?? null,
      recentDays: row?.recent_days ?? [],
      last: {
        people: leastOf(
          Math.max(cell?.last_people ?? 0, row?.last_aggregated_users ?? 0),
          row?.last_users_not_given === true,
        ),
        events: row?.last_events ?? 0,
      },
    }
  })
}

// Something was done and nothing says by how many: unknown, never nobody.
function leastOf(users: number, notGiven: boolean): number | null {
  return users === 0 && notGiven ? null : users
}

function readDays(
  tx: Tx,
  input: readonly AsOf[],
  { windowDays, habitSpanDays }: UsagePolicy,
): Promise<DaysRow[]> {
  return tx.query<DaysRow>({
    name: 'usage-measure-windows',
    text: `
      select counted.active_days, counted.events, counted.aggregated_users, counted.users_not_given,
        counted.last_events, counted.last_aggregated_users, counted.last_users_not_given,
        counted.recent_days, opened.day::text as first_day, latest.day::text as last_day
      from unnest($2::text[], $3::date[], $4::timestamptz[])
        with ordinality as asked (group_key, as_of, known_at, position)
      cross join lateral (
        select
          count(*) as active_days,
          coalesce(sum(account_days.events), 0)::bigint as events,
          max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated_users,
          bool_or(account_days.active_users is null) as users_not_given,
          coalesce(sum(account_days.events) filter (where account_days.day > asked.as_of - $7::int), 0)::bigint
            as last_events,
          max(account_days.active_users) filter (
            where account_days.source = 'aggregates' and account_days.day > asked.as_of - $7::int
          ) as last_aggregated_users,
          bool_or(account_days.active_users is null) filter (
            where account_days.day > asked.as_of - $7::int
          ) as last_users_not_given,
          (array_agg(account_days.day::text order by account_days.day desc))[1:$6::int] as recent_days
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day > asked.as_of - $5::int
          and account_days.day <= asked.as_of
          and account_days.latest_recorded_at <= asked.known_at
          and (account_days.events > 0 or account_days.active_users > 0)
      ) as counted
      left join lateral (
        select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day <= asked.as_of
          and account_days.latest_recorded_at <= asked.known_at
          and (account_days.events > 0 or account_days.active_users > 0)
        order by account_days.day
        limit 1
      ) as opened on true
      left join lateral (
        select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day <= asked.as_of
          and account_days.latest_recorded_at <= asked.known_at
          and (account_days.events > 0 or account_days.active_users > 0)
        order by account_days.day desc
        limit 1
      ) as latest on true
      order by asked.position`,
    values: [tx.workspaceId, ...columnsOf(input), windowDays, listPolicy.evidenceDays, habitSpanDays],
  })
}
