// Writes the current rows of accounts that were just judged, in the transaction of their history rows.
import type { Tx } from '@rung/database'
import type { JudgedAccount } from '../current-account.ts'
import { partWorklists } from '../part-worklists.ts'
import type { ListedStanding } from './read-standing.ts'
import { writeCurrentAccounts } from './write-current-accounts.ts'
import { writeCurrentContradictions } from './write-current-contradictions.ts'
import { writeCurrentRenewals } from './write-current-renewals.ts'
import { writeWorklistForms } from './write-worklist-forms.ts'

/**
 * Six statements at most in one flight, whatever the number of accounts. Rows that stay the same are not written. `before` is what
 * stands of them.
 */
export async function writeCurrentRows(
  tx: Tx,
  accounts: readonly JudgedAccount[],
  before: readonly ListedStanding[],
): Promise<void> {
  if (accounts.length === 0) return
  const parted = partWorklists(accounts)
  const forms = new Map(before.map(row => [row.accountId, row.worklistDigest]))
  await Promise.all([
    writeCurrentAccounts(tx, parted),
    writeWorklistForms(tx, parted, forms),
    writeCurrentRenewals(tx, accounts),
    writeCurrentContradictions(tx, accounts),
  ])
}

/** Takes away all current rows of accounts that are no more: merged into another, or retracted. */
export async function dropCurrentRows(tx: Tx, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return
  for (const table of ['current_accounts', 'worklist_forms', 'current_renewals', 'current_contradictions']) {
    await tx.query({
      name: `health-drop-${table.replaceAll('_', '-')}`,
      text: `
        delete from health.${table} as current
        where current.workspace_id = $1 and current.account_id = any ($2::text[])`,
      values: [tx.workspaceId, accountIds],
    })
  }
}
