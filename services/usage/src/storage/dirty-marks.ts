// What must be counted anew: added by whoever changes a fact, deleted by the counting task once it has.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { bigint, date, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const dirtyMarks = pgSchema('usage').table('dirty_marks', {
  workspaceId: text('workspace_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  kind: text('kind').notNull(),
  groupKey: text('group_key'),
  userKey: text('user_key'),
  day: date('day'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  attempts: integer('attempts').notNull(),
  notBefore: timestamp('not_before', { withTimezone: true }).notNull(),
  failingSince: timestamp('failing_since', { withTimezone: true }),
  setAsideAt: timestamp('set_aside_at', { withTimezone: true }),
  reason: text('reason'),
  markedAt: timestamp('marked_at', { withTimezone: true }).notNull(),
})

export type Mark = { readonly recordedAt: Date } & (
  | { readonly kind: 'account_day'; readonly groupKey: string; readonly userKey: null; readonly day: Day }
  | { readonly kind: 'person_day'; readonly groupKey: null; readonly userKey: string; readonly day: Day }
  | { readonly kind: 'person'; readonly groupKey: null; readonly userKey: string; readonly day: null }
  /** Two names of one person, by an alias or a tie; `groupKey` holds the other name. */
  | { readonly kind: 'alias'; readonly groupKey: string; readonly userKey: string; readonly day: null }
  /** A milestone newly defined; `userKey` holds its key. */
  | { readonly kind: 'milestone'; readonly groupKey: string; readonly userKey: string; readonly day: null }
)

function nameOf({ kind, groupKey, userKey, day, recordedAt }: Mark): string {
  return `${kind} ${day} ${recordedAt.getTime()} ${groupKey}\n${userKey}`
}

/** Adds each mark once, however many facts of a batch ask for it. */
export async function addMarks(tx: Tx, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  const once = new Map(marks.map(mark => [nameOf(mark), mark]))
  const rows = [...once.values()].map(mark => ({
    k: mark.kind,
    g: mark.groupKey,
    u: mark.userKey,
    d: mark.day,
    r: mark.recordedAt,
  }))
  await tx.query({
    name: 'usage-add-marks',
    text: `
      insert into usage.dirty_marks (workspace_id, kind, group_key, user_key, day, recorded_at)
      select $1, new.k, new.g, new.u, new.d, new.r
      from json_to_recordset($2) as new (k text, g text, u text, d date, r timestamptz)`,
    values: [tx.workspaceId, JSON.stringify(rows)],
  })
}

export type ClaimedMark = Mark & { readonly seq: number }

/**
 * The oldest marks that do not wait for another try. Only under the lock of the workspace's count: a mark that is visible
 * here was committed with its fact, so statements after this one see the fact.
 */
export async function claimMarks(tx: Tx, limit: number, now: Date): Promise<ClaimedMark[]> {
  const rows = await tx.query<{
    seq: number
    kind: Mark['kind']
    group_key: string | null
    user_key: string | null
    day: Day | null
    recorded_at: Date
  }>({
    name: 'usage-claim-marks',
    text: `
      select dirty_marks.seq, dirty_marks.kind, dirty_marks.group_key, dirty_marks.user_key,
        dirty_marks.day::text as day, dirty_marks.recorded_at
      from usage.dirty_marks
      where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is null and dirty_marks.not_before <= $3
      order by dirty_marks.seq
      limit $2`,
    values: [tx.workspaceId, limit, now.toISOString()],
  })
  return rows.map(
    ({ seq, kind, group_key, user_key, day, recorded_at }) =>
      ({ seq, kind, groupKey: group_key, userKey: user_key, day, recordedAt: recorded_at }) as ClaimedMark,
  )
}

/** Deletes marks whose days are counted. */
export async function settleMarks(tx: Tx, marks: readonly ClaimedMark[]): Promise<void> {
  if (marks.length === 0) return
  await tx.query({
    name: 'usage-settle-marks',
    text: 'delete from usage.dirty_marks where dirty_marks.workspace_id = $1 and dirty_marks.seq = any($2::bigint[])',
    values: [tx.workspaceId, marks.map(mark => mark.seq)],
  })
}

/** Marks every account-day that holds one of these events, since the beginning: a definition now looks into them. */
export async function markDaysWith(tx: Tx, eventNames: readonly string[] | null): Promise<void> {
  await tx.query({
    text: `
      insert into usage.dirty_marks (workspace_id, kind, group_key, day, recorded_at)
      select account_days.workspace_id, 'account_day', account_days.group_key, account_days.day,
        account_days.first_recorded_at
      from usage.account_days
      where account_days.workspace_id = $1
        and account_days.source = 'events'
        and account_days.first_recorded_at is not null
        and exists (
          select 1 from usage.day_cells
          where day_cells.workspace_id = account_days.workspace_id
            and day_cells.group_key = account_days.group_key
            and day_cells.day = account_days.day
            and ($2::text[] is null or day_cells.event = any($2))
        )`,
    values: [tx.workspaceId, eventNames],
  })
}

/** Marks milestones of every account with any day: they are to be looked for since the beginning. */
export async function markMilestones(
  tx: Tx,
  milestoneKeys: readonly string[],
  recordedAt: Date,
): Promise<void> {
  await tx.query({
    text: `
      insert into usage.dirty_marks (workspace_id, kind, group_key, user_key, recorded_at)
      select $1, 'milestone', known.group_key, milestone.key, $3
      from (
        select distinct account_days.group_key from usage.account_days where account_days.workspace_id = $1
      ) as known
      cross join unnest($2::text[]) as milestone (key)`,
    values: [tx.workspaceId, milestoneKeys, recordedAt.toISOString()],
  })
}

/** True while anything of the workspace waits to be counted. */
export async function hasMarks(tx: Tx): Promise<boolean> {
  const rows = await tx.query<{ seq: number }>({
    name: 'usage-has-marks',
    text: 'select dirty_marks.seq from usage.dirty_marks where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is null limit 1',
    values: [tx.workspaceId],
  })
  return rows.length > 0
}

/** Whether anything waits to be counted that may lie before `day`. */
export async function hasMarksBefore(tx: Tx, day: string): Promise<boolean> {
  const rows = await tx.query<{ seq: number }>({
    text: `
      select dirty_marks.seq from usage.dirty_marks
      where dirty_marks.workspace_id = $1 and coalesce(dirty_marks.day, '-infinity') < $2
      limit 1`,
    values: [tx.workspaceId, day],
  })
  return rows.length > 0
}
