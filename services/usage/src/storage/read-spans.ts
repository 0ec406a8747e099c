// What accounts did in each of the last spans of days.
import type { Tx } from '@rung/database'
import type { UsagePolicy, UseSpans } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'
import { COUNTED_TO_END, NEWEST_COUNTED, PEOPLE } from './rolling-counts.ts'

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
