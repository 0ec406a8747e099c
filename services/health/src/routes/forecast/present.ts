// A quarter as it is answered: the distribution of what is kept, and the numbers beside it.
import { type Forecast, type ForecastPolicy, forecast, type KnownTotal, totalKnown } from '@rung/forecasting'
import type { ForecastRead, PastQuarter, QuarterSeen } from '../../actions/forecast-quarter.ts'
import { type HealthPolicies, versionsOf } from '../../judgement/health-policies.ts'
import type { BookedRenewal } from '../../judgement/renewal-book.ts'
import type { ForecastFinal } from '../../storage/forecast-finals.ts'
import type { AskedTime } from '../judgement-query.ts'
import type { ForecastAnswer } from './schema.ts'

type Asked = AskedTime & { readonly segment: string | null; readonly csmId: string | null }

export function presentForecast(read: ForecastRead, asked: Asked, policies: HealthPolicies): ForecastAnswer {
  const { seen } = read
  const { booked, leftOut } = seen.book
  const found = forecastOf(seen, policies.forecast)
  const decided = booked.filter(renewal => renewal.arrAfterMinor !== null)
  const { since, until } = seen.quarter.period
  return {
    quarter: seen.quarter.name,
    since,
    until,
    asOf: asked.asOf,
    knownAt: asked.knownAt.toISOString(),
    segment: asked.segment,
    csmId: asked.csmId,
    currency: read.currency,
    renewals: {
      due: booked.length,
      open: booked.length - decided.length,
      decided: decided.length,
      leftOut,
    },
    arrDueMinor: dueOf(booked),
    expectedGrr: found?.gross.rate.expected ?? null,
    expectedNrr: found?.net.rate.expected ?? null,
    gross: found?.gross ?? null,
    net: found?.net ?? null,
    commonFactor: found?.commonFactor ?? null,
    numbers: {
      model: modelNumber(found),
      csm: calls(booked),
      final: seen.final === null ? null : finalNumber(seen.final, booked),
    },
    decided: outcomes(booked),
    accuracy: read.past.map(past => accuracyOf(past, policies.forecast)),
    sealedVerdicts: read.sealedVerdicts,
    versions: versionsOf(policies),
    forecastPolicy: policies.forecast.version,
  }
}

function forecastOf(seen: QuarterSeen, policy: ForecastPolicy): Forecast | null {
  return forecast(
    seen.book.booked.map(renewal => renewal.outlook),
    policy,
  )
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

function offBy(said: Rates, actual: Rates): NonNullable<ForecastAnswer['accuracy'][number]['model']> {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)
  return {
    grr: said.grr,
    nrr: said.nrr,
    grrError: less(said.grr, actual.grr),
    nrrError: less(said.nrr, actual.nrr),
  }
}
