// What is due at somebody's accounts beside the cards of the day: promises out of the record, renewals as health publishes them.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type DueItem = { readonly accountId: string; readonly dueOn: Day }
export type DuePromise = DueItem & { readonly capability: string }
export type DueRenewal = DueItem & { readonly arrMinor: number | null }

type Until = { readonly until: Day; readonly knownAt: Date; readonly limit: number }

/** Open promises to these accounts that are due by a day, overdue ones too, the first due first. */
export async function readPromisesDue(
  tx: Tx,
  accountIds: readonly string[],
  { until, knownAt, limit }: Until,
): Promise<DuePromise[]> {
  if (accountIds.length === 0) return []
  const rows = await tx.query<{ account_id: string; due_on: Day; capability: string }>({
    name: 'playbook-promises-due',
    text: `
      select newest.account_id, newest.body ->> 'due_on' as due_on, newest.body ->> 'capability' as capability
      from (
        select distinct on (facts.id) facts.id, facts.account_id, facts.retracted, facts.body
        from published.facts
        where facts.workspace_id = $1 and facts.kind = 'promises' and facts.account_id = any($2) and facts.recorded_at <= $3
        order by facts.id, facts.recorded_at desc, facts.revision desc
      ) as newest
      where not newest.retracted and newest.body ->> 'status' = 'open' and newest.body ->> 'due_on' <= $4::text
      order by newest.body ->> 'due_on', newest.id
      limit $5`,
    values: [tx.workspaceId, accountIds, knownAt.toISOString(), until, limit],
  })
  return rows.map(row => ({ accountId: row.account_id, dueOn: row.due_on, capability: row.capability }))
}

/** Open renewals of these accounts that are due by a day, the first due first. */
export async function readRenewalsDue(
  tx: Tx,
  accountIds: readonly string[],
  { until, limit }: Pick<Until, 'until' | 'limit'>,
): Promise<DueRenewal[]> {
  if (accountIds.length === 0) return []
  const rows = await tx.query<{ account_id: string; due_on: Day; arr_minor: string | null }>({
    name: 'playbook-renewals-due',
    text: `
      select renewals_due.account_id, renewals_due.due_on::text as due_on, renewals_due.arr_minor::text as arr_minor
      from published.renewals_due
      where renewals_due.workspace_id = $1 and renewals_due.account_id = any($2) and renewals_due.due_on <= $3::date
      order by renewals_due.due_on, renewals_due.account_id, renewals_due.renewal_id
      limit $4`,
    values: [tx.workspaceId, accountIds, until, limit],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    dueOn: row.due_on,
    arrMinor: row.arr_minor === null ? null : Number(row.arr_minor),
  }))
}
