// Since when accounts do less than they use to.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Least, UsagePolicy } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'
import { COUNTED_TO_END, NEWEST_COUNTED, PEOPLE } from './rolling-counts.ts'

/** An account that has fallen, and how many people or events it would take not to have. */
export type FallenAccount = AsOf & { readonly least: Least }

/**
 * For each the day after the latest one, before its own and within `lookBackDays`, to which 14 days had enough: since then
 * every 14 days had too few. Null: there is none.
 */
export async function readFalls(
  tx: Tx,
  input: readonly FallenAccount[],
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
