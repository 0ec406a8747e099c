// What a forecast is made from, of one state of the database, with the policies it is made under.
import type { Database } from '@rung/database'
import type { HealthPolicies } from '@rung/judgement'
import { readPolicies } from '@rung/judgement/actions'
import { csmNamed } from '@rung/judgement/requests'
import { isRefusal, type Refusal } from '@rung/kernel'
import { type ForecastRead, type ForecastRequest, forecastQuarter, openBook } from './forecast-quarter.ts'

export type ForecastQuery = Omit<ForecastRequest, 'csmId'> & {
  readonly workspaceId: string
  /** Id or externalId. */
  readonly csm: string | undefined
}

export type ReadForecast = {
  readonly input: ForecastRequest
  readonly read: ForecastRead
  /** In force at the instant asked about. */
  readonly policies: HealthPolicies
}

export function readForecast(
  database: Database,
  { workspaceId, csm, ...asked }: ForecastQuery,
): Promise<ReadForecast | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const csmId = await csmNamed(tx, csm)
      if (isRefusal(csmId)) return csmId
      const input = { ...asked, csmId }
      const [policiesAt, opened] = await Promise.all([readPolicies(tx, null), openBook(tx, input)])
      const read = await forecastQuarter(tx, input, policiesAt, opened)
      return isRefusal(read) ? read : { input, read, policies: policiesAt(asked.knownAt) }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
