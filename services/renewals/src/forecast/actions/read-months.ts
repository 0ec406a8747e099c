// The renewals of a span of months, as of a day and as known then.
import type { Database } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { readPolicies } from '@rung/judgement/actions'
import { csmNamed, type ListTime } from '@rung/judgement/requests'
import { isRefusal, type Period, type Refusal, refuse } from '@rung/kernel'
import { readStuckAccounts } from '@rung/signals'
import { readMergedAway } from '../storage/read-book.ts'
import { type MonthSums, readMonthSums } from '../storage/read-months.ts'

export type MonthsAsked = ListTime & {
  readonly workspaceId: string
  readonly due: Period
  readonly segment: string | null
  /** Id or externalId. */
  readonly csm: string | undefined
}

export type MonthsRead = { readonly currency: string | null; readonly months: readonly MonthSums[] }

export function readMonths(
  database: Database,
  { workspaceId, csm, due, segment, ...time }: MonthsAsked,
): Promise<MonthsRead | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const csmId = await csmNamed(tx, csm)
      if (isRefusal(csmId)) return csmId
      const [workspace, policiesAt] = await Promise.all([readWorkspace(tx), readPolicies(tx, null)])
      const { contracted, renewed, expanded } = policiesAt(time.knownAt).forecast.arrAfterShare
      const without = time.isLive
        ? (await readStuckAccounts(tx, { accountIds: null, stages: ['health'] })).map(
            ({ accountId }) => accountId,
          )
        : await readMergedAway(tx, time)
      const shares = [contracted, renewed, expanded] as const
      const months = await readMonthSums(tx, due, { ...time, segment, csmId, without, shares })
      if (months === null) {
        return refuse('not_rebuilt', `The history of ${time.asOf} does not hold yet what forecasts read.`, {
          fix: `Rebuild it with POST /v1/scores/rebuild {"since": "${time.asOf}"}, and ask again.`,
        })
      }
      return { currency: workspace?.currency ?? null, months }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
