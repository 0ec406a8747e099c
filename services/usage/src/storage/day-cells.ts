// Who did what how often on each account-day: counted from the events, or taken over from a warehouse's numbers.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { date, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { type AccountDay, keyOf } from './account-days.ts'

export const dayCells = pgSchema('usage').table('day_cells', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  day: date('day').notNull(),
  event: text('event').notNull(),
  userKey: text('user_key').notNull(),
  count: integer('count').notNull(),
})

function columnsOf(tx: Tx, days: readonly AccountDay[]): [string, string[], string[]] {
  return [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day)]
}

/**
 * The events of the account-days `$2, $3` of workspace `$1`, with the person under their one name: those that name the
 * account themselves, and those of people attached to it at that moment.
 *
 * @example asked (acme, 2026-03-01) // one row an event: acme, 2026-03-01, report, mia, ...
 */
export const EVENTS_OF_DAYS = `
  select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
    identities.known_from, events.properties, events.occurred_at
  from unnest($2::text[], $3::date[]) as asked (group_key, day)
  join usage.events
    on events.workspace_id = $1 and events.group_key = asked.group_key and events.day = asked.day
  left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key
  union all
  select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
    identities.known_from, events.properties, events.occurred_at
  from unnest($2::text[], $3::date[]) as asked (group_key, day)
  join usage.attachments on attachments.workspace_id = $1 and attachments.group_key = asked.group_key
  join usage.events
    on events.workspace_id = $1
    and events.group_key is null
    and events.user_key = attachments.user_key
    and events.day = asked.day
    and events.occurred_at >= attachments.from_at
    and events.occurred_at < attachments.until_at
  left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key`

/**
 * Counts account-days anew, and gives since when everybody who acted on each stands under the name counted here; days of
 * people with one name are absent. Cells only grow this way: drop them first where events may have gone elsewhere.
 */
export async function countEvents(tx: Tx, days: readonly AccountDay[]): Promise<Map<string, Date>> {
  if (days.length === 0) return new Map()
  const rows = await tx.query<{ group_key: string; day: Day; known_from: Date }>({
    name: 'usage-count-events',
    text: `
      with counted as (
        select found.group_key, found.day, found.name, found.user_key, count(*) as count,
          max(found.known_from) as known_from
        from (${EVENTS_OF_DAYS}) as found
        group by found.group_key, found.day, found.name, found.user_key
      ), written as (
        insert into usage.day_cells (workspace_id, group_key, day, event, user_key, count)
        select $1, counted.group_key, counted.day, counted.name, counted.user_key, counted.count
        from counted
        order by counted.group_key, counted.day, counted.name, counted.user_key
        on conflict (workspace_id, group_key, day, event, user_key) do update set count = excluded.count
          where day_cells.count <> excluded.count
      )
      select counted.group_key, counted.day::text as day, max(counted.known_from) as known_from
      from counted
      where counted.known_from is not null
      group by counted.group_key, counted.day`,
    values: columnsOf(tx, days),
  })
  return new Map(rows.map(row => [keyOf({ groupKey: row.group_key, day: row.day }), row.known_from]))
}

/** Takes over what a warehouse sent, in its newest revision. */
export async function copyDailyAggregates(tx: Tx, days: readonly AccountDay[]): Promise<void> {
  if (days.length === 0) return
  await dropCells(tx, days)
  await tx.query({
    name: 'usage-copy-daily-aggregates',
    text: `
      insert into usage.day_cells (workspace_id, group_key, day, event, user_key, count)
      select $1, asked.group_key, asked.day, aggregated.key, '', aggregated.value::int
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      cross join lateral (
        select daily_aggregates.counts
        from usage.daily_aggregates
        where daily_aggregates.workspace_id = $1
          and daily_aggregates.group_key = asked.group_key
          and daily_aggregates.day = asked.day
        order by daily_aggregates.revision desc
        limit 1
      ) as newest
      cross join lateral jsonb_each_text(newest.counts) as aggregated
      where aggregated.value::int > 0`,
    values: columnsOf(tx, days),
  })
}

export async function dropCells(tx: Tx, days: readonly AccountDay[]): Promise<void> {
  if (days.length === 0) return
  await tx.query({
    name: 'usage-drop-cells',
    text: `
      delete from usage.day_cells
      using unnest($2::text[], $3::date[]) as asked (group_key, day)
      where day_cells.workspace_id = $1
        and day_cells.group_key = asked.group_key
        and day_cells.day = asked.day`,
    values: columnsOf(tx, days),
  })
}

/** The account-days that hold cells of these people. */
export async function daysOfPeople(tx: Tx, userKeys: readonly string[]): Promise<AccountDay[]> {
  return tx.query<AccountDay>({
    name: 'usage-days-of-people',
    text: `
      select distinct day_cells.group_key as "groupKey", day_cells.day::text as day
      from usage.day_cells
      where day_cells.workspace_id = $1 and day_cells.user_key = any($2)`,
    values: [tx.workspaceId, userKeys],
  })
}
