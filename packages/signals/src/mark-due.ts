// Says that an account's signals or health must be judged again, for today and every published day since.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from './signal.ts'

export type DueMark = {
  readonly accountId: string
  readonly since: Day
  /** Past days to publish although nothing was published on them yet: history from before Rung was there. */
  readonly backfillOn?: readonly Day[]
}

/**
 * Adds marks in the transaction that changed the facts: both commit or neither does. Marks of one call on one account
 * are merged to their earliest day; each day to backfill is a mark of its own.
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
      insert into signals.due_work (workspace_id, consumer, account_id, since, backfill_on)
      select $1, consumer, marked.account_id, marked.since, marked.backfill_on
      from unnest($2::text[]) as consumer
      cross join unnest($3::text[], $4::date[], $5::date[]) as marked (account_id, since, backfill_on)`,
    values: [
      tx.workspaceId,
      [...consumers],
      rows.map(row => row.accountId),
      rows.map(row => row.since),
      rows.map(row => row.backfillOn),
    ],
  })
}

function merged(marks: readonly DueMark[]): { accountId: string; since: Day; backfillOn: Day | null }[] {
  const earliest = new Map<string, Day>()
  for (const mark of marks) {
    const known = earliest.get(mark.accountId)
    if (known === undefined || mark.since < known) earliest.set(mark.accountId, mark.since)
  }
  const backfills = marks.flatMap(({ accountId, since, backfillOn = [] }) =>
    backfillOn.map(day => ({ accountId, since, backfillOn: day })),
  )
  return [
    ...[...earliest].map(([accountId, since]) => ({ accountId, since, backfillOn: null })),
    ...backfills,
  ]
}
