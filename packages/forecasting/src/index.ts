// Renewals to what a quarter keeps: GRR and NRR as distributions, and what others say beside them.
export { arrAfterByCall, type CsmCall } from './csm-call.ts'
export { type Forecast, forecast, type MeasureForecast, type Range, type SumMethod } from './forecast.ts'
export { type DecidedRenewal, decidedOutlook, type OpenRenewal, outlookOf } from './outlook-of.ts'
export { type ForecastPolicy, forecastPolicy } from './policy.ts'
export type { KeptAs, KeptOutcome, RenewalOutlook } from './renewal-outlook.ts'
export { type KnownTotal, type Spoken, totalKnown } from './total-known.ts'
