// Who looked after accounts when, by what was known at the time.
import type { Tx } from '@rung/database'

type Row = { account_id: string; csm_id: string | null; recorded_at: Date }

/** The CSM of an account as known at an instant; before anything was known of it, as first known: history comes late. */
export type CsmAt = (accountId: string, at: Date) => string | null

export async function loadCsmHistories(tx: Tx, accountIds: readonly string[]): Promise<CsmAt> {
  const rows = await tx.query<Row>({
    name: 'outcomes-csm-histories',
    text: `
      select accounts.id as account_id, case when accounts.retracted then null else accounts.csm_id end as csm_id,
        accounts.recorded_at
      from directory.accounts
      where accounts.workspace_id = $1 and accounts.id = any($2)
      order by accounts.id, accounts.recorded_at, accounts.revision`,
    values: [tx.workspaceId, accountIds],
  })
  const histories = Map.groupBy(rows, row => row.account_id)
  return (accountId, at) => {
    const history = histories.get(accountId) ?? []
    return (history.findLast(row => row.recorded_at <= at) ?? history[0])?.csm_id ?? null
  }
}
