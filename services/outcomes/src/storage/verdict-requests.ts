// Requests for a verdict as stored: whom somebody asked by a link, and what became of it, each instant written once.
import type { Tx } from '@rung/database'
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { text, timestamp } from 'drizzle-orm/pg-core'
import type { RequestStatus } from '../verdict-request-status.ts'
import { outcomesSchema } from './account-ledger.ts'

/** Begins their ids, which stand as `recordedBy` in what was answered by them. */
export const REQUEST_ID_PREFIX = 'vrq'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const verdictRequests = outcomesSchema.table('verdict_requests', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  externalId: text('external_id').notNull(),
  accountId: text('account_id').notNull(),
  stakeholderId: text('stakeholder_id').notNull(),
  /** In the order in which they are asked about. */
  outcomeIds: text('outcome_ids').array().notNull(),
  linkSha256: text('link_sha256').notNull(),
  askedAt: instant('asked_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  /** The key it was asked with. */
  recordedBy: text('recorded_by').notNull(),
  /** Whom that key names. */
  personId: text('person_id'),
  openedAt: instant('opened_at'),
  answeredAt: instant('answered_at'),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
})

export type VerdictRequestRow = typeof verdictRequests.$inferSelect

const ofWorkspace = (tx: Tx): SQL => eq(verdictRequests.workspaceId, tx.workspaceId)
const named = (name: string) => or(eq(verdictRequests.id, name), eq(verdictRequests.externalId, name))

/** False where one of that external id is there already. */
export async function insertRequest(tx: Tx, row: VerdictRequestRow): Promise<boolean> {
  const made = await tx.db
    .insert(verdictRequests)
    .values(row)
    .onConflictDoNothing({ target: [verdictRequests.workspaceId, verdictRequests.externalId] })
    .returning({ id: verdictRequests.id })
  return made.length > 0
}

/** By our id or the caller's. */
export async function findRequest(tx: Tx, name: string): Promise<VerdictRequestRow | undefined> {
  const rows = await tx.db
    .select()
    .from(verdictRequests)
    .where(and(ofWorkspace(tx), named(name)))
  return rows.find(row => row.id === name) ?? rows[0]
}

/** The same, held until the transaction ends: nobody answers or revokes it meanwhile. */
export async function holdRequest(tx: Tx, id: string): Promise<VerdictRequestRow | undefined> {
  const rows = await tx.db
    .select()
    .from(verdictRequests)
    .where(and(ofWorkspace(tx), eq(verdictRequests.id, id)))
    .for('update')
  return rows[0]
}

/** The one whose link has this hash, held likewise. */
export async function holdRequestOfLink(tx: Tx, sha256: string): Promise<VerdictRequestRow | undefined> {
  const rows = await tx.db
    .select()
    .from(verdictRequests)
    .where(and(ofWorkspace(tx), eq(verdictRequests.linkSha256, sha256)))
    .for('update')
  return rows[0]
}

export type Became =
  | { readonly openedAt: Date }
  | { readonly answeredAt: Date }
  | { readonly revokedAt: Date; readonly revokedBy: string }

/** Of one that is held. */
export async function markRequest(tx: Tx, id: string, became: Became): Promise<void> {
  await tx.db
    .update(verdictRequests)
    .set(became)
    .where(and(ofWorkspace(tx), eq(verdictRequests.id, id)))
}

export type RequestsPage = {
  /** What was asked by then, and what had become of it. */
  readonly at: Date
  /** Null for all accounts. */
  readonly accountIds: readonly string[] | null
  readonly status: RequestStatus | null
  readonly afterId: string
  readonly limit: number
}

/** In the order in which they were asked. */
export function readRequests(tx: Tx, page: RequestsPage): Promise<VerdictRequestRow[]> {
  const { at, accountIds, status, afterId, limit } = page
  return tx.db
    .select()
    .from(verdictRequests)
    .where(
      and(
        ofWorkspace(tx),
        lte(verdictRequests.askedAt, at),
        gt(verdictRequests.id, afterId),
        accountIds === null ? undefined : inArray(verdictRequests.accountId, [...accountIds]),
        status === null ? undefined : isStatus(status, at),
      ),
    )
    .orderBy(asc(verdictRequests.id))
    .limit(limit)
}

/** `statusOf` as SQL. */
function isStatus(status: RequestStatus, at: Date): SQL | undefined {
  const { answeredAt, revokedAt, expiresAt, openedAt } = verdictRequests
  const by = (column: typeof answeredAt | typeof expiresAt) => lte(column, at)
  const notBy = (column: typeof answeredAt) => or(isNull(column), gt(column, at))
  const open = [notBy(answeredAt), notBy(revokedAt), gt(expiresAt, at)]
  const conditions: Record<RequestStatus, (SQL | undefined)[]> = {
    answered: [by(answeredAt)],
    revoked: [notBy(answeredAt), by(revokedAt)],
    expired: [notBy(answeredAt), notBy(revokedAt), by(expiresAt)],
    opened: [...open, by(openedAt)],
    sent: [...open, notBy(openedAt)],
  }
  return sql`(${and(...conditions[status])})`
}
