// A quarter as it is answered: the distribution of what is kept, and the numbers beside it.

import { blendForecasts, type Forecast, learningPolicy, type RateForecast } from '@rung/forecasting'
import { presentLeftOut } from '@rung/http-service'
import { type HealthPolicies, versionsOf } from '@rung/judgement'
import type { ResolvedAsOf } from '@rung/judgement/requests'
import type { AddedUp, AddedUpQuarters } from '../actions/add-up-quarters.ts'
import type { ForecastRead, QuarterBook } from '../actions/forecast-quarter.ts'
import type { KeptPrediction } from '../storage/kept-forecasts.ts'
import { groupOf, groupsBy } from './present-groups.ts'
import { finalNumber, modelNumber } from './present-numbers.ts'
import { accuracyOf, checkpointOf } from './present-past.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

type AsOf = ResolvedAsOf & { readonly segment: string | null; readonly csmId: string | null }

export function presentForecast(
  read: ForecastRead,
  { asked, checkpoints }: AddedUpQuarters,
  input: AsOf,
  policies: HealthPolicies,
): ForecastAnswer {
  const { seen } = read
  const { sums } = seen
  const { found } = asked
  const { since, until } = seen.quarter.period
  return {
    quarter: seen.quarter.name,
    since,
    until,
    asOf: input.asOf,
    knownAt: input.knownAt.toISOString(),
    segment: input.segment,
    csmId: input.csmId,
    currency: read.currency,
    renewals: {
      due: sums.renewals,
      decisions: found?.renewals ?? 0,
      open: sums.renewals - sums.actual.renewals,
      decided: sums.actual.renewals,
      leftOut: sums.leftOut,
      undecided: sums.undecided,
    },
    trials: sums.trials,
    arrDueMinor: sums.arrDueMinor,
    expectedGrr: found?.gross.rate.expected ?? null,
    expectedNrr: found?.net.rate.expected ?? null,
    gross: found?.gross ?? null,
    net: found?.net ?? null,
    arrAtRiskMinor: found === null ? 0 : found.arrDueMinor - found.gross.amountMinor.expected,
    commonFactor: found === null ? null : { ...found.commonFactor, ...learnedFrom(seen) },
    blend: found === null ? null : blendOf(found, seen),
    numbers: {
      model: modelNumber(found, sums.renewals),
      csm: sums.called,
      final:
        seen.final === null
          ? null
          : {
              ...finalNumber(seen.final, sums),
              personName: read.names.get(seen.final.personId ?? '') ?? null,
            },
    },
    decided: sums.actual,
    groups: {
      quarters: read.ahead.map(each => groupOf(each.quarter, each)),
      segments: groupsBy('segment', read),
      csms: groupsBy('csm', read),
    },
    checkpoints: read.checkpoints.map((checkpoint, i) => checkpointOf(checkpoint, checkpoints[i] as AddedUp)),
    scores: seen.lessons.scores,
    accuracy: read.past.map(accuracyOf),
    stuckAccounts: presentLeftOut(read.leftOut),
    notRebuilt: [...read.notRebuilt],
    versions: versionsOf(policies),
    forecastPolicy: policies.forecast.version,
  }
}

function learnedFrom({ lessons }: QuarterBook): { basis: 'learned' | 'prior'; periods: number } {
  return { basis: lessons.factor.basis, periods: lessons.factor.periods }
}

function blendOf({ gross }: Forecast, { lessons }: QuarterBook): ForecastAnswer['blend'] {
  const { last, both } = lessons
  const { forecast: blended, lastShare, periods } = blendForecasts(gross.rate, last, both, learningPolicy)
  const rates = ({ expected, p10, p90 }: RateForecast) => ({ expected, p10, p90 })
  return { grr: rates(blended), last: last === null ? null : rates(last), lastShare, periods }
}

/** What each voice said of gross retention; null where nothing is due. */
export function predictionOf({ gross, blend, numbers }: ForecastAnswer): KeptPrediction | null {
  if (gross === null || blend === null) return null
  const { expected, p10, p90 } = gross.rate
  return {
    model: { expected, p10, p90 },
    last: blend.last,
    blend: blend.grr,
    csm: numbers.csm.grr,
    final: numbers.final?.grr ?? null,
  }
}
