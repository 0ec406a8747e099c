// What became of each verdict of a customer that was received: when, for whom, and what opened it. The opening is written once.
import { defineRead, type Ids, type Read, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { OpenedBy } from '@rung/success-gap'
import { and, eq, inArray } from 'drizzle-orm'
import { boolean, date, doublePrecision, integer, text, timestamp } from 'drizzle-orm/pg-core'
import { outcomesSchema } from './account-ledger.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const verdictReceipts = outcomesSchema.table('verdict_receipts', {
  workspaceId: text('workspace_id').notNull(),
  /** Of the verdict. */
  id: text('id').notNull(),
  externalId: text('external_id').notNull(),
  accountId: text('account_id').notNull(),
  receivedAt: instant('received_at').notNull(),
  /** Who looked after the account then. */
  csmId: text('csm_id'),
  /** Null for one that never waited. */
  opensAt: instant('opens_at'),
  openedAt: instant('opened_at'),
  openedBy: text('opened_by').$type<OpenedBy>(),
  occurredOn: date('occurred_on').$type<Day>(),
  outcomeId: text('outcome_id'),
  stakeholderId: text('stakeholder_id'),
  influence: doublePrecision('influence'),
  achieved: integer('achieved'),
  ownRecord: boolean('own_record').notNull(),
  filedBy: text('filed_by'),
  vendorVerdictId: text('vendor_verdict_id'),
  periodStartsOn: date('period_starts_on').$type<Day>(),
  verdict: integer('verdict'),
})

export type VerdictReceipt = typeof verdictReceipts.$inferSelect
/** What is written when a verdict opens. */
export type OpeningColumns = Omit<
  VerdictReceipt,
  'workspaceId' | 'id' | 'externalId' | 'accountId' | 'receivedAt' | 'csmId' | 'opensAt'
>

export async function insertReceipts(tx: Tx, receipts: readonly VerdictReceipt[]): Promise<void> {
  if (receipts.length > 0) await tx.db.insert(verdictReceipts).values([...receipts])
}

export function readReceipts(tx: Tx, ids: readonly string[]): Promise<VerdictReceipt[]> {
  return tx.db
    .select()
    .from(verdictReceipts)
    .where(and(eq(verdictReceipts.workspaceId, tx.workspaceId), inArray(verdictReceipts.id, [...ids])))
}

/** Every verdict received since receipts are kept, of the whole workspace or of one person's: those that wait too. */
export function readAllReceipts(tx: Tx): Promise<VerdictReceipt[]> {
  return tx.db.select().from(verdictReceipts).where(eq(verdictReceipts.workspaceId, tx.workspaceId))
}

/** Writes what opened verdicts that waited, all in one statement. One that is open already stays as it is. */
export async function writeOpenings(
  tx: Tx,
  openings: readonly (OpeningColumns & { readonly id: string })[],
): Promise<void> {
  if (openings.length === 0) return
  await tx.query({
    name: 'outcomes-write-openings',
    text: `
      update outcomes.verdict_receipts
      set opened_at = new.opened_at, opened_by = new.opened_by, occurred_on = new.occurred_on,
        outcome_id = new.outcome_id, stakeholder_id = new.stakeholder_id, influence = new.influence,
        achieved = new.achieved, own_record = new.own_record, filed_by = new.filed_by,
        vendor_verdict_id = new.vendor_verdict_id, period_starts_on = new.period_starts_on, verdict = new.verdict
      from json_to_recordset($2::json) as new (id text, opened_at timestamptz, opened_by text, occurred_on date,
        outcome_id text, stakeholder_id text, influence double precision, achieved integer, own_record boolean,
        filed_by text, vendor_verdict_id text, period_starts_on date, verdict integer)
      where verdict_receipts.workspace_id = $1 and verdict_receipts.id = new.id and verdict_receipts.opened_at is null`,
    values: [tx.workspaceId, JSON.stringify(openings.map(asRecord))],
  })
}

function asRecord(opening: OpeningColumns & { readonly id: string }): Record<string, unknown> {
  return {
    id: opening.id,
    opened_at: opening.openedAt,
    opened_by: opening.openedBy,
    occurred_on: opening.occurredOn,
    outcome_id: opening.outcomeId,
    stakeholder_id: opening.stakeholderId,
    influence: opening.influence,
    achieved: opening.achieved,
    own_record: opening.ownRecord,
    filed_by: opening.filedBy,
    vendor_verdict_id: opening.vendorVerdictId,
    period_starts_on: opening.periodStartsOn,
    verdict: opening.verdict,
  }
}

/** How many verdicts of these accounts were sealed at an instant. */
export const sealedCountRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  accountIds: Ids,
  at: Date,
): Read<number> =>
  defineRead(
    {
      text: `
    select count(*)::integer as verdicts
    from outcomes.verdict_receipts
    where verdict_receipts.workspace_id = $1
      and verdict_receipts.account_id = any($2)
      and verdict_receipts.opens_at is not null
      and verdict_receipts.received_at <= $3::timestamptz
      and (verdict_receipts.opened_at is null or verdict_receipts.opened_at > $3::timestamptz)`,
      values: [workspaceId, accountIds, at.toISOString()],
    },
    ([counted]: readonly { verdicts: number }[]) => counted?.verdicts ?? 0,
  )
