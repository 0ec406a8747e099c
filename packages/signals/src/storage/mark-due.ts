// Says that an account's signals or health must be judged again, for today and every published day since.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from '../signal.ts'

export type DueMark = {
  readonly accountId: string
  readonly since: Day
  /** Past days to publish although nothing was published on them yet: history from before Rung was there. */
  readonly backfillOn?: readonly Day[]
  /** Not judged because of this mark before then. Default: as soon as may be. */
  readonly notBefore?: Date
}

/**
 * Adds marks in the transaction that changed the facts: both commit or neither does. Marks of one call on one account
 * are merged to their earliest day; each day to backfill, and each instant to wait for, is a mark of its own.
 */
export async function markDue(
  tx: Tx,
  consumers: readonly Consumer[],
  marks: readonly DueMark[],
): Promise<void> {
  if (marks.length === 0) return
  const rows = merged(marks)
  await tx.query({
    name: 'signals-mark-due',
    text: `
      insert into signals.due_work (workspace_id, consumer, account_id, since, backfill_on, not_before)
      select $1, consumer, marked.account_id, marked.since, marked.backfill_on, coalesce(marked.not_before, '-infinity')
      from unnest($2::text[]) as consumer
      cross join unnest($3::text[], $4::date[], $5::date[], $6::timestamptz[])
        as marked (account_id, since, backfill_on, not_before)`,
    values: [
      tx.workspaceId,
      [...consumers],
      rows.map(row => row.accountId),
      rows.map(row => row.since),
      rows.map(row => row.backfillOn),
      rows.map(row => row.notBefore),
    ],
  })
}

type Row = { accountId: string; since: Day; backfillOn: Day | null; notBefore: string | null }

function merged(marks: readonly DueMark[]): Row[] {
  const earliest = new Map<string, Row>()
  for (const { accountId, since, notBefore } of marks) {
    const row = { accountId, since, backfillOn: null, notBefore: notBefore?.toISOString() ?? null }
    const key = `${accountId} ${row.notBefore}`
    const known = earliest.get(key)
    if (known === undefined || since < known.since) earliest.set(key, row)
  }
  const backfills = marks.flatMap(({ accountId, since, backfillOn = [] }) =>
    backfillOn.map(day => ({ accountId, since, backfillOn: day, notBefore: null })),
  )
  return [...earliest.values(), ...backfills]
}
