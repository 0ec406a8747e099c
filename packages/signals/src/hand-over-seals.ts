// An account's new CSM has not filed either: what was sealed to the one before is sealed to them, on past days too.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { markDue } from './mark-due.ts'

/** An account and the person who looks after it now. */
export type HandedOver = { readonly accountId: string; readonly to: string }

/**
 * Names the present CSM on every reading that is still sealed to another, and makes health due from the first of them.
 * Nothing else of a reading changes: whose eyes it is kept from is no part of what was known.
 */
export async function handOverSeals(tx: Tx, accounts: readonly HandedOver[], now: Date): Promise<void> {
  if (accounts.length === 0) return
  const rows = await tx.query<{ account_id: string; since: Day }>({
    name: 'signals-hand-over-seals',
    text: `
      with handed as (
        update signals.snapshots
        set sealed_for = looking.person_id
        from unnest($1::text[], $2::text[]) as looking (account_id, person_id)
        where snapshots.workspace_id = $3
          and snapshots.account_id = looking.account_id
          and snapshots.sealed_until > $4
          and snapshots.sealed_for <> looking.person_id
        returning snapshots.account_id, snapshots.as_of
      )
      select handed.account_id, min(handed.as_of)::text as since
      from handed
      group by handed.account_id
      order by handed.account_id`,
    values: [
      accounts.map(each => each.accountId),
      accounts.map(each => each.to),
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
