// The people and events of each 14 days of an account: kept when a day is counted, so that a habit costs a few look-ups.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Least, UsagePolicy, UseSpans } from '@rung/usage-metrics'
import { bigint, date, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import type { AccountDay } from './account-days.ts'
import { type AsOf, columnsOf } from './windows.ts'

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
const COUNTED_TO_END = `
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
const NEWEST_COUNTED = `select account_days.day
          from usage.account_days
          where account_days.workspace_id = $1
            and account_days.group_key = asked.group_key
            and account_days.latest_recorded_at is not null
          order by account_days.day desc
          limit 1`

const PEOPLE = 'case when least.people = 0 and days.not_given then null else least.people end'

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

/** An account as of a day, and how many whole spans of its past count. */
export type AskedSpans = AsOf & { readonly spans: number }

type SpanRow = { position: number; back: number; people: number | null; events: number }

/**
 * The spans before the last 14 days of each account asked for, the newest first, as they are counted now; those in which
 * nothing was done are zeros. What no row stands for yet, the end of an account's use, is counted from its days.
 *
 * @example asked ('acme', 2026-03-28, 2 spans) // the 14 days to the 14th and to 28 February
 */
export async function readSpans(
  tx: Tx,
  input: readonly AskedSpans[],
  { habitSpanDays }: UsagePolicy,
): Promise<UseSpans[]> {
  const [groups, days] = columnsOf(input)
  const rows = input.some(({ spans }) => spans > 0)
    ? await tx.query<SpanRow>({
        name: 'usage-read-spans',
        text: `
          select asked.position, span.back, rolling_counts.people, rolling_counts.events
          from unnest($2::text[], $3::date[], $5::int[])
            with ordinality as asked (group_key, as_of, spans, position)
          cross join lateral generate_series(1, asked.spans) as span (back)
          join usage.rolling_counts
            on rolling_counts.workspace_id = $1
            and rolling_counts.group_key = asked.group_key
            and rolling_counts.day = asked.as_of - span.back * $4::int
          union all
          select ends.position, ends.back, ${PEOPLE}, days.events
          from (
            select asked.position, asked.group_key, span.back, asked.as_of - span.back * $4::int as day
            from unnest($2::text[], $3::date[], $5::int[])
              with ordinality as asked (group_key, as_of, spans, position)
            cross join lateral (
              ${NEWEST_COUNTED}
            ) as newest
            cross join lateral generate_series(
              (asked.as_of - newest.day) / $4::int, least((asked.as_of - newest.day) / $4::int, asked.spans)
            ) as span (back)
            where asked.as_of - $4::int >= newest.day
          ) as ends
          ${COUNTED_TO_END}`,
        values: [tx.workspaceId, groups, days, habitSpanDays, input.map(({ spans }) => spans)],
      })
    : []
  const found = Map.groupBy(rows, ({ position }) => position - 1)
  return input.map(({ spans }, index) => spansFrom(found.get(index) ?? [], spans))
}

function spansFrom(rows: readonly SpanRow[], spans: number): UseSpans {
  const people = new Array<number | null>(spans).fill(0)
  const events = new Array<number>(spans).fill(0)
  for (const row of rows) {
    people[row.back - 1] = row.people
    events[row.back - 1] = row.events
  }
  return { people, events }
}

/** An account that has fallen, and how many people or events it would take not to have. */
export type AskedFall = AsOf & { readonly least: Least }

/**
 * For each the day after the latest one, before its own and within `lookBackDays`, to which 14 days had enough: since then
 * every 14 days had too few. Null: there is none.
 */
export async function readFalls(
  tx: Tx,
  input: readonly AskedFall[],
  { habitSpanDays, habitTermMostDays }: UsagePolicy,
): Promise<(Day | null)[]> {
  if (input.length === 0) return []
  const [groups, days] = columnsOf(input)
  const rows = await tx.query<{ day: Day | null }>({
    name: 'usage-read-falls',
    text: `
      select (greatest(kept.day, counted.day) + 1)::text as day
      from unnest($2::text[], $3::date[], $5::float8[], $7::float8[])
        with ordinality as asked (group_key, as_of, least_people, least_events, position)
      left join lateral (
        select rolling_counts.day
        from usage.rolling_counts
        where rolling_counts.workspace_id = $1
          and rolling_counts.group_key = asked.group_key
          and rolling_counts.day < asked.as_of
          and rolling_counts.day >= asked.as_of - $6::int
          and (rolling_counts.people >= asked.least_people or rolling_counts.events >= asked.least_events)
        order by rolling_counts.day desc
        limit 1
      ) as kept on true
      left join lateral (
        select max(ends.day) as day
        from (
          select asked.group_key, span.day::date as day
          from (
            ${NEWEST_COUNTED}
          ) as newest
          cross join lateral generate_series(
            newest.day, least(newest.day + $4::int, asked.as_of) - 1, interval '1 day'
          ) as span (day)
          where span.day >= asked.as_of - $6::int
        ) as ends
        ${COUNTED_TO_END}
        where ${PEOPLE} >= asked.least_people or days.events >= asked.least_events
      ) as counted on true
      order by asked.position`,
    values: [
      tx.workspaceId,
      groups,
      days,
      habitSpanDays,
      input.map(({ least }) => (least.by === 'people' ? least.count : null)),
      habitTermMostDays - 1,
      input.map(({ least }) => (least.by === 'events' ? least.count : null)),
    ],
  })
  return rows.map(row => row.day)
}
