// One page of the workspace's open renewals, and how far what it shows is up to date.
import type { Database, Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import { refuseNotRebuilt } from '../../judge/storage/history-source.ts'
import { type ListStanding, readListStanding } from '../../judge/storage/list-standing.ts'
import {
  type AskedRenewals,
  type RenewalFilters,
  type RenewalRow,
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
  asked: Omit<AskedRenewals, 'filters'>,
  narrow: (tx: Tx) => Promise<RenewalFilters | Refusal>,
): Promise<RenewalPage | Refusal> {
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const filters = await narrow(tx)
      if (isRefusal(filters)) return filters
      const notRebuilt = asked.isLive ? null : await refuseNotRebuilt(tx, asked)
      if (notRebuilt !== null) return notRebuilt
      const [rows, standing] = await Promise.all([
        readRenewals(tx, { ...asked, filters, limit: asked.limit + 1 }),
        readListStanding(tx, asked),
      ])
      return { page: rows.slice(0, asked.limit), more: rows.length > asked.limit, standing, filters }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
