// What forecasts of quarters that are over taught, by what became of those as far as anybody told.
import type { Tx } from '@rung/database'
import { readContractNews } from '@rung/directory'
import { learningPolicy } from '@rung/forecasting'
import { daysBetween, type Period, quarterOf } from '@rung/kernel'
import { type ForecastLessons, forecastLessons, type QuarterOutcome } from '../forecast-lessons.ts'
import { quartersBefore } from '../quarters.ts'
import type { BookScope } from '../storage/book-scope.ts'
import { readKept } from '../storage/kept-forecasts.ts'
import { noSums, type QuarterSums, readQuarterSums } from '../storage/read-book.ts'
import { readWentOn, withoutUnheardRenewals } from '../storage/read-silence.ts'
import type { BookQuery } from './book-scope.ts'

// Three years: past that a quarter weighs little.
export const QUARTERS_BACK = 12

export type QuarterSumsByName = ReadonlyMap<string, QuarterSums>

export type Taught = {
  readonly sums: QuarterSumsByName
  /** As decided what was told of alone: from those forecasts learn, and by those they are scored. */
  readonly heard: QuarterSumsByName
  readonly lessons: ForecastLessons
}

/** The quarters of a span that begins with those that teach, and what forecasts of them taught; null where not rebuilt. */
export async function readTaught(
  tx: Tx,
  span: Period,
  scope: BookScope,
  policiesAt: BookQuery['policiesAt'],
): Promise<Taught | null> {
  const { segment, csmId, asOf, knownAt } = scope
  const all = { segment: null, csmId: null }
  const isAll = segment === null && csmId === null
  const ofAll = { ...scope, ...all }
  const [sums, keptOfAll, kept, sumsOfAll, wentOn, wentOnOfAll, news] = await Promise.all([
    readQuarterSums(tx, span, scope),
    readKept(tx, all, knownAt),
    isAll ? null : readKept(tx, { segment, csmId }, knownAt),
    isAll ? null : readQuarterSums(tx, span, ofAll),
    readWentOn(tx, span, scope),
    isAll ? null : readWentOn(tx, span, ofAll),
    readContractNews(tx, knownAt),
  ])
  if (sums === null) return null
  const heard = withoutUnheardRenewals(sums, wentOn, news, asOf)
  const heardOfAll =
    sumsOfAll === null ? heard : withoutUnheardRenewals(sumsOfAll, wentOnOfAll ?? [], news, asOf)
  const outcomesOf = (of: QuarterSumsByName): QuarterOutcome[] =>
    quartersBefore(quarterOf(asOf), QUARTERS_BACK).map(({ name, period }) => ({
      quarter: name,
      ageDays: daysBetween(period.until, asOf),
      actual: (of.get(name) ?? noSums(name)).actual,
    }))
  const lessons = forecastLessons(
    { kept: keptOfAll, outcomes: outcomesOf(heardOfAll) },
    { kept: kept ?? keptOfAll, outcomes: outcomesOf(heard) },
    policiesAt(knownAt).forecast.commonFactorSd,
    learningPolicy,
  )
  return { sums, heard, lessons }
}
