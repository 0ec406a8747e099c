// A quarter as it is answered: the distribution of what is kept, and the numbers beside it.

import {
  blendForecasts,
  type Forecast,
  type ForecastPolicy,
  forecast,
  type KnownTotal,
  learningPolicy,
  type RateForecast,
  totalKnown,
} from '@rung/forecasting'
import { presentLeftOut } from '@rung/http-service'
import { type HealthPolicies, versionsOf } from '@rung/judgement'
import type { ResolvedAsOf } from '@rung/judgement/requests'
import type { Checkpoint, ForecastRead, PastQuarter, QuarterSeen } from '../actions/forecast-quarter.ts'
import type { BookedRenewal } from '../renewal-book.ts'
import type { ForecastFinal } from '../storage/forecast-finals.ts'
import type { KeptPrediction } from '../storage/kept-forecasts.ts'
import type { ForecastAnswer } from './schema.ts'

type AsOf = ResolvedAsOf & { readonly segment: string | null; readonly csmId: string | null }

export function presentForecast(read: ForecastRead, input: AsOf, policies: HealthPolicies): ForecastAnswer {
  const { seen } = read
  const { booked, leftOut, undecided, trials } = seen.book
  const found = forecastOf(seen, policies.forecast)
  const decided = booked.filter(renewal => renewal.arrAfterMinor !== null)
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
      due: booked.length,
      open: booked.length - decided.length,
      decided: decided.length,
      leftOut,
      undecided,
    },
    trials,
    arrDueMinor: dueOf(booked),
    expectedGrr: found?.gross.rate.expected ?? null,
    expectedNrr: found?.net.rate.expected ?? null,
    gross: found?.gross ?? null,
    net: found?.net ?? null,
    arrAtRiskMinor: found === null ? 0 : found.arrDueMinor - found.gross.amountMinor.expected,
    commonFactor: found === null ? null : { ...found.commonFactor, ...learnedFrom(seen) },
    blend: found === null ? null : blendOf(found, seen),
    numbers: {
      model: modelNumber(found),
      csm: calls(booked),
      final: seen.final === null ? null : finalNumber(seen.final, booked),
    },
    decided: outcomes(booked),
    groups: {
      quarters: read.ahead.map(({ quarter, book }) => groupOf(quarter, book.booked)),
      segments: groupsBy(booked, renewal => renewal.segment),
      csms: groupsBy(booked, renewal => renewal.csmId),
    },
    checkpoints: read.checkpoints.map(checkpoint => checkpointOf(checkpoint, policies.forecast)),
    scores: seen.lessons.scores,
    accuracy: read.past.map(past => accuracyOf(past, policies.forecast)),
    stuckAccounts: presentLeftOut(read.leftOut),
    notRebuilt: [...read.notRebuilt],
    versions: versionsOf(policies),
    forecastPolicy: policies.forecast.version,
  }
}

function forecastOf(seen: QuarterSeen, policy: ForecastPolicy): Forecast | null {
  return forecast(
    seen.book.booked.map(renewal => renewal.outlook),
    { ...policy, commonFactorSd: seen.lessons.factor.sd },
  )
}

function learnedFrom({ lessons }: QuarterSeen): { basis: 'learned' | 'prior'; periods: number } {
  return { basis: lessons.factor.basis, periods: lessons.factor.periods }
}

function blendOf({ gross }: Forecast, { lessons }: QuarterSeen): ForecastAnswer['blend'] {
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

/** Sums of what each renewal is expected to come to: of few renewals, where a range would be one customer. */
function groupOf(
  key: string | null,
  booked: readonly BookedRenewal[],
): ForecastAnswer['groups']['segments'][number] {
  let retained = 0
  let after = 0
  for (const { arrMinor, outlook } of booked) {
    for (const { chance, arrAfterMinor } of outlook.kept) {
      const likely = (1 - outlook.chanceLost) * chance
      retained += likely * Math.min(arrMinor, arrAfterMinor)
      after += likely * arrAfterMinor
    }
  }
  const arrDueMinor = dueOf(booked)
  return {
    key,
    renewals: booked.length,
    arrDueMinor,
    arrAtRiskMinor: arrDueMinor - retained,
    expectedGrr: arrDueMinor > 0 ? retained / arrDueMinor : null,
    expectedNrr: arrDueMinor > 0 ? after / arrDueMinor : null,
  }
}

function groupsBy(booked: readonly BookedRenewal[], keyOf: (renewal: BookedRenewal) => string | null) {
  const groups = Map.groupBy(booked, keyOf)
  return [...groups]
    .map(([key, renewals]) => groupOf(key, renewals))
    .toSorted((a, b) => b.arrAtRiskMinor - a.arrAtRiskMinor || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

function checkpointOf(
  { monthsBefore, seen }: Checkpoint,
  policy: ForecastPolicy,
): ForecastAnswer['checkpoints'][number] {
  const found = forecastOf(seen, policy)
  return {
    monthsBefore,
    asOf: seen.asOf,
    grr: found?.gross.rate ?? null,
    nrr: found?.net.rate ?? null,
    csmGrr: calls(seen.book.booked).grr,
    finalGrr: seen.final === null ? null : finalNumber(seen.final, seen.book.booked).grr,
  }
}

function dueOf(booked: readonly BookedRenewal[]): number {
  return booked.reduce((sum, renewal) => sum + renewal.arrMinor, 0)
}

function modelNumber(found: Forecast | null): KnownTotal {
  if (found === null) return totalKnown([])
  const { gross, net, renewals, arrDueMinor } = found
  return {
    renewals,
    arrDueMinor,
    retainedMinor: gross.amountMinor.expected,
    arrAfterMinor: net.amountMinor.expected,
    grr: gross.rate.expected,
    nrr: net.rate.expected,
    coverage: 1,
  }
}

function calls(booked: readonly BookedRenewal[]): KnownTotal {
  return totalKnown(
    booked.map(({ arrMinor, arrAfterByCsmMinor }) => ({ arrMinor, arrAfterMinor: arrAfterByCsmMinor })),
  )
}

function outcomes(booked: readonly BookedRenewal[]): KnownTotal {
  return totalKnown(booked)
}

/** A final is for all that is due, whatever came to be due after it was committed. */
function finalNumber(final: ForecastFinal, booked: readonly BookedRenewal[]) {
  const arrDueMinor = dueOf(booked)
  const share = (amountMinor: number) => (arrDueMinor > 0 ? amountMinor / arrDueMinor : null)
  return {
    renewals: booked.length,
    arrDueMinor,
    retainedMinor: final.retainedMinor,
    arrAfterMinor: final.arrAfterMinor,
    grr: share(final.retainedMinor),
    nrr: share(final.arrAfterMinor),
    coverage: arrDueMinor > 0 ? 1 : null,
    recordedAt: final.recordedAt,
    personId: final.personId,
  }
}

function accuracyOf(
  { firstDay, outcome }: PastQuarter,
  policy: ForecastPolicy,
): ForecastAnswer['accuracy'][number] {
  const actual = outcomes(outcome.booked)
  const found = forecastOf(firstDay, policy)
  const called = calls(firstDay.book.booked)
  return {
    quarter: firstDay.quarter.name,
    seenOn: firstDay.asOf,
    actual,
    model: found === null ? null : offBy(modelNumber(found), actual),
    csm: called.renewals === 0 ? null : offBy(called, actual),
    final: firstDay.final === null ? null : offBy(finalNumber(firstDay.final, firstDay.book.booked), actual),
  }
}

type Rates = Pick<KnownTotal, 'grr' | 'nrr'>

function offBy(predicted: Rates, actual: Rates): NonNullable<ForecastAnswer['accuracy'][number]['model']> {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)
  return {
    grr: predicted.grr,
    nrr: predicted.nrr,
    grrError: less(predicted.grr, actual.grr),
    nrrError: less(predicted.nrr, actual.nrr),
  }
}
