// The people and events of each 14 days of an account: kept when a day is counted, so that a habit costs a few look-ups.
import type { Tx } from '@rung/database'
import type { UsagePolicy } from '@rung/usage-metrics'
import { bigint, date, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import type { AccountDay } from './account-days.ts'

export const rollingCounts = pgSchema('usage').table('rolling_counts', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  day: date('day').notNull(),
  people: integer('people'),
  events: bigint('events', { mode: 'number' }).notNull(),
})

/**
 * What was counted in the `$4` days that end with `ends.day` at account `ends.group_key`: people and events. Nobody, when
 * nothing was; `null` people, when nothing says by how many.
 */
export const COUNTED_TO_END = `
  cross join lateral (
    select max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated,
      bool_or(account_days.active_users is null and account_days.events > 0) as not_given,
      coalesce(sum(account_days.events), 0)::bigint as events
    from usage.account_days
    where account_days.workspace_id = $1
      and account_days.group_key = ends.group_key
      and account_days.day > ends.day - $4::int
      and account_days.day <= ends.day
      and account_days.latest_recorded_at is not null
  ) as days
  cross join lateral (
    select count(distinct day_cells.user_key)::int as people
    from usage.day_cells
    where day_cells.workspace_id = $1
      and day_cells.group_key = ends.group_key
      and day_cells.day > ends.day - $4::int
      and day_cells.day <= ends.day
      and day_cells.user_key <> ''
  ) as cells
  cross join lateral (
    select greatest(cells.people, coalesce(days.aggregated, 0)) as people
  ) as least`

/** The newest day of account `asked.group_key` of which anything was counted. */
export const NEWEST_COUNTED = `select account_days.day
          from usage.account_days
          where account_days.workspace_id = $1
            and account_days.group_key = asked.group_key
            and account_days.latest_recorded_at is not null
          order by account_days.day desc
          limit 1`

export const PEOPLE = 'case when least.people = 0 and days.not_given then null else least.people end'

/**
 * Why: a habit looks at two years, and a day's count must not. Rows stand for every day before the account's newest on
 * whose 14 days anything was done. A day that is counted changes those of the 14 that begin with it; one that is new closes those
 * since the day before it, once. In the transaction that counts, of which there is one at a time in a workspace.
 */
export async function refreshRollingCounts(
  tx: Tx,
  days: readonly AccountDay[],
  { habitSpanDays }: UsagePolicy,
): Promise<void> {
  if (days.length === 0) return
  await tx.query({
    name: 'usage-refresh-rolling-counts',
    text: `
      with touched as (
        select asked.group_key, asked.day, before.day as before, newest.day as newest
        from unnest($2::text[], $3::date[]) as asked (group_key, day)
        left join lateral (
          select account_days.day
          from usage.account_days
          where account_days.workspace_id = $1
            and account_days.group_key = asked.group_key
            and account_days.day < asked.day
            and account_days.latest_recorded_at is not null
          order by account_days.day desc
          limit 1
        ) as before on true
        cross join lateral (
          ${NEWEST_COUNTED}
        ) as newest
      ), ends as (
        select touched.group_key, span.day::date as day
        from touched
        cross join lateral generate_series(
          touched.day, least(touched.day + $4::int, touched.newest) - 1, interval '1 day'
        ) as span (day)
        union
        select touched.group_key, span.day::date as day
        from touched
        cross join lateral generate_series(
          touched.before, least(touched.before + $4::int, touched.day) - 1, interval '1 day'
        ) as span (day)
        where not exists (
          select 1
          from usage.rolling_counts
          where rolling_counts.workspace_id = $1
            and rolling_counts.group_key = touched.group_key
            and rolling_counts.day = span.day::date
        )
      )
      insert into usage.rolling_counts (workspace_id, group_key, day, people, events)
      select $1, ends.group_key, ends.day, ${PEOPLE}, days.events
      from ends
      ${COUNTED_TO_END}
      order by ends.group_key, ends.day
      on conflict (workspace_id, group_key, day) do update set people = excluded.people, events = excluded.events
        where (rolling_counts.people, rolling_counts.events) is distinct from (excluded.people, excluded.events)`,
    values: [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day), habitSpanDays],
  })
}
