// Which accounts a CSM looks after.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import { type Merges, mergesRead } from '@rung/directory'
import { type Day, endOf } from '@rung/kernel'

export type PortfolioRequest = { readonly csmId: string; readonly asOf: Day; readonly knownAt: Date }

/** The accounts of a CSM that were there, not closed and not merged into another, by id. */
export async function accountsOfCsm(tx: Tx, request: PortfolioRequest): Promise<string[]> {
  const [ids, merges] = await Promise.all([
    sendRead(tx, accountsOfCsmRead(tx, request)),
    sendRead(tx, mergesRead(tx)),
  ])
  return survivorsOf(ids, merges, request)
}

/** Those that were not merged into another. */
export function survivorsOf(
  ids: readonly string[],
  merges: Merges,
  { asOf, knownAt }: Pick<PortfolioRequest, 'asOf' | 'knownAt'>,
): string[] {
  const { survivorOf } = merges.at({ asOf, knownAt }).accounts
  return ids.filter(id => survivorOf(id) === id)
}

/**
 * By id, those that were merged away among them.
 *
 * As the directory reads: of each account the newest revision recorded by `knownAt` decides, if it had occurred by the end of `asOf`.
 * Looks at those that ever were the CSM's, whatever the book holds; an array first, so that it is their ids that are looked up.
 */
export const accountsOfCsmRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { csmId, asOf, knownAt }: PortfolioRequest,
): Read<string[]> =>
  defineRead(
    {
      name: 'playbook-accounts-of-csm',
      text: `
      select newest.id
      from (
        select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.closed_on, accounts.retracted,
          accounts.occurred_at
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.recorded_at <= $3
          and accounts.id = any (array(
            select ever.id from directory.accounts as ever where ever.workspace_id = $1 and ever.csm_id = $2
          ))
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as newest
      where newest.csm_id = $2
        and not newest.retracted
        and newest.occurred_at <= $4
        and (newest.closed_on is null or newest.closed_on > $5)
      order by newest.id`,
      values: [workspaceId, csmId, knownAt.toISOString(), endOf(asOf).toISOString(), asOf],
    },
    (rows: readonly { id: string }[]) => rows.map(row => row.id),
  )
