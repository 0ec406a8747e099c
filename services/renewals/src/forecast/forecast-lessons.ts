// What forecasts served before teach the next one: how far renewals move together, what was retained last, and whom to believe.
import {
  type BothJudged,
  type ClosedForecast,
  type ForecastScores,
  type KnownTotal,
  type LearnedFactor,
  type LearningPolicy,
  lastRetention,
  learnFactor,
  type PastRetention,
  type RateForecast,
  scoreForecasts,
} from '@rung/forecasting'
import type { KeptForecast } from './storage/kept-forecasts.ts'

/** A quarter that is over: its name, how long ago it ended, and what became of the renewals due in it. */
export type QuarterOutcome = {
  readonly quarter: string
  readonly ageDays: number
  readonly actual: KnownTotal
}

export type Voice = 'blend' | 'csm' | 'final' | 'last' | 'model'

export type ForecastLessons = {
  readonly factor: LearnedFactor
  /** What was retained in the year before, plus or minus past changes; null before anything was. */
  readonly last: RateForecast | null
  readonly both: readonly BothJudged[]
  readonly scores: Readonly<Record<Voice, ForecastScores>>
}

type Recorded = { readonly kept: readonly KeptForecast[]; readonly outcomes: readonly QuarterOutcome[] }

/**
 * The factor is learned from forecasts of the whole book, for a segment's forecast too: renewals of a segment share the
 * quarter's shock with all others. Scores, last retention and the blend are of what was asked. Outcomes newest first.
 */
export function forecastLessons(
  ofAll: Recorded,
  ofScope: Recorded,
  priorSd: number,
  policy: LearningPolicy,
): ForecastLessons {
  const judged = closedOf(ofScope, policy)
  const scored = (pairs: Parameters<typeof scoreForecasts>[0]) => scoreForecasts(pairs, policy)
  const ranged = (voice: 'blend' | 'last' | 'model') =>
    scored(
      judged.flatMap(({ said, actual }) =>
        said[voice] === null ? [] : [{ predicted: said[voice], actual }],
      ),
    )
  const single = (voice: 'csm' | 'final') =>
    scored(
      judged.flatMap(({ said, actual }) =>
        said[voice] === null ? [] : [{ predicted: { expected: said[voice], p10: null, p90: null }, actual }],
      ),
    )
  return {
    factor: learnFactor(
      closedOf(ofAll, policy).map(each => each.closed),
      priorSd,
      policy,
    ),
    last: lastRetention(retentions(ofScope.outcomes), priorSd, policy),
    both: judged.flatMap(({ said, actual }) =>
      said.last === null ? [] : [{ model: said.model, last: said.last, actual }],
    ),
    scores: {
      model: ranged('model'),
      last: ranged('last'),
      blend: ranged('blend'),
      csm: single('csm'),
      final: single('final'),
    },
  }
}

type Closed = {
  readonly said: KeptForecast['said']
  readonly actual: number
  readonly closed: ClosedForecast
}

/** Forecasts of quarters that are over and, but for a little, decided. */
function closedOf({ kept, outcomes }: Recorded, policy: LearningPolicy): Closed[] {
  return outcomes.flatMap(({ quarter, ageDays, actual }) => {
    const forecast = kept.find(each => each.quarter === quarter)
    if (forecast === undefined || actual.grr === null || Number(actual.coverage) < policy.leastDecided)
      return []
    const { moments, said } = forecast
    // Renewals came and went since: what is compared is the rate.
    const retainedMinor = actual.grr * moments.arrDueMinor
    return [{ said, actual: actual.grr, closed: { ...moments, retainedMinor, ageDays } }]
  })
}

// Not in config: a year has four.
const QUARTERS_OF_A_YEAR = 4

/** The last year's rate, then each quarter's against the rate of the year before it. */
function retentions(outcomes: readonly QuarterOutcome[]): PastRetention[] {
  const yearFrom = (at: number): number | null => {
    const year = outcomes.slice(at, at + QUARTERS_OF_A_YEAR)
    const due = year.reduce((sum, { actual }) => sum + actual.arrDueMinor, 0)
    return due > 0 ? year.reduce((sum, { actual }) => sum + actual.retainedMinor, 0) / due : null
  }
  const rate = yearFrom(0)
  if (rate === null) return []
  const changes = outcomes.flatMap(({ actual, ageDays }, at) =>
    actual.grr === null ? [] : [{ rate: actual.grr, before: yearFrom(at + 1), ageDays }],
  )
  return [{ rate, before: null, ageDays: 0 }, ...changes]
}
