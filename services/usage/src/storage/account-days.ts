// One row an account-day: which source counts, what was counted, and from when to when that became known.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { bigint, date, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const accountDays = pgSchema('usage').table('account_days', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  day: date('day').notNull(),
  source: text('source').notNull(),
  firstSource: text('first_source'),
  activeUsers: integer('active_users'),
  events: bigint('events', { mode: 'number' }).notNull(),
  firstRecordedAt: timestamp('first_recorded_at', { withTimezone: true }),
  latestRecordedAt: timestamp('latest_recorded_at', { withTimezone: true }),
})

export type Source = 'events' | 'aggregates'
export type AccountDay = { readonly groupKey: string; readonly day: Day }

/** A text that names an account-day among others. */
export function keyOf({ groupKey, day }: AccountDay): string {
  return `${day} ${groupKey}`
}

/** Each account-day once, in the one order in which rows are locked. */
export function sortedOnce<T extends AccountDay>(days: readonly T[]): T[] {
  const once = new Map(days.map(each => [keyOf(each), each]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/**
 * Notes that a source has something to say of these account-days. Where nobody chose, the first counts: whoever comes to
 * the same day at the same moment waits here for the first to commit.
 */
export async function claimDays(tx: Tx, days: readonly AccountDay[], source: Source): Promise<void> {
  if (days.length === 0) return
  const sorted = sortedOnce(days)
  await tx.query({
    name: 'usage-claim-days',
    text: `
      insert into usage.account_days (workspace_id, group_key, day, source, first_source)
      select $1, asked.group_key, asked.day, $4, $4
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      on conflict (workspace_id, group_key, day) do nothing`,
    values: [tx.workspaceId, sorted.map(each => each.groupKey), sorted.map(each => each.day), source],
  })
}

/** Of these account-days, those that a warehouse's numbers count. */
export async function daysOfAggregates(tx: Tx, days: readonly AccountDay[]): Promise<Set<string>> {
  const rows = await tx.query<{ group_key: string; day: Day }>({
    name: 'usage-days-of-aggregates',
    text: `
      select account_days.group_key, account_days.day::text as day
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      join usage.account_days
        on account_days.workspace_id = $1
        and account_days.group_key = asked.group_key
        and account_days.day = asked.day
      where account_days.source = 'aggregates'`,
    values: [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day)],
  })
  return new Set(rows.map(row => keyOf({ groupKey: row.group_key, day: row.day })))
}

export type CountedDay = AccountDay & { readonly firstRecordedAt: Date; readonly latestRecordedAt: Date }

/**
 * Sums the cells of days up into their rows. `aggregated` days take the number of users from the warehouse's newest revision.
 * Facts only ever widen the span of time in which a day became known.
 */
export async function sumUpDays(tx: Tx, days: readonly CountedDay[]): Promise<void> {
  await tx.query({
    name: 'usage-sum-up-days',
    text: `
      update usage.account_days set
        active_users = case when account_days.source = 'aggregates' then aggregated.active_users else cells.people end,
        events = cells.events,
        first_recorded_at = least(account_days.first_recorded_at, counted.first_at),
        latest_recorded_at = greatest(account_days.latest_recorded_at, counted.latest_at)
      from unnest($2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[])
        as counted (group_key, day, first_at, latest_at)
      cross join lateral (
        select count(distinct day_cells.user_key)::int as people, coalesce(sum(day_cells.count), 0) as events
        from usage.day_cells
        where day_cells.workspace_id = $1
          and day_cells.group_key = counted.group_key
          and day_cells.day = counted.day
      ) as cells
      left join lateral (
        select daily_aggregates.active_users
        from usage.daily_aggregates
        where daily_aggregates.workspace_id = $1
          and daily_aggregates.group_key = counted.group_key
          and daily_aggregates.day = counted.day
        order by daily_aggregates.revision desc
        limit 1
      ) as aggregated on true
      where account_days.workspace_id = $1
        and account_days.group_key = counted.group_key
        and account_days.day = counted.day`,
    values: [
      tx.workspaceId,
      days.map(each => each.groupKey),
      days.map(each => each.day),
      days.map(each => each.firstRecordedAt.toISOString()),
      days.map(each => each.latestRecordedAt.toISOString()),
    ],
  })
}
