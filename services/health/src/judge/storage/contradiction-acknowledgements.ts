// Acknowledgements of contradictions: who has seen a run of disagreement, and when.
import { defineRead, type Ids, type Read, sendRead, type Tx } from '@rung/database'
import type { PairName } from '@rung/health-score'
import { type Day, dayOf, endOf } from '@rung/kernel'
import { date, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const contradictionAcknowledgements = pgSchema('health').table(
  'contradiction_acknowledgements',
  {
    workspaceId: text('workspace_id').notNull(),
    accountId: text('account_id').notNull(),
    pair: text('pair').notNull(),
    since: date('since').notNull(),
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true }).notNull(),
    acknowledgedBy: text('acknowledged_by'),
    keyId: text('key_id').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.accountId, table.pair, table.since] })],
)

export type Acknowledgement = {
  readonly accountId: string
  readonly pair: PairName
  /** First day of the run, as it was known when it was acknowledged. */
  readonly since: Day
  readonly acknowledgedAt: Date
  /** The person; null when the key spoke for nobody. */
  readonly acknowledgedBy: string | null
  readonly keyId: string
}

/** Appends; false when this run was acknowledged already, which then stands. */
export async function insertAcknowledgement(tx: Tx, acknowledgement: Acknowledgement): Promise<boolean> {
  const inserted = await tx.db
    .insert(contradictionAcknowledgements)
    .values({ workspaceId: tx.workspaceId, ...acknowledgement })
    .onConflictDoNothing()
    .returning({ pair: contradictionAcknowledgements.pair })
  return inserted.length > 0
}

type AcknowledgementsRequest<Accounts = readonly string[]> = {
  readonly accountIds: Accounts
  readonly asOf: Day
  readonly knownAt: Date
}

type AcknowledgementRow = {
  account_id: string
  pair: PairName
  since: Day
  acknowledged_at: Date
  acknowledged_by: string | null
  key_id: string
}

/** All of these accounts made by the end of `asOf` and by `knownAt`, the first made first. */
export const readAcknowledgements = (tx: Tx, input: AcknowledgementsRequest): Promise<Acknowledgement[]> =>
  sendRead(tx, acknowledgementsRead(tx, input))

export const acknowledgementsRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { accountIds, asOf, knownAt }: AcknowledgementsRequest<Ids>,
): Read<Acknowledgement[]> =>
  defineRead(
    {
      name: 'health-read-acknowledgements',
      text: `
      select made.account_id, made.pair, made.since::text as since, made.acknowledged_at, made.acknowledged_by,
        made.key_id
      from health.contradiction_acknowledgements as made
      where made.workspace_id = $1
        and made.account_id = any($2)
        and made.acknowledged_at <= least($3::timestamptz, $4::timestamptz)
      order by made.acknowledged_at, made.account_id, made.pair, made.since`,
      values: [workspaceId, accountIds, endOf(asOf).toISOString(), knownAt.toISOString()],
    },
    (rows: readonly AcknowledgementRow[]) =>
      rows.map(row => ({
        accountId: row.account_id,
        pair: row.pair,
        since: row.since,
        acknowledgedAt: row.acknowledged_at,
        acknowledgedBy: row.acknowledged_by,
        keyId: row.key_id,
      })),
    ['acknowledged_at'],
  )

/**
 * The acknowledgement of a run: the first made on one of its days. Not by the `since` it was made under alone, which a late
 * fact may move; and a run that began after it is another.
 */
export function acknowledgementOf(
  made: readonly Acknowledgement[],
  run: Pick<Acknowledgement, 'accountId' | 'pair' | 'since'>,
): Acknowledgement | null {
  const ofRun = made.find(
    each =>
      each.accountId === run.accountId && each.pair === run.pair && dayOf(each.acknowledgedAt) >= run.since,
  )
  return ofRun ?? null
}
