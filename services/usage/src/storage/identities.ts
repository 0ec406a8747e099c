// alias calls, and what follows from them: who is one person, under which one of the names.
import type { Tx } from '@rung/database'
import type { Alias } from '@rung/usage-metrics'
import { boolean, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import type { AliasCall } from '../calls/call.ts'

export const aliases = pgSchema('usage').table('aliases', {
  workspaceId: text('workspace_id').notNull(),
  previousKey: text('previous_key').notNull(),
  userKey: text('user_key').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  declared: boolean('declared').notNull(),
})

export const identities = pgSchema('usage').table('identities', {
  workspaceId: text('workspace_id').notNull(),
  userKey: text('user_key').notNull(),
  rootKey: text('root_key').notNull(),
  knownFrom: timestamp('known_from', { withTimezone: true }).notNull(),
})

export async function insertAliases(tx: Tx, calls: readonly AliasCall[], storedAt: Date): Promise<void> {
  if (calls.length === 0) return
  const rows = calls
    .map(call => ({ p: call.previousKey, u: call.userKey, r: call.recordedAt, c: call.declared }))
    .sort((a, b) => `${a.p} ${a.u}`.localeCompare(`${b.p} ${b.u}`, 'en'))
  await tx.query({
    name: 'usage-insert-aliases',
    text: `
      insert into usage.aliases (workspace_id, previous_key, user_key, recorded_at, stored_at, declared)
      select $1, new.p, new.u, new.r, $3, new.c
      from json_to_recordset($2) as new (p text, u text, r timestamptz, c boolean)
      on conflict (workspace_id, previous_key, user_key) do nothing`,
    values: [tx.workspaceId, JSON.stringify(rows), storedAt.toISOString()],
  })
}

/** Every alias that was known at an instant. */
export async function aliasesKnown(tx: Tx, knownAt: Date): Promise<Alias[]> {
  const rows = await tx.query<{ previous_key: string; user_key: string }>({
    name: 'usage-aliases-known',
    text: `
      select aliases.previous_key, aliases.user_key
      from usage.aliases
      where aliases.workspace_id = $1 and aliases.recorded_at <= $2`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(row => ({ previous: row.previous_key, user: row.user_key }))
}

/** Everyone tied to any of these people, these included when they are tied to somebody: name -> the one name. */
export async function tiedTo(tx: Tx, userKeys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ user_key: string; root_key: string }>({
    name: 'usage-tied-to',
    text: `
      select distinct tied.user_key, tied.root_key
      from usage.identities as asked
      join usage.identities as tied
        on tied.workspace_id = asked.workspace_id and tied.root_key = asked.root_key
      where asked.workspace_id = $1 and asked.user_key = any($2)`,
    values: [tx.workspaceId, userKeys],
  })
  return new Map(rows.map(row => [row.user_key, row.root_key]))
}

/** Alias calls among these people, with when each became known. */
export async function aliasesAmong(
  tx: Tx,
  userKeys: readonly string[],
): Promise<(Alias & { readonly recordedAt: Date })[]> {
  const rows = await tx.query<{ previous_key: string; user_key: string; recorded_at: Date }>({
    name: 'usage-aliases-among',
    text: `
      select aliases.previous_key, aliases.user_key, aliases.recorded_at
      from usage.aliases
      where aliases.workspace_id = $1 and aliases.previous_key = any($2) and aliases.user_key = any($2)`,
    values: [tx.workspaceId, userKeys],
  })
  return rows.map(row => ({ previous: row.previous_key, user: row.user_key, recordedAt: row.recorded_at }))
}

/** Writes everyone's one name; `knownFrom` only ever grows. */
export async function writeIdentities(
  tx: Tx,
  roots: ReadonlyMap<string, string>,
  knownFrom: Date,
): Promise<void> {
  await tx.query({
    name: 'usage-write-identities',
    text: `
      insert into usage.identities (workspace_id, user_key, root_key, known_from)
      select $1, tied.user_key, tied.root_key, $4
      from unnest($2::text[], $3::text[]) as tied (user_key, root_key)
      order by tied.user_key
      on conflict (workspace_id, user_key) do update set
        root_key = excluded.root_key,
        known_from = greatest(identities.known_from, excluded.known_from)`,
    values: [tx.workspaceId, [...roots.keys()], [...roots.values()], knownFrom.toISOString()],
  })
}
