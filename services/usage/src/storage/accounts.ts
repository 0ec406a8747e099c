// Accounts as the directory names them: a group key is an account's externalId.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

/** The ids of the accounts with these external ids; names the directory does not know are absent. */
export async function accountIdsOf(tx: Tx, externalIds: readonly string[]): Promise<Map<string, string>> {
  if (externalIds.length === 0) return new Map()
  const rows = await tx.query<{ external_id: string; id: string }>({
    name: 'usage-account-ids-of',
    text: `
      select distinct accounts.external_id, accounts.id
      from directory.accounts
      where accounts.workspace_id = $1 and accounts.external_id = any($2)`,
    values: [tx.workspaceId, externalIds],
  })
  return new Map(rows.map(row => [row.external_id, row.id]))
}

/** The external ids of accounts, by id. */
export async function groupKeysOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx.query<{ external_id: string; id: string }>({
    name: 'usage-group-keys-of',
    text: `
      select distinct accounts.external_id, accounts.id
      from directory.accounts
      where accounts.workspace_id = $1 and accounts.id = any($2)`,
    values: [tx.workspaceId, accountIds],
  })
  return new Map(rows.map(row => [row.id, row.external_id]))
}

/** An account that was merged into another, and the key its usage came under. */
export type MergedKey = { readonly accountId: string; readonly into: string; readonly groupKey: string }

/**
 * Accounts that were active on any day before `until`, by external id: the ones a count says something about. What came
 * under the key of a merged account is its survivor's.
 */
export async function accountsActiveBefore(
  tx: Tx,
  until: Day,
  page: { readonly after: string; readonly limit: number },
  merged: readonly MergedKey[],
): Promise<{ accountId: string; groupKey: string }[]> {
  return tx.query({
    name: 'usage-accounts-active-before',
    text: `
      select newest.id as "accountId", newest.external_id as "groupKey"
      from (
        select distinct on (accounts.id) accounts.id, accounts.external_id, accounts.retracted
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.external_id collate "C" > $3
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as newest
      where not newest.retracted
        and newest.id <> all($5::text[])
        and exists (
          select 1
          from usage.account_days
          where account_days.workspace_id = $1
            and account_days.group_key = any(array(
              select newest.external_id
              union all
              select merged.group_key from unnest($6::text[], $7::text[]) as merged (into_id, group_key)
              where merged.into_id = newest.id
            ))
            and account_days.day < $2
            and (account_days.events > 0 or account_days.active_users > 0)
        )
      order by newest.external_id collate "C"
      limit $4`,
    values: [
      tx.workspaceId,
      until,
      page.after,
      page.limit,
      merged.map(each => each.accountId),
      merged.map(each => each.into),
      merged.map(each => each.groupKey),
    ],
  })
}
