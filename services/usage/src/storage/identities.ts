// alias calls, and what follows from them and from ties: who is one person, under which one of the names.
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
  heardAt: timestamp('heard_at', { withTimezone: true }),
})

export async function insertAliases(tx: Tx, calls: readonly AliasCall[], storedAt: Date): Promise<void> {
  if (calls.length === 0) return
  const rows = calls.map(call => ({
    p: call.previousKey,
    u: call.userKey,
    r: call.recordedAt,
    c: call.declared,
  }))
  await tx.query({
    name: 'usage-insert-aliases',
    text: `
      insert into usage.aliases (workspace_id, previous_key, user_key, recorded_at, stored_at, declared)
      select distinct on (new.p, new.u) $1, new.p, new.u, new.r, $3::timestamptz, new.c
      from json_to_recordset($2) as new (p text, u text, r timestamptz, c boolean)
      order by new.p, new.u, new.r
      on conflict (workspace_id, previous_key, user_key) do update set recorded_at = excluded.recorded_at
        where aliases.recorded_at > excluded.recorded_at`,
    values: [tx.workspaceId, JSON.stringify(rows), storedAt.toISOString()],
  })
}

export type KnownAlias = Alias & { readonly recordedAt: Date }

/** Alias calls that name any of these people, on either side. */
export async function aliasesOf(tx: Tx, names: readonly string[]): Promise<KnownAlias[]> {
  const rows = await tx.query<{ previous_key: string; user_key: string; recorded_at: Date }>({
    name: 'usage-aliases-of',
    text: `
      select aliases.previous_key, aliases.user_key, aliases.recorded_at
      from usage.aliases
      where aliases.workspace_id = $1 and aliases.previous_key = any($2)
      union
      select aliases.previous_key, aliases.user_key, aliases.recorded_at
      from usage.aliases
      where aliases.workspace_id = $1 and aliases.user_key = any($2)`,
    values: [tx.workspaceId, names],
  })
  return rows.map(row => ({ previous: row.previous_key, user: row.user_key, recordedAt: row.recorded_at }))
}

export type Identity = {
  readonly userKey: string
  readonly rootKey: string
  /** Since when the name stands under this root: what was counted before stood under another. */
  readonly knownFrom: Date
  /** The latest instant at which anything became known of the person's names or accounts. */
  readonly heardAt: Date
}

/** What holds of these names; those with no other name are absent. */
export async function identitiesOf(
  tx: Tx,
  names: readonly string[],
): Promise<Map<string, Omit<Identity, 'heardAt'>>> {
  const rows = await tx.query<{ user_key: string; root_key: string; known_from: Date }>({
    name: 'usage-identities-of',
    text: `
      select identities.user_key, identities.root_key, identities.known_from
      from usage.identities
      where identities.workspace_id = $1 and identities.user_key = any($2)`,
    values: [tx.workspaceId, names],
  })
  return new Map(
    rows.map(row => [
      row.user_key,
      { userKey: row.user_key, rootKey: row.root_key, knownFrom: row.known_from },
    ]),
  )
}

/** Each of these names beside every other name of the person as it stands. */
export async function tiedTo(
  tx: Tx,
  names: readonly string[],
): Promise<{ userKey: string; tiedKey: string }[]> {
  return tx.query({
    name: 'usage-tied-to',
    text: `
      select asked.user_key as "userKey", tied.user_key as "tiedKey"
      from usage.identities as asked
      join usage.identities as tied
        on tied.workspace_id = asked.workspace_id and tied.root_key = asked.root_key
      where asked.workspace_id = $1 and asked.user_key = any($2)`,
    values: [tx.workspaceId, names],
  })
}

/** Writes everyone's one name; the instants only ever grow. */
export async function writeIdentities(tx: Tx, found: readonly Identity[]): Promise<void> {
  if (found.length === 0) return
  await tx.query({
    name: 'usage-write-identities',
    text: `
      insert into usage.identities (workspace_id, user_key, root_key, known_from, heard_at)
      select $1, found.user_key, found.root_key, found.known_from, found.heard_at
      from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
        as found (user_key, root_key, known_from, heard_at)
      order by found.user_key
      on conflict (workspace_id, user_key) do update set
        root_key = excluded.root_key,
        known_from = greatest(identities.known_from, excluded.known_from),
        heard_at = greatest(identities.heard_at, excluded.heard_at)
      where identities.root_key <> excluded.root_key
        or identities.known_from < excluded.known_from
        or identities.heard_at is distinct from greatest(identities.heard_at, excluded.heard_at)`,
    values: [
      tx.workspaceId,
      found.map(each => each.userKey),
      found.map(each => each.rootKey),
      found.map(each => each.knownFrom.toISOString()),
      found.map(each => each.heardAt.toISOString()),
    ],
  })
}
