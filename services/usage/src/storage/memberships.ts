// group calls: which account a person belonged to from when on.
import type { Tx } from '@rung/database'
import { boolean, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { GroupCall } from '../calls/call.ts'

export const memberships = pgSchema('usage').table('memberships', {
  workspaceId: text('workspace_id').notNull(),
  userKey: text('user_key').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  groupKey: text('group_key').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  declared: boolean('declared').notNull(),
})

export async function insertMemberships(tx: Tx, calls: readonly GroupCall[], storedAt: Date): Promise<void> {
  if (calls.length === 0) return
  const rows = calls.map(call => ({
    u: call.userKey,
    a: call.occurredAt,
    g: call.groupKey,
    r: call.recordedAt,
    c: call.declared,
  }))
  await tx.query({
    name: 'usage-insert-memberships',
    text: `
      insert into usage.memberships (workspace_id, user_key, at, group_key, recorded_at, stored_at, declared)
      select distinct on (new.u, new.a, new.g) $1, new.u, new.a, new.g, new.r, $3::timestamptz, new.c
      from json_to_recordset($2) as new (u text, a timestamptz, g text, r timestamptz, c boolean)
      order by new.u, new.a, new.g, new.r
      on conflict (workspace_id, user_key, at, group_key) do update set recorded_at = excluded.recorded_at
        where memberships.recorded_at > excluded.recorded_at`,
    values: [tx.workspaceId, JSON.stringify(rows), storedAt.toISOString()],
  })
}

export type KnownMembership = {
  readonly userKey: string
  readonly group: string
  readonly atMs: number
  readonly recordedAt: Date
}

/** Every group call of these people that was known at an instant. */
export async function membershipsOf(
  tx: Tx,
  userKeys: readonly string[],
  knownAt: Date | null,
): Promise<KnownMembership[]> {
  const rows = await tx.query<{ user_key: string; group_key: string; at: Date; recorded_at: Date }>({
    name: 'usage-memberships-of',
    text: `
      select memberships.user_key, memberships.group_key, memberships.at, memberships.recorded_at
      from usage.memberships
      where memberships.workspace_id = $1
        and memberships.user_key = any($2)
        and ($3::timestamptz is null or memberships.recorded_at <= $3)`,
    values: [tx.workspaceId, userKeys, knownAt?.toISOString() ?? null],
  })
  return rows.map(row => ({
    userKey: row.user_key,
    group: row.group_key,
    atMs: row.at.getTime(),
    recordedAt: row.recorded_at,
  }))
}

/**
 * Of these people, each with an instant, those of whom something became known only after it: a group call, or another of
 * their names or what is known under it. Whose their event was may have been another's for a while.
 */
export async function heardLater(
  tx: Tx,
  people: readonly { readonly userKey: string; readonly recordedAt: Date }[],
): Promise<{ userKey: string; recordedAt: Date }[]> {
  if (people.length === 0) return []
  return tx.query({
    name: 'usage-heard-later',
    text: `
      select asked.user_key as "userKey", min(asked.recorded_at) as "recordedAt"
      from unnest($2::text[], $3::timestamptz[]) as asked (user_key, recorded_at)
      where exists (
        select 1
        from usage.memberships
        where memberships.workspace_id = $1
          and memberships.user_key = asked.user_key
          and memberships.recorded_at > asked.recorded_at
      ) or exists (
        select 1
        from usage.identities
        where identities.workspace_id = $1
          and identities.user_key = asked.user_key
          and coalesce(identities.heard_at, 'infinity') > asked.recorded_at
      )
      group by asked.user_key`,
    values: [
      tx.workspaceId,
      people.map(person => person.userKey),
      people.map(person => person.recordedAt.toISOString()),
    ],
  })
}

/** Everyone who was ever said to belong to an account. */
export async function peopleOf(tx: Tx, groupKey: string): Promise<string[]> {
  const rows = await tx.query<{ user_key: string }>({
    name: 'usage-people-of',
    text: `
      select distinct memberships.user_key
      from usage.memberships
      where memberships.workspace_id = $1 and memberships.group_key = $2`,
    values: [tx.workspaceId, groupKey],
  })
  return rows.map(row => row.user_key)
}
