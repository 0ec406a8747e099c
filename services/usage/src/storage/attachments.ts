// Whose the events of a person are that name no account, as spans of time; derived from group calls and from who is one person.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Attachment } from '@rung/usage-metrics'
import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const attachments = pgSchema('usage').table('attachments', {
  workspaceId: text('workspace_id').notNull(),
  userKey: text('user_key').notNull(),
  fromAt: timestamp('from_at', { withTimezone: true }).notNull(),
  untilAt: timestamp('until_at', { withTimezone: true }).notNull(),
  groupKey: text('group_key').notNull(),
})

/** An instant of a span as PostgreSQL writes it. */
export function spanEdge(ms: number): string {
  if (ms === -Infinity) return '-infinity'
  return ms === Infinity ? 'infinity' : new Date(ms).toISOString()
}

type Row = { user_key: string; group_key: string; from_ms: number | null; until_ms: number | null }

export async function attachmentsOf(tx: Tx, userKeys: readonly string[]): Promise<Map<string, Attachment[]>> {
  const rows = await tx.query<Row>({
    name: 'usage-attachments-of',
    text: `
      select attachments.user_key, attachments.group_key,
        case when isfinite(attachments.from_at) then round(extract(epoch from attachments.from_at) * 1000)::bigint end as from_ms,
        case when isfinite(attachments.until_at) then round(extract(epoch from attachments.until_at) * 1000)::bigint end as until_ms
      from usage.attachments
      where attachments.workspace_id = $1 and attachments.user_key = any($2)
      order by attachments.user_key, attachments.from_at`,
    values: [tx.workspaceId, userKeys],
  })
  const byPerson = Map.groupBy(rows, row => row.user_key)
  return new Map(
    [...byPerson].map(([person, spans]) => [
      person,
      spans.map(span => ({
        group: span.group_key,
        fromMs: span.from_ms ?? -Infinity,
        untilMs: span.until_ms ?? Infinity,
      })),
    ]),
  )
}

export async function replaceAttachments(
  tx: Tx,
  spans: ReadonlyMap<string, readonly Attachment[]>,
): Promise<void> {
  if (spans.size === 0) return
  await tx.query({
    name: 'usage-drop-attachments',
    text: 'delete from usage.attachments where attachments.workspace_id = $1 and attachments.user_key = any($2)',
    values: [tx.workspaceId, [...spans.keys()]],
  })
  const rows = [...spans].flatMap(([userKey, theirs]) => theirs.map(span => ({ userKey, ...span })))
  await tx.query({
    name: 'usage-insert-attachments',
    text: `
      insert into usage.attachments (workspace_id, user_key, from_at, until_at, group_key)
      select $1, new.user_key, new.from_at, new.until_at, new.group_key
      from unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[])
        as new (user_key, from_at, until_at, group_key)`,
    values: [
      tx.workspaceId,
      rows.map(row => row.userKey),
      rows.map(row => spanEdge(row.fromMs)),
      rows.map(row => spanEdge(row.untilMs)),
      rows.map(row => row.group),
    ],
  })
}

export type PersonDay = { readonly userKey: string; readonly day: Day; readonly recordedAt: Date }

/** The account-days that events of these person-days may belong to; people without an account give none. */
export async function accountDaysOf(
  tx: Tx,
  personDays: readonly PersonDay[],
): Promise<{ groupKey: string; day: Day; recordedAt: Date }[]> {
  if (personDays.length === 0) return []
  const rows = await tx.query<{ group_key: string; day: Day; recorded_at: Date }>({
    name: 'usage-account-days-of-people',
    text: `
      select distinct attachments.group_key, asked.day::text as day, asked.recorded_at
      from unnest($2::text[], $3::date[], $4::timestamptz[]) as asked (user_key, day, recorded_at)
      join usage.attachments
        on attachments.workspace_id = $1
        and attachments.user_key = asked.user_key
        and attachments.from_at < (asked.day + 1)::timestamp at time zone 'UTC'
        and attachments.until_at > asked.day::timestamp at time zone 'UTC'`,
    values: [
      tx.workspaceId,
      personDays.map(each => each.userKey),
      personDays.map(each => each.day),
      personDays.map(each => each.recordedAt.toISOString()),
    ],
  })
  return rows.map(row => ({ groupKey: row.group_key, day: row.day, recordedAt: row.recorded_at }))
}

export type MovedSpan = {
  readonly userKey: string
  readonly fromMs: number
  readonly untilMs: number
  readonly before: string | null
  readonly after: string | null
  readonly recordedAt: Date
}

/** The days of events that moved from one account to another, with the span of time in which they became known. */
export async function movedDays(
  tx: Tx,
  spans: readonly MovedSpan[],
): Promise<{ groupKey: string; day: Day; firstRecordedAt: Date; latestRecordedAt: Date }[]> {
  if (spans.length === 0) return []
  const rows = await tx.query<{ group_key: string; day: Day; first_at: Date; latest_at: Date }>({
    name: 'usage-moved-days',
    text: `
      select touched.group_key, events.day::text as day,
        least(min(events.recorded_at), min(moved.recorded_at)) as first_at,
        greatest(max(events.recorded_at), max(moved.recorded_at)) as latest_at
      from unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::timestamptz[])
        as moved (user_key, from_at, until_at, before_key, after_key, recorded_at)
      join usage.events
        on events.workspace_id = $1
        and events.user_key = moved.user_key
        and events.group_key is null
        and events.occurred_at >= moved.from_at
        and events.occurred_at < moved.until_at
      cross join lateral (values (moved.before_key), (moved.after_key)) as touched (group_key)
      where touched.group_key is not null
      group by touched.group_key, events.day`,
    values: [
      tx.workspaceId,
      spans.map(span => span.userKey),
      spans.map(span => spanEdge(span.fromMs)),
      spans.map(span => spanEdge(span.untilMs)),
      spans.map(span => span.before),
      spans.map(span => span.after),
      spans.map(span => span.recordedAt.toISOString()),
    ],
  })
  return rows.map(row => ({
    groupKey: row.group_key,
    day: row.day,
    firstRecordedAt: row.first_at,
    latestRecordedAt: row.latest_at,
  }))
}
