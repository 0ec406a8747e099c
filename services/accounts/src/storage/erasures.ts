// Erasures: who was erased and when, and the hashes by which their names are known again.
import type { Tx } from '@rung/database'
import { type ErasedKind, erasedNameHash } from '@rung/directory'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'
import { words as wordsTable } from './words.ts'

export type SubjectKind = 'stakeholder' | 'person'

export const erasures = accountsSchema.table('erasures', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
  subjectId: text('subject_id').notNull(),
  accountId: text('account_id'),
  erasedAt: timestamp('erased_at', { withTimezone: true }).notNull(),
  recordedBy: text('recorded_by').notNull(),
  personId: text('person_id'),
})

export const erasedNames = accountsSchema.table('erased_names', {
  workspaceId: text('workspace_id').notNull(),
  kind: text('kind').$type<ErasedKind>().notNull(),
  nameHash: text('name_hash').notNull(),
  standIn: text('stand_in').notNull(),
})

export type ErasureRow = typeof erasures.$inferSelect

export async function insertErasure(tx: Tx, row: ErasureRow): Promise<void> {
  await tx.db.insert(erasures).values(row)
}

export async function selectErasure(tx: Tx, subjectId: string): Promise<ErasureRow | undefined> {
  const rows = await tx.db
    .select()
    .from(erasures)
    .where(and(eq(erasures.workspaceId, tx.workspaceId), eq(erasures.subjectId, subjectId)))
  return rows[0]
}

/** Keeps names by their hash alone; one that is known already stands as it is. */
export async function keepErasedNames(
  tx: Tx,
  kind: ErasedKind,
  names: readonly { readonly name: string; readonly standIn: string }[],
): Promise<void> {
  if (names.length === 0) return
  await tx.query({
    text: `
      insert into accounts.erased_names (workspace_id, kind, name_hash, stand_in)
      select $1, $2::text, ${erasedNameHash('$1', '$2::text', 'given.name')}, given.stand_in
      from unnest($3::text[], $4::text[]) as given (name, stand_in)
      on conflict do nothing`,
    values: [tx.workspaceId, kind, names.map(each => each.name), names.map(each => each.standIn)],
  })
}

/** Of these product users the ones that already stand for somebody erased. */
export async function standInsAmong(tx: Tx, users: readonly string[]): Promise<Set<string>> {
  const { workspaceId, kind, standIn } = erasedNames
  const rows = await tx.db
    .select({ standIn })
    .from(erasedNames)
    .where(and(eq(workspaceId, tx.workspaceId), eq(kind, 'user'), inArray(standIn, [...users])))
  return new Set(rows.map(row => row.standIn))
}

/** All that a person was ever called here, over every revision; undefined when there is nobody. */
export type Known = {
  readonly subjectId: string
  readonly accountId: string | null
  readonly externalIds: readonly string[]
  readonly productUserIds: readonly string[]
  /** Names, and the texts of names and addresses apart, as far as they are not erased. */
  readonly names: readonly string[]
  readonly addresses: readonly string[]
  readonly words: number
}

export async function readKnown(tx: Tx, kind: SubjectKind, name: string): Promise<Known | undefined> {
  const table = kind === 'stakeholder' ? 'stakeholders' : 'people'
  const users = kind === 'stakeholder' ? 'fact.product_user_ids' : `'{}'::text[]`
  const rows = await tx.query<{
    id: string
    account_id: string | null
    external_id: string
    users: string[]
  }>({
    text: `
      select fact.id, fact.account_id, fact.external_id, ${users} as users
      from accounts.${table} as fact
      where fact.workspace_id = $1
        and fact.id = (
          select named.id
          from accounts.${table} as named
          where named.workspace_id = $1 and (named.id = $2 or named.external_id = $2)
          order by named.id = $2 desc
          limit 1
        )
      order by fact.revision desc`,
    values: [tx.workspaceId, name],
  })
  const [newest] = rows
  if (newest === undefined) return undefined
  const { workspaceId, personRef, kind: told, text: said } = wordsTable
  const words = await tx.db
    .select({ kind: told, text: said })
    .from(wordsTable)
    .where(and(eq(workspaceId, tx.workspaceId), eq(personRef, newest.id), isNotNull(said)))
  const textsOf = (of: string) => [
    ...new Set(words.filter(word => word.kind === `${kind}.${of}`).map(word => word.text ?? '')),
  ]
  return {
    subjectId: newest.id,
    accountId: newest.account_id,
    externalIds: [...new Set(rows.map(row => row.external_id))].filter(id => id !== newest.id),
    productUserIds: [...new Set(rows.flatMap(row => row.users))],
    names: textsOf('name'),
    addresses: textsOf('email'),
    words: words.length,
  }
}

/** Everybody who is one person with these product users. */
export async function tiedUsers(tx: Tx, users: readonly string[]): Promise<string[]> {
  if (users.length === 0) return []
  const rows = await tx.query<{ name: string }>({
    text: 'select tied.name from accounts.product_users($1) as tied (name)',
    values: [users],
  })
  return rows.map(row => row.name)
}

export type ErasedText = { readonly metric: string; readonly text: string }

/**
 * Takes a person out of every schema, under the names given in place of theirs, and gives the texts that metrics showed
 * of what they alone had sent.
 */
export async function eraseEverywhere(
  tx: Tx,
  subjectId: string,
  replaced: readonly { readonly name: string; readonly standIn: string }[],
  { mention, at }: { readonly mention: string | null; readonly at: Date },
): Promise<ErasedText[]> {
  const names = replaced.map(each => each.name)
  const standIns = replaced.map(each => each.standIn)
  return tx.query<ErasedText>({
    text: 'select erased.metric, erased.said as text from accounts.erase($1, $2, $3, $4, $5) as erased',
    values: [subjectId, names, standIns, mention, at.toISOString()],
  })
}

/**
 * Forgets kept answers to requests: they repeat what was said, sealed so that nobody can tell which do. That the requests
 * were answered stays known, or a retry would do their work again.
 */
export async function forgetAnswers(tx: Tx): Promise<void> {
  await tx.query({
    text: `update access.idempotency_keys as kept set answer = '' where kept.workspace_id = $1`,
    values: [tx.workspaceId],
  })
}

/** Has PostgreSQL take new samples of columns, so that none of what was there is left in its own books. Last of all. */
export async function forgetSamples(tx: Tx): Promise<void> {
  await tx.query({ text: 'select accounts.forget_samples()' })
}
