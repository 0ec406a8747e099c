// One page of the workspace's open renewals, and how far what it shows is up to date.
import type { Database, Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'
import { readList } from '../../judge/actions/read-list.ts'
import { type ListStanding, readListStanding } from '../../judge/storage/list-standing.ts'
import {
  type RenewalFilters,
  type RenewalRow,
  type RenewalsRequest,
  readRenewals,
} from '../storage/read-renewals.ts'

export type RenewalPage = {
  readonly page: RenewalRow[]
  readonly more: boolean
  readonly standing: ListStanding
  readonly filters: RenewalFilters
}

/** `narrow` gives the filters as rows know them. */
export async function listRenewals(
  database: Database,
  caller: Caller,
  input: Omit<RenewalsRequest, 'filters'>,
  narrow: (tx: Tx) => Promise<RenewalFilters | Refusal>,
): Promise<RenewalPage | Refusal> {
  return readList(database, caller, input, narrow, async (tx, filters) => {
    const [rows, standing] = await Promise.all([
      readRenewals(tx, { ...input, filters, limit: input.limit + 1 }),
      readListStanding(tx, input),
    ])
    return { page: rows.slice(0, input.limit), more: rows.length > input.limit, standing, filters }
  })
}
