// Keeps a forecast as it was served, so that it can be scored when its quarter is over.
import { createHash } from 'node:crypto'
import { bookMoments, type OutlookColumns } from '@rung/forecasting'
import type { HealthPolicies } from '@rung/judgement'
import type { RenewalsDeps } from '../../deps.ts'
import { insertKept, type KeptPrediction } from '../storage/kept-forecasts.ts'
import type { ForecastRead, ForecastRequest } from './forecast-quarter.ts'

/** One row a question, day and inputs. A quarter in which nothing is due has no forecast to keep. */
export async function keepForecast(
  { database, newId }: Pick<RenewalsDeps, 'database' | 'newId'>,
  workspaceId: string,
  served: {
    readonly input: ForecastRequest
    readonly read: ForecastRead
    readonly book: OutlookColumns
    readonly said: KeptPrediction
  },
  policies: HealthPolicies,
  servedAt: Date,
): Promise<void> {
  const { input, read, book, said } = served
  const { seen } = read
  if (book.arrMinor.length === 0) return
  const { quarter, segment, csmId, asOf, knownAt } = input
  const kept = {
    quarter: quarter.name,
    segment,
    csmId,
    asOf,
    knownAt,
    inputsSha256: digestOf(book, [policies.forecast, seen.lessons, said]),
    policyVersion: policies.forecast.version,
    moments: bookMoments(book),
    factorSd: seen.lessons.factor.sd,
    said,
  }
  await database.inWorkspace(workspaceId, tx => insertKept(tx, newId('fck'), kept, servedAt))
}

function digestOf({ arrMinor, chanceLost, kept }: OutlookColumns, others: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(others))
  const columns = [arrMinor, chanceLost, ...kept.flatMap(way => [way.chance, way.arrAfterMinor])]
  for (const column of columns) hash.update(column)
  return hash.digest('hex')
}
