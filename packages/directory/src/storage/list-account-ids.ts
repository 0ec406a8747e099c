// Every account of a workspace, closed ones too: for passes that look at each.
import type { Tx } from '@rung/database'

/** The ids of accounts that are not retracted by their last word, in order. */
export async function listAccountIds(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>({
    name: 'directory-account-ids',
    text: `
      select newest.id
      from (
        select distinct on (accounts.id) accounts.id, accounts.retracted
        from directory.accounts
        where accounts.workspace_id = $1
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as newest
      where not newest.retracted
      order by newest.id`,
    values: [tx.workspaceId],
  })
  return rows.map(row => row.id)
}
