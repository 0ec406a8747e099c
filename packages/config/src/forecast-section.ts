// The section on the forecast: how far renewals move together, and what a contract becomes where nothing says.
import { type ForecastPolicy, forecastPolicy } from '@rung/forecasting'
import { z } from 'zod'
import { number, rule, share } from './field.ts'
import type { Section } from './section.ts'

export const forecastSection: Section<ForecastPolicy> = {
  name: 'forecast',
  schema: z
    .strictObject({
      commonFactorSd: number('log-odds', 'Standard deviation of what moves all renewals at once', 0, 5),
      arrAfterShare: z
        .strictObject({
          contracted: share('Of a contract that shrinks'),
          renewed: number('share of one', 'Of a contract that is renewed as it was', 0.5, 1.5),
          expanded: number('share of one', 'Of a contract that grows', 1, 10),
        })
        .refine(
          ({ contracted, renewed }) => contracted <= renewed,
          rule('contracted', 'is above renewed', 'Set it at renewed or below.'),
        )
        .refine(
          ({ renewed, expanded }) => renewed <= expanded,
          rule('expanded', 'is below renewed', 'Set it at renewed or above.'),
        )
        .meta({
          description: 'ARR after, as a share of the ARR due, where the contract itself does not say',
        }),
    })
    .meta({ id: 'ConfigForecast', description: 'The forecast' }),
  builtIn: forecastPolicy,
}
