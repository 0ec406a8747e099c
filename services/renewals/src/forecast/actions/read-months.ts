// The renewals of a span of months, as of a day and as known then.
import { readHealthConfigs } from '@rung/config/health'
import type { Database } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { csmNamed, type ListTime } from '@rung/judgement/requests'
import { isRefusal, type Period, type Refusal } from '@rung/kernel'
import { readStuckAccounts } from '@rung/signals'
import { type MonthSums, readMonthSums } from '../storage/read-months.ts'
import { bookNotRebuilt, scopeAt } from './book-scope.ts'

export type MonthsQuery = ListTime & {
  readonly workspaceId: string
  readonly due: Period
  readonly segment: string | null
  /** Id or externalId. */
  readonly csm: string | undefined
}

export type MonthsRead = { readonly currency: string | null; readonly months: readonly MonthSums[] }

export function readMonths(
  database: Database,
  { workspaceId, csm, due, segment, ...time }: MonthsQuery,
): Promise<MonthsRead | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const csmId = await csmNamed(tx, csm)
      if (isRefusal(csmId)) return csmId
      const [workspace, policiesAt, leftOut] = await Promise.all([
        readWorkspace(tx),
        readHealthConfigs(tx),
        time.isLive ? readStuckAccounts(tx, { accountIds: null, stages: ['health'] }) : [],
      ])
      const stuck = leftOut.map(({ accountId }) => accountId)
      const months = await readMonthSums(
        tx,
        due,
        await scopeAt(tx, { policiesAt, segment, csmId, stuck }, time),
      )
      if (months === null) return bookNotRebuilt(time.asOf)
      return { currency: workspace?.currency ?? null, months }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
