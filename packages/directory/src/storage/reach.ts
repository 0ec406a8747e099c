// The SQL of who has the care of which accounts now: what a CSM may write to.
import { isAmong, type Tx } from '@rung/database'

/** The accounts whose CSM somebody of these people is, by the last word on each. */
export async function readAccountsOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>({
    name: 'directory-accounts-in-care',
    text: `
      select cared.id
      from (
        select distinct fact.id
        from directory.accounts as fact
        where fact.workspace_id = $1 and fact.csm_id = any($2)
      ) as cared
      cross join lateral (
        select fact.csm_id, fact.retracted
        from directory.accounts as fact
        where fact.workspace_id = $1 and fact.id = cared.id
        order by fact.recorded_at desc, fact.revision desc
        limit 1
      ) as newest
      where ${isAmong('newest.csm_id', '$2')} and not newest.retracted`,
    values: [tx.workspaceId, personIds],
  })
  return new Set(rows.map(row => row.id))
}
