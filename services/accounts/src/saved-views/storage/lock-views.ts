// Who saves views of a workspace takes turns until the end of the transaction: names and their number are looked at first.
import type { Tx } from '@rung/database'

export async function lockViews(tx: Tx): Promise<void> {
  await tx.query({
    name: 'accounts-lock-views',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`saved-views:${tx.workspaceId}`],
  })
}
