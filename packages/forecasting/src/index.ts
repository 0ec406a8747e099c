// Renewals to what a quarter keeps: GRR and NRR as distributions, what others say beside them, and what past ones teach.
export { type Blend, type BothJudged, blendForecasts } from './blend-forecasts.ts'
export { type BookMoments, bookMoments } from './book-moments.ts'
export { arrAfterByCall, type CsmCall } from './csm-call.ts'
export { type DueRenewal, decisionsOf } from './decisions.ts'
export {
  type Forecast,
  forecast,
  forecastSteps,
  type MeasureForecast,
  type Range,
  type SumMethod,
} from './forecast.ts'
export { lastRetention, type PastRetention } from './last-retention.ts'
export { type ClosedForecast, type LearnedFactor, learnFactor } from './learn-factor.ts'
export { learnOffset } from './learn-offset.ts'
export { type LearningPolicy, learningPolicy } from './learning-policy.ts'
export { type BookedColumns, bookedColumns, columnsOf, type OutlookColumns } from './outlook-columns.ts'
export { type DecidedRenewal, decidedOutlook, type OpenRenewal, outlookOf } from './outlook-of.ts'
export { type ForecastPolicy, forecastPolicy } from './policy.ts'
export type { KeptAs, KeptOutcome, RenewalOutlook } from './renewal-outlook.ts'
export {
  type ForecastScores,
  type Judged,
  type PointForecast,
  type RateForecast,
  scoreForecasts,
} from './score-forecasts.ts'
export { runToEnd, type Steps } from './steps.ts'
export { type KnownTotal, type Spoken, totalKnown } from './total-known.ts'
