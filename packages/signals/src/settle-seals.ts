// Keeps past readings sealed to whom they are sealed from now: the present CSM, until there is nothing sealed to them any more.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { markDue } from './mark-due.ts'

export type AccountSeal = {
  readonly accountId: string
  /** Who looks after it now. */
  readonly for: string
  /** False when nothing is sealed to them at this instant: they may see all of the past too. */
  readonly isSealed: boolean
}

/**
 * Readings still sealed to somebody else are sealed to the present CSM, who has not filed either; all of an account's are
 * open once nothing is sealed to the CSM. Makes health due from the first reading that changed hands. Nothing else of a
 * reading changes: from whose eyes it is kept, and until when, is no part of what was known.
 */
export async function settleSeals(tx: Tx, accounts: readonly AccountSeal[], now: Date): Promise<void> {
  if (accounts.length === 0) return
  const rows = await tx.query<{ account_id: string; since: Day }>({
    name: 'signals-settle-seals',
    text: `
      with settled as (
        update signals.snapshots
        set sealed_for = present.person_id,
          sealed_until = case when present.is_sealed then snapshots.sealed_until else $5 end
        from unnest($1::text[], $2::text[], $3::boolean[]) as present (account_id, person_id, is_sealed)
        where snapshots.workspace_id = $4
          and snapshots.account_id = present.account_id
          and snapshots.sealed_for is not null
          and snapshots.sealed_until > $5
          and (snapshots.sealed_for <> present.person_id or not present.is_sealed)
        returning snapshots.account_id, snapshots.as_of
      )
      select settled.account_id, min(settled.as_of)::text as since
      from settled
      group by settled.account_id
      order by settled.account_id`,
    values: [
      accounts.map(each => each.accountId),
      accounts.map(each => each.for),
      accounts.map(each => each.isSealed),
      tx.workspaceId,
      now.toISOString(),
    ],
  })
  await markDue(
    tx,
    ['health'],
    rows.map(row => ({ accountId: row.account_id, since: row.since })),
  )
}
