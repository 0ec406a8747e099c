// Calls that named an anonymousId and a userId: whose the devices are that people use.
import type { Tx } from '@rung/database'
import type { Tie } from '@rung/usage-metrics'
import { boolean, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

export const ties = pgSchema('usage').table('ties', {
  workspaceId: text('workspace_id').notNull(),
  anonymousKey: text('anonymous_key').notNull(),
  userKey: text('user_key').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  declared: boolean('declared').notNull(),
})

export type NewTie = {
  readonly anonymousKey: string
  readonly userKey: string
  readonly at: Date
  readonly recordedAt: Date
  readonly declared: boolean
}

export type KnownTie = Tie & { readonly recordedAt: Date }

/**
 * A pair is looked up by its user, who has few devices: a device may have a hundred thousand users, and a planner that has
 * seen neither takes either. An expression keeps it from the index by device.
 */
const IS_DEVICE = `(ties.anonymous_key || '')`

/**
 * Holds where `earlier`, of the same device, was made before a tie and known no later. Names in the order of their bytes. The
 * offset keeps this a look-up for each tie: joined, all users of a device would meet all others.
 */
function comesBefore(tie: string): string {
  return `earlier.at <= ${tie}.at
          and (earlier.at < ${tie}.at or earlier.user_key collate "C" < ${tie}.user_key collate "C")
          and earlier.recorded_at <= ${tie}.recorded_at
        offset 0`
}

/**
 * Keeps what is new of these, and gives it. A pair whose call was made and known no later than one of these says all that
 * it says: nearly every call of a browser repeats a pair, and leaves nothing.
 */
export async function insertTies(tx: Tx, sent: readonly NewTie[], storedAt: Date): Promise<NewTie[]> {
  const rows = earliestTies(sent)
  if (rows.length === 0) return []
  const inserted = await tx.query<{ anonymous_key: string; user_key: string; recorded_at: Date; at: Date }>({
    name: 'usage-insert-ties',
    text: `
      insert into usage.ties (workspace_id, anonymous_key, user_key, at, recorded_at, stored_at, declared)
      select $1, new.n, new.u, new.a, new.r, $3, new.c
      from json_to_recordset($2) as new (n text, u text, a timestamptz, r timestamptz, c boolean)
      where not exists (
        select from usage.ties
        where ties.workspace_id = $1
          and ties.user_key = new.u
          and ${IS_DEVICE} = new.n
          and ties.at <= new.a
          and ties.recorded_at <= new.r
      )
      order by new.n, new.a, new.u
      on conflict (workspace_id, anonymous_key, at, user_key) do update
        set recorded_at = least(ties.recorded_at, excluded.recorded_at)
      returning ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at`,
    values: [
      tx.workspaceId,
      JSON.stringify(
        rows.map(row => ({
          n: row.anonymousKey,
          u: row.userKey,
          a: row.at,
          r: row.recordedAt,
          c: row.declared,
        })),
      ),
      storedAt.toISOString(),
    ],
  })
  return inserted.map(row => ({
    anonymousKey: row.anonymous_key,
    userKey: row.user_key,
    at: row.at,
    recordedAt: row.recorded_at,
    declared: false,
  }))
}

/** Of each pair the earliest call, and earlier ones that became known only later. */
function earliestTies(sent: readonly NewTie[]): NewTie[] {
  const pairs = Map.groupBy(sent, tie => `${tie.anonymousKey}\n${tie.userKey}`)
  return [...pairs.values()].flatMap(pair => {
    const kept: NewTie[] = []
    for (const tie of pair.sort(
      (a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || a.at.getTime() - b.at.getTime(),
    )) {
      if (kept.every(other => other.at > tie.at)) kept.push(tie)
    }
    return kept
  })
}

/**
 * Ties of these names, on either side, that at some instant decided whose a device is: those that no earlier call, known
 * by then, comes before. On a device of thousands of people they are a handful.
 */
export async function decidingTies(tx: Tx, names: readonly string[]): Promise<KnownTie[]> {
  const rows = await tx.query<{ anonymous_key: string; user_key: string; at: Date; recorded_at: Date }>({
    name: 'usage-deciding-ties',
    text: `
      select found.anonymous_key, found.user_key, found.at, found.recorded_at
      from (
        select ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at
        from usage.ties
        where ties.workspace_id = $1 and ties.anonymous_key = any($2)
        union
        select ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at
        from usage.ties
        where ties.workspace_id = $1 and ties.user_key = any($2)
      ) as found
      where not exists (
        select from usage.ties as earlier
        where earlier.workspace_id = $1
          and earlier.anonymous_key = found.anonymous_key
          and ${comesBefore('found')}
      )`,
    values: [tx.workspaceId, names],
  })
  return rows.map(row => ({
    anonymous: row.anonymous_key,
    user: row.user_key,
    atMs: row.at.getTime(),
    recordedAt: row.recorded_at,
  }))
}

/** Since when each of these names is known as a userId that came with an anonymousId; others are absent. */
export async function usersSince(tx: Tx, names: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.query<{ user_key: string; recorded_at: Date }>({
    name: 'usage-users-since',
    text: `
      select ties.user_key, min(ties.recorded_at) as recorded_at
      from usage.ties
      where ties.workspace_id = $1 and ties.user_key = any($2)
      group by ties.user_key`,
    values: [tx.workspaceId, names],
  })
  return new Map(rows.map(row => [row.user_key, row.recorded_at]))
}

/** Of these pairs of names, those whose tie is new to nobody: it decides nothing, now or at any instant. */
export async function undecidingPairs(
  tx: Tx,
  pairs: readonly { readonly anonymousKey: string; readonly userKey: string }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set()
  const rows = await tx.query<{ anonymous_key: string; user_key: string }>({
    name: 'usage-undeciding-pairs',
    text: `
      select asked.anonymous_key, asked.user_key
      from unnest($2::text[], $3::text[]) as asked (anonymous_key, user_key)
      where not exists (
        select from usage.aliases
        where aliases.workspace_id = $1
          and (
            aliases.previous_key = asked.anonymous_key and aliases.user_key = asked.user_key
            or aliases.previous_key = asked.user_key
            or aliases.user_key = asked.user_key
          )
      )
        and not exists (
          select from usage.ties as device
          where device.workspace_id = $1 and device.anonymous_key = asked.user_key
        )
        and not exists (
          select from usage.ties
          where ties.workspace_id = $1
            and ties.user_key = asked.user_key
            and ${IS_DEVICE} = asked.anonymous_key
            and not exists (
              select from usage.ties as earlier
              where earlier.workspace_id = $1
                and earlier.anonymous_key = ties.anonymous_key
                and ${comesBefore('ties')}
            )
        )`,
    values: [tx.workspaceId, pairs.map(pair => pair.anonymousKey), pairs.map(pair => pair.userKey)],
  })
  return new Set(rows.map(row => `${row.anonymous_key}\n${row.user_key}`))
}
