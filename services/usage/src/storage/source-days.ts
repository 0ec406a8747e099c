// Days on which the workspace's source was heard: silence of one account means something only then.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { HeardSpan } from '@rung/usage-metrics'
import { date, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const sourceDays = pgSchema('usage').table('source_days', {
  workspaceId: text('workspace_id').notNull(),
  day: date('day').notNull(),
  firstRecordedAt: timestamp('first_recorded_at', { withTimezone: true }).notNull(),
})

export type HeardDay = { readonly day: Day; readonly recordedAt: Date }

export async function noteSourceDays(tx: Tx, heard: readonly HeardDay[]): Promise<void> {
  await tx.query({
    name: 'usage-note-source-days',
    text: `
      insert into usage.source_days (workspace_id, day, first_recorded_at)
      select $1, heard.day, min(heard.recorded_at)
      from unnest($2::date[], $3::timestamptz[]) as heard (day, recorded_at)
      group by heard.day
      order by heard.day
      on conflict (workspace_id, day) do update set first_recorded_at = excluded.first_recorded_at
        where source_days.first_recorded_at > excluded.first_recorded_at`,
    values: [tx.workspaceId, heard.map(each => each.day), heard.map(each => each.recordedAt.toISOString())],
  })
}

/** For each asked day and instant, the first and the latest day on or before it on which the source had been heard by then. */
export async function readHeardSpans(
  tx: Tx,
  input: readonly { readonly asOf: Day; readonly knownAt: Date }[],
): Promise<(HeardSpan | null)[]> {
  const rows = await tx.query<{ first: Day | null; last: Day | null }>({
    name: 'usage-heard-spans',
    text: `
      select
        (
          select source_days.day::text
          from usage.source_days
          where source_days.workspace_id = $1
            and source_days.day <= asked.as_of
            and source_days.first_recorded_at <= asked.known_at
          order by source_days.day
          limit 1
        ) as first,
        (
          select source_days.day::text
          from usage.source_days
          where source_days.workspace_id = $1
            and source_days.day <= asked.as_of
            and source_days.first_recorded_at <= asked.known_at
          order by source_days.day desc
          limit 1
        ) as last
      from unnest($2::date[], $3::timestamptz[]) with ordinality as asked (as_of, known_at, position)
      order by asked.position`,
    values: [tx.workspaceId, input.map(each => each.asOf), input.map(each => each.knownAt.toISOString())],
  })
  return rows.map(({ first, last }) => (first === null || last === null ? null : { first, last }))
}
