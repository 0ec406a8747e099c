// Reads entries by time, as few at once as the caller says.
import type { Tx } from '@rung/database'
import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { AuditAction, AuditEntry } from '../entry.ts'
import { entries } from './entries.ts'

/** What is left out does not narrow. */
export type AuditFilter = {
  readonly accountId?: string
  readonly subjectId?: string
  readonly subjectKind?: string
  readonly action?: AuditAction
  /** Who did it. */
  readonly personId?: string
  /** By which tool. */
  readonly tool?: string
  /** From this instant on. */
  readonly since?: Date
  /** Before this instant. */
  readonly until?: Date
}

/** The entry that a page ended with. */
export type AuditPosition = { readonly at: Date; readonly id: string }

export type AuditPage = {
  readonly first: 'newest' | 'oldest'
  readonly after: AuditPosition | null
  readonly limit: number
}

/** At most `limit` entries beyond a position, `newest` or `oldest` first. */
export async function readAudit(tx: Tx, filter: AuditFilter, page: AuditPage): Promise<AuditEntry[]> {
  const { id, at, action, accountId, before, after, subjectKind, subjectId } = entries
  const { keyId, personId, onBehalfOf, tool } = entries
  const order = page.first === 'newest' ? desc : asc
  const rows = await tx.db
    .select({
      ...{ id, at, action, accountId, before, after },
      subject: { kind: subjectKind, id: subjectId },
      by: { keyId, personId, onBehalfOf, tool },
    })
    .from(entries)
    .where(and(eq(entries.workspaceId, tx.workspaceId), ...narrowed(filter), beyond(tx, page)))
    .orderBy(order(at), order(entries.seq))
    .limit(page.limit)
  return rows
}

function narrowed(filter: AuditFilter): (SQL | undefined)[] {
  const { accountId, subjectId, subjectKind, action, personId, tool, since, until } = filter
  return [
    accountId === undefined ? undefined : eq(entries.accountId, accountId),
    subjectId === undefined ? undefined : eq(entries.subjectId, subjectId),
    subjectKind === undefined ? undefined : eq(entries.subjectKind, subjectKind),
    action === undefined ? undefined : eq(entries.action, action),
    personId === undefined ? undefined : eq(entries.personId, personId),
    tool === undefined ? undefined : eq(entries.tool, tool),
    since === undefined ? undefined : gte(entries.at, since),
    until === undefined ? undefined : lt(entries.at, until),
  ]
}

/** Past the entry that the page before ended with: those of one instant are in the order they were written. */
function beyond(tx: Tx, { first, after }: Pick<AuditPage, 'first' | 'after'>): SQL | undefined {
  if (after === null) return undefined
  const { at, seq } = entries
  const last = sql`coalesce((
    select last.seq from ${entries} as last where last.workspace_id = ${tx.workspaceId} and last.id = ${after.id}
  ), 0)`
  const position = sql`(${after.at.toISOString()}::timestamptz, ${last})`
  return first === 'newest' ? sql`(${at}, ${seq}) < ${position}` : sql`(${at}, ${seq}) > ${position}`
}
