// What the fan shows: the quarters that are over as they were predicted and became, then those to come with their ranges.
import type { Answer } from '@rung/client'
import type { FanQuarter } from '../../charts/fan-chart.tsx'

export type Forecast = Answer<'get', '/v1/forecast'>

export type Measure = 'gross' | 'net'

/** `ahead`: the quarter asked about first, then those after it. */
export function fanQuarters(measure: Measure, ahead: readonly Forecast[]): FanQuarter[] {
  const rate = measure === 'gross' ? 'grr' : 'nrr'
  const past = (ahead[0]?.accuracy ?? [])
    .map(
      ({ quarter, actual, model }): FanQuarter => ({
        quarter,
        observed: actual[rate],
        predicted: model?.[rate] ?? null,
        low: null,
        high: null,
      }),
    )
    .reverse()
  const coming = ahead.map((forecast): FanQuarter => {
    const range = forecast[measure]?.rate
    return {
      quarter: forecast.quarter,
      observed: null,
      predicted: range?.expected ?? null,
      low: range?.p10 ?? null,
      high: range?.p90 ?? null,
    }
  })
  return [...past, ...coming]
}
