// Retention of whole-life policies over the next year, forecast on 1 January of 2000 to 2004 with what was known then.
import {
  type BookMoments,
  type BothJudged,
  blendForecasts,
  bookMoments,
  type ClosedForecast,
  forecast,
  forecastPolicy,
  lastRetention,
  learnFactor,
  learningPolicy,
  learnOffset,
  type RateForecast,
  type RenewalOutlook,
  scoreForecasts,
} from '@rung/forecasting'
import { inForce, isLostIn, type Policy, readPolicies } from './read-policies.ts'
import { chanceLost, hazardOfYear } from './yearly-hazard.ts'

// Policies of the first full year, 1996, teach the first hazard; 1997 is the first year that can be forecast.
const FIRST = 1996
const ORIGINS = [2000, 2001, 2002, 2003, 2004]
const MOST_ERROR = 0.0065
const MOST_WIDTH = 0.03
const LEAST_COVERED = 4

type Year = {
  readonly year: number
  readonly actual: number
  readonly policies: number
  /** The hazard's own forecast, before and after the offset learned by then. */
  readonly raw: BookMoments & { readonly retainedMinor: number }
  readonly served: BookMoments & { readonly retainedMinor: number }
  readonly offset: number
  readonly sd: number
  readonly model: RateForecast
  readonly last: RateForecast
  readonly blend: RateForecast
  readonly lastShare: number
}

/** Prints the table; true when error, coverage and width are as they must be. */
export async function evaluateUslapse(folder: string): Promise<boolean> {
  const policies = await readPolicies(folder)
  const years: Year[] = []
  for (let year = FIRST + 1; year <= Math.max(...ORIGINS); year++)
    years.push(forecastYear(policies, year, years))
  const judged = years.filter(({ year }) => ORIGINS.includes(year))
  printTable(judged)
  const figures = (['model', 'last', 'blend'] as const).map(voice => {
    const pairs = judged.map(each => ({ predicted: each[voice], actual: each.actual }))
    return { voice, ...scoreForecasts(pairs, learningPolicy) }
  })
  for (const { voice, coverage, width, meanAbsoluteError, intervalScore } of figures) {
    const covered = Math.round(Number(coverage) * judged.length)
    console.log(
      `${voice.padEnd(6)} mean error ${points(meanAbsoluteError)}  covered ${covered} of ${judged.length}  width ${points(width)}  interval score ${points(intervalScore)}`,
    )
  }
  const blend = figures[2]
  return (
    Number(blend?.meanAbsoluteError) <= MOST_ERROR &&
    Number(blend?.width) <= MOST_WIDTH &&
    Number(blend?.coverage) * judged.length >= LEAST_COVERED - 1e-9
  )
}

/** Everything from years that were over on 1 January of `year`. */
function forecastYear(policies: readonly Policy[], year: number, past: readonly Year[]): Year {
  const hazard = hazardOfYear(policies, year - 1)
  const closed = (which: 'raw' | 'served'): ClosedForecast[] =>
    past.map(each => ({ ...each[which], ageDays: 365 * (year - 1 - each.year) }))
  const offset = learnOffset(closed('raw'), learningPolicy)
  const { sd } = learnFactor(closed('served'), forecastPolicy.commonFactorSd, learningPolicy)
  const book = inForce(policies, year)
  const outlooks = (moved: number) =>
    book.map(policy => outlook(policy, chanceLost(hazard, policy, year, moved)))
  const retainedMinor = retained(book, year)
  const served = outlooks(offset)
  const found = forecast(served, { ...forecastPolicy, commonFactorSd: sd })
  if (found === null) throw new RangeError(`no policy is in force in ${year}`)
  const model = rangeOf(found.gross.rate)
  const last = lastRetention(retentionsBefore(policies, year), forecastPolicy.commonFactorSd, learningPolicy)
  if (last === null) throw new RangeError(`nothing is known of the year before ${year}`)
  const both: BothJudged[] = past.map(each => ({ model: each.model, last: each.last, actual: each.actual }))
  const blend = blendForecasts(model, last, both, learningPolicy)
  return {
    year,
    actual: retainedMinor / found.arrDueMinor,
    policies: book.length,
    raw: { ...bookMoments(outlooks(0)), retainedMinor },
    served: { ...bookMoments(served), retainedMinor },
    offset,
    sd,
    model,
    last,
    blend: blend.forecast,
    lastShare: blend.lastShare,
  }
}

function retentionsBefore(policies: readonly Policy[], year: number) {
  const rates = new Map<number, number>()
  for (let each = FIRST; each < year; each++) {
    const book = inForce(policies, each)
    const due = book.reduce((sum, { premiumMinor }) => sum + premiumMinor, 0)
    rates.set(each, retained(book, each) / due)
  }
  return [...rates]
    .map(([each, rate]) => ({ rate, before: rates.get(each - 1) ?? null, ageDays: 365 * (year - 1 - each) }))
    .reverse()
}

function retained(book: readonly Policy[], year: number): number {
  return book.reduce((sum, policy) => (isLostIn(policy, year) ? sum : sum + policy.premiumMinor), 0)
}

function outlook({ id, premiumMinor }: Policy, lost: number): RenewalOutlook {
  const kept = [{ as: 'renewed', chance: 1, arrAfterMinor: premiumMinor }] as const
  return { renewalId: id, arrMinor: premiumMinor, chanceLost: lost, kept }
}

function rangeOf({ expected, p10, p90 }: RateForecast): RateForecast {
  return { expected, p10, p90 }
}

function printTable(years: readonly Year[]): void {
  console.log(
    '| origin | policies | actual GRR | model | last | blend | P10 | P90 | sd of z | share of last |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const { year, policies, actual, model, last, blend, sd, lastShare } of years) {
    const rates = [actual, model.expected, last.expected, blend.expected, blend.p10, blend.p90]
    const cells = [year, policies, ...rates.map(rate => rate.toFixed(4)), sd.toFixed(3), lastShare.toFixed(2)]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

function points(rate: number | null): string {
  return (100 * Number(rate)).toFixed(2)
}
