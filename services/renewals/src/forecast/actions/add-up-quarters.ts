// The distributions of a forecast that was read: of the quarter asked about, and of it as it was seen at each checkpoint.
import { bookedColumns, type Forecast, forecastSteps, type OutlookColumns } from '@rung/forecasting'
import type { HealthPolicies } from '@rung/judgement'
import { inSlices } from '../in-slices.ts'
import type { ForecastRead, QuarterBook } from './forecast-quarter.ts'

/** A quarter with its renewals as they were added up; null where nothing is due. */
export type AddedUp = { readonly book: OutlookColumns; readonly found: Forecast | null }

export type AddedUpQuarters = { readonly asked: AddedUp; readonly checkpoints: readonly AddedUp[] }

/** Thousands of renewals take a while: in slices, and not while a transaction is held open. */
export async function addUpQuarters(read: ForecastRead, policies: HealthPolicies): Promise<AddedUpQuarters> {
  const checkpoints: AddedUp[] = []
  const asked = await addUp(read.seen, policies)
  for (const { seen } of read.checkpoints) checkpoints.push(await addUp(seen, policies))
  return { asked, checkpoints }
}

async function addUp({ columns, lessons }: QuarterBook, { forecast }: HealthPolicies): Promise<AddedUp> {
  const book = bookedColumns(columns, forecast)
  const found = await inSlices(forecastSteps(book, { ...forecast, commonFactorSd: lessons.factor.sd }))
  return { book, found }
}
