// The accounts alone, without people and contracts: for answers over a whole workspace that ask for many of them.
import { type Ids, type Read, readOf, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { ACCOUNTS, type AccountRow } from './fact-views.ts'
import { type AsOf, factsAsOf, factsRead, leftOf } from './storage/facts-as-of.ts'
import type { Merges } from './storage/merges.ts'

export type DirectoryHead = {
  readonly accountId: string
  readonly externalId: string
  readonly name: string | null
  readonly segment: string | null
  readonly csmId: string | null
  /** Null while it is a customer: a closing after the day asked about has not happened yet. */
  readonly closedOn: Day | null
}

/** Every account asked for that was there by then, in id order. One statement, whatever their number. */
export async function readAccounts(tx: Tx, input: AsOf): Promise<DirectoryHead[]> {
  const rows = await factsAsOf<AccountRow>(tx, ACCOUNTS, input)
  return rows.map(row => headOf(row, input))
}

/** The same as a read: once it is known what was merged. */
export const accountHeadsRead = (
  tx: Pick<Tx, 'workspaceId'>,
  input: AsOf<Ids>,
): Read<(merges: Merges) => DirectoryHead[]> =>
  readOf(
    factsRead<AccountRow>(tx, ACCOUNTS, input),
    rows => merges => leftOf(rows, ACCOUNTS, merges, input).map(row => headOf(row, input)),
  )

function headOf(row: AccountRow, { asOf }: Pick<AsOf, 'asOf'>): DirectoryHead {
  return {
    accountId: row.id,
    externalId: row.external_id,
    name: row.name,
    segment: row.segment,
    csmId: row.csm_id,
    closedOn: row.closed_on !== null && row.closed_on <= asOf ? row.closed_on : null,
  }
}
