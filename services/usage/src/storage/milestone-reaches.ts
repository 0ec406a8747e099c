// When accounts reached milestones: found by counting, or recorded by another system. Append-only.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { boolean, date, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const milestoneReaches = pgSchema('usage').table('milestone_reaches', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  milestoneKey: text('milestone_key').notNull(),
  revision: integer('revision').notNull(),
  reachedOn: date('reached_on'),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  declared: boolean('declared').notNull(),
  recordedBy: text('recorded_by'),
})

export type Reach = {
  readonly groupKey: string
  readonly milestoneKey: string
  readonly revision: number
  readonly reachedOn: Day | null
}

export type NewReach = Reach & {
  readonly recordedAt: Date
  readonly declared: boolean
  readonly recordedBy: string | null
}

type Row = { group_key: string; milestone_key: string; revision: number; reached_on: Day | null }

/** What holds of each milestone of these accounts: the highest revision of all. */
export async function currentReaches(tx: Tx, groupKeys: readonly string[]): Promise<Reach[]> {
  const rows = await tx.query<Row>({
    name: 'usage-current-reaches',
    text: `
      select distinct on (milestone_reaches.group_key, milestone_reaches.milestone_key)
        milestone_reaches.group_key, milestone_reaches.milestone_key, milestone_reaches.revision,
        milestone_reaches.reached_on::text as reached_on
      from usage.milestone_reaches
      where milestone_reaches.workspace_id = $1 and milestone_reaches.group_key = any($2)
      order by milestone_reaches.group_key, milestone_reaches.milestone_key, milestone_reaches.revision desc`,
    values: [tx.workspaceId, groupKeys],
  })
  return rows.map(row => ({
    groupKey: row.group_key,
    milestoneKey: row.milestone_key,
    revision: row.revision,
    reachedOn: row.reached_on,
  }))
}

/** For each asked account, day and instant: the milestones reached by that day, as known then. In the order asked. */
export async function reachesAsKnown(
  tx: Tx,
  input: readonly { readonly groupKey: string; readonly asOf: Day; readonly knownAt: Date }[],
): Promise<Map<string, Day>[]> {
  const rows = await tx.query<{ position: number; milestone_key: string; reached_on: Day }>({
    name: 'usage-reaches-as-known',
    text: `
      select held.position::int as position, held.milestone_key, held.reached_on::text as reached_on
      from (
        select distinct on (asked.position, milestone_reaches.milestone_key)
          asked.position, asked.as_of, milestone_reaches.milestone_key, milestone_reaches.reached_on
        from unnest($2::text[], $3::date[], $4::timestamptz[])
          with ordinality as asked (group_key, as_of, known_at, position)
        join usage.milestone_reaches
          on milestone_reaches.workspace_id = $1
          and milestone_reaches.group_key = asked.group_key
          and milestone_reaches.recorded_at <= asked.known_at
        order by asked.position, milestone_reaches.milestone_key, milestone_reaches.revision desc
      ) as held
      where held.reached_on <= held.as_of`,
    values: [
      tx.workspaceId,
      input.map(each => each.groupKey),
      input.map(each => each.asOf),
      input.map(each => each.knownAt.toISOString()),
    ],
  })
  const reached = input.map(() => new Map<string, Day>())
  for (const row of rows) reached[row.position - 1]?.set(row.milestone_key, row.reached_on)
  return reached
}

export async function appendReaches(tx: Tx, reaches: readonly NewReach[], storedAt: Date): Promise<void> {
  if (reaches.length === 0) return
  const rows = reaches.map(each => ({
    g: each.groupKey,
    m: each.milestoneKey,
    v: each.revision,
    d: each.reachedOn,
    r: each.recordedAt,
    c: each.declared,
    b: each.recordedBy,
  }))
  await tx.query({
    name: 'usage-append-reaches',
    text: `
      insert into usage.milestone_reaches
        (workspace_id, group_key, milestone_key, revision, reached_on, recorded_at, stored_at, declared, recorded_by)
      select $1, new.g, new.m, new.v, new.d, new.r, $3, new.c, new.b
      from json_to_recordset($2) as new (g text, m text, v int, d date, r timestamptz, c boolean, b text)`,
    values: [tx.workspaceId, JSON.stringify(rows), storedAt.toISOString()],
  })
}
