// What a warehouse counted account-days, revision by revision.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { boolean, date, integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { AccountDay } from './account-days.ts'

export const dailyAggregates = pgSchema('usage').table('daily_aggregates', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  day: date('day').notNull(),
  revision: integer('revision').notNull(),
  activeUsers: integer('active_users'),
  counts: jsonb('counts').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  declared: boolean('declared').notNull(),
  recordedBy: text('recorded_by').notNull(),
})

export type DailyAggregate = AccountDay & {
  readonly activeUsers: number | null
  readonly counts: Readonly<Record<string, number>>
}

export type DailyAggregateRevision = DailyAggregate & {
  readonly revision: number
  readonly recordedAt: Date
  readonly declared: boolean
}

type Row = {
  group_key: string
  day: Day
  revision: number
  active_users: number | null
  counts: Record<string, number>
}

const present = (row: Row): DailyAggregate & { revision: number } => ({
  groupKey: row.group_key,
  day: row.day,
  revision: row.revision,
  activeUsers: row.active_users,
  counts: row.counts,
})

/** The newest revision of each account-day that has one. */
export async function newestDailyAggregates(
  tx: Tx,
  days: readonly AccountDay[],
): Promise<(DailyAggregate & { revision: number })[]> {
  const rows = await tx.query<Row>({
    name: 'usage-newest-daily-aggregates',
    text: `
      select distinct on (daily_aggregates.group_key, daily_aggregates.day)
        daily_aggregates.group_key, daily_aggregates.day::text as day, daily_aggregates.revision,
        daily_aggregates.active_users, daily_aggregates.counts
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      join usage.daily_aggregates
        on daily_aggregates.workspace_id = $1
        and daily_aggregates.group_key = asked.group_key
        and daily_aggregates.day = asked.day
      order by daily_aggregates.group_key, daily_aggregates.day, daily_aggregates.revision desc`,
    values: [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day)],
  })
  return rows.map(present)
}

/** The newest revision of each day of an account that was known at an instant. */
export async function dailyAggregatesAsKnown(
  tx: Tx,
  groupKey: string,
  days: readonly Day[],
  knownAt: Date,
): Promise<DailyAggregate[]> {
  const rows = await tx.query<Row>({
    name: 'usage-daily-aggregates-as-known',
    text: `
      select distinct on (daily_aggregates.day)
        daily_aggregates.group_key, daily_aggregates.day::text as day, daily_aggregates.revision,
        daily_aggregates.active_users, daily_aggregates.counts
      from usage.daily_aggregates
      where daily_aggregates.workspace_id = $1
        and daily_aggregates.group_key = $2
        and daily_aggregates.day = any($3::date[])
        and daily_aggregates.recorded_at <= $4
      order by daily_aggregates.day, daily_aggregates.revision desc`,
    values: [tx.workspaceId, groupKey, days, knownAt.toISOString()],
  })
  return rows.map(present)
}

export async function appendDailyAggregates(
  tx: Tx,
  revisions: readonly DailyAggregateRevision[],
  written: { readonly storedAt: Date; readonly recordedBy: string },
): Promise<void> {
  if (revisions.length === 0) return
  const rows = revisions.map(each => ({
    g: each.groupKey,
    d: each.day,
    v: each.revision,
    u: each.activeUsers,
    n: each.counts,
    r: each.recordedAt,
    c: each.declared,
  }))
  await tx.query({
    name: 'usage-append-daily-aggregates',
    text: `
      insert into usage.daily_aggregates
        (workspace_id, group_key, day, revision, active_users, counts, recorded_at, stored_at, declared, recorded_by)
      select $1, new.g, new.d, new.v, new.u, new.n, new.r, $3, new.c, $4
      from json_to_recordset($2) as new (g text, d date, v int, u int, n jsonb, r timestamptz, c boolean)
      order by new.d, new.g, new.v`,
    values: [tx.workspaceId, JSON.stringify(rows), written.storedAt.toISOString(), written.recordedBy],
  })
}
