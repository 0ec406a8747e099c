// Keeps a forecast as it was served, so that it can be scored when its quarter is over.
import { createHash } from 'node:crypto'
import { bookMoments } from '@rung/forecasting'
import type { HealthPolicies } from '@rung/judgement'
import type { RenewalsDeps } from '../../deps.ts'
import { insertKept, type KeptPrediction } from '../storage/kept-forecasts.ts'
import type { ForecastRead, ForecastRequest } from './forecast-quarter.ts'

/** One row a question, day and inputs. A quarter in which nothing is due has no forecast to keep. */
export async function keepForecast(
  { database, newId }: Pick<RenewalsDeps, 'database' | 'newId'>,
  workspaceId: string,
  served: { readonly input: ForecastRequest; readonly read: ForecastRead; readonly said: KeptPrediction },
  policies: HealthPolicies,
  servedAt: Date,
): Promise<void> {
  const { input, read, said } = served
  const { seen } = read
  const outlooks = seen.book.booked.map(({ outlook }) => outlook)
  if (outlooks.length === 0) return
  const { quarter, segment, csmId, asOf, knownAt } = input
  const inputs = [outlooks, policies.forecast, seen.lessons, said]
  const kept = {
    quarter: quarter.name,
    segment,
    csmId,
    asOf,
    knownAt,
    inputsSha256: createHash('sha256').update(JSON.stringify(inputs)).digest('hex'),
    policyVersion: policies.forecast.version,
    moments: bookMoments(outlooks),
    factorSd: seen.lessons.factor.sd,
    said,
  }
  await database.inWorkspace(workspaceId, tx => insertKept(tx, newId('fck'), kept, servedAt))
}
