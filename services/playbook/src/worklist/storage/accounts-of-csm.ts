// Which accounts a CSM looks after.
import { defineRead, type Read, sendRead, type Tx } from '@rung/database'
import { type Merges, mergesRead } from '@rung/directory'
import { type Day, endOf } from '@rung/kernel'
import { OPEN_HANDOVERS } from './handovers.ts'

export type PortfolioRequest = { readonly csmId: string; readonly asOf: Day; readonly knownAt: Date }

/** `isOwn`: they look after it; false where cards of it were handed over to them. */
export type AccountOfCsm = { readonly id: string; readonly isOwn: boolean }

/** The accounts of a CSM that were there, not closed and not merged into another, by id. */
export async function accountsOfCsm(tx: Tx, request: PortfolioRequest): Promise<AccountOfCsm[]> {
  const [ids, merges] = await Promise.all([
    sendRead(tx, accountsOfCsmRead(tx, request)),
    sendRead(tx, mergesRead(tx)),
  ])
  return survivorsOf(ids, merges, request)
}

/** Those that were not merged into another; of one of which a card was handed over to them, the one it was merged into. */
export function survivorsOf(
  accounts: readonly AccountOfCsm[],
  merges: Merges,
  { asOf, knownAt }: Pick<PortfolioRequest, 'asOf' | 'knownAt'>,
): AccountOfCsm[] {
  if (merges.none) return [...accounts]
  const { survivorOf } = merges.at({ asOf, knownAt }).accounts
  const left = accounts.filter(({ id }) => survivorOf(id) === id)
  const known = new Set(left.map(({ id }) => id))
  const taken = accounts.filter(({ isOwn }) => !isOwn).map(({ id }) => survivorOf(id))
  const besides = [...new Set(taken)].filter(id => !known.has(id)).map(id => ({ id, isOwn: false }))
  return [...left, ...besides].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * By id, those that were merged away among them.
 *
 * As the directory reads: of each account the newest revision recorded by `knownAt` decides, if it had occurred by the end of `asOf`.
 * Looks at those that ever were the CSM's or of which a card was handed over to them, whatever the book holds; an array first, so that
 * it is their ids that are looked up.
 */
export const accountsOfCsmRead = (
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { csmId, asOf, knownAt }: PortfolioRequest,
): Read<AccountOfCsm[]> =>
  defineRead(
    {
      name: 'playbook-accounts-of-csm',
      text: `
      with handed as materialized (
        select given.account_id from (${OPEN_HANDOVERS}) as given where given.to_person_id = $2
      )
      select newest.id, newest.csm_id is not distinct from $2 as is_own
      from (
        select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.closed_on, accounts.retracted,
          accounts.occurred_at
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.recorded_at <= $3
          and accounts.id = any (array(
            select ever.id from directory.accounts as ever where ever.workspace_id = $1 and ever.csm_id = $2
            union
            select handed.account_id from handed
          ))
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as newest
      where (newest.csm_id = $2 or newest.id in (select handed.account_id from handed))
        and not newest.retracted
        and newest.occurred_at <= $4
        and (newest.closed_on is null or newest.closed_on > $5)
      order by newest.id`,
      values: [workspaceId, csmId, knownAt.toISOString(), endOf(asOf).toISOString(), asOf],
    },
    (rows: readonly { id: string; is_own: boolean }[]) =>
      rows.map(row => ({ id: row.id, isOwn: row.is_own })),
  )
