// Writes the current rows of accounts that were just judged, in the transaction of their history rows.
import type { Tx } from '@rung/database'
import type { CurrentAccount } from '../current-account.ts'
import { writeCurrentAccounts } from './write-current-accounts.ts'
import { writeCurrentContradictions } from './write-current-contradictions.ts'
import { writeCurrentRenewals } from './write-current-renewals.ts'

/** Five statements in one flight, whatever the number of accounts. Rows that stay the same are not written. */
export async function writeCurrentRows(tx: Tx, accounts: readonly CurrentAccount[]): Promise<void> {
  if (accounts.length === 0) return
  await Promise.all([
    writeCurrentAccounts(tx, accounts),
    writeCurrentRenewals(tx, accounts),
    writeCurrentContradictions(tx, accounts),
  ])
}

/** Takes away all current rows of accounts that are no more: merged into another, or retracted. */
export async function dropCurrentRows(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  for (const table of ['accounts', 'renewals', 'contradictions']) {
    await tx.query({
      name: `health-drop-current-${table}`,
      text: `
        delete from health.current_${table} as current
        where current.workspace_id = $1 and current.account_id = any ($2::text[])`,
      values: [tx.workspaceId, accountIds],
    })
  }
}
