// A quarter as it is answered: the distribution of what is kept, and the numbers beside it.

import {
  blendForecasts,
  type Forecast,
  type KnownTotal,
  learningPolicy,
  type RateForecast,
  totalKnown,
} from '@rung/forecasting'
import { presentLeftOut } from '@rung/http-service'
import { type HealthPolicies, versionsOf } from '@rung/judgement'
import type { ResolvedAsOf } from '@rung/judgement/requests'
import type { AddedUp, AddedUpQuarters } from '../actions/add-up-quarters.ts'
import type { Checkpoint, ForecastRead, PastQuarter, QuarterBook } from '../actions/forecast-quarter.ts'
import type { ForecastFinal } from '../storage/forecast-finals.ts'
import type { KeptPrediction } from '../storage/kept-forecasts.ts'
import type { BookSums, GroupSums } from '../storage/read-book.ts'
import type { ForecastAnswer } from './schema.ts'

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

/** Sums of what each renewal is expected to come to: of few renewals, where a range would be one customer. */
function groupOf(
  key: string | null,
  { renewals, arrDueMinor, expectedRetainedMinor, expectedAfterMinor }: BookSums,
  name: string | null = null,
): ForecastAnswer['groups']['segments'][number] {
  return {
    key,
    name,
    renewals,
    arrDueMinor,
    arrAtRiskMinor: arrDueMinor - expectedRetainedMinor,
    expectedGrr: arrDueMinor > 0 ? expectedRetainedMinor / arrDueMinor : null,
    expectedNrr: arrDueMinor > 0 ? expectedAfterMinor / arrDueMinor : null,
  }
}

function groupsBy(of: GroupSums['of'], { groups, names }: Pick<ForecastRead, 'groups' | 'names'>) {
  return groups
    .filter(group => group.of === of)
    .map(group => groupOf(group.key, group, of === 'csm' ? (names.get(group.key ?? '') ?? null) : null))
    .toSorted((a, b) => b.arrAtRiskMinor - a.arrAtRiskMinor || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

function checkpointOf(
  { monthsBefore, seen }: Checkpoint,
  { found }: AddedUp,
): ForecastAnswer['checkpoints'][number] {
  return {
    monthsBefore,
    asOf: seen.asOf,
    grr: found?.gross.rate ?? null,
    nrr: found?.net.rate ?? null,
    csmGrr: seen.sums.called.grr,
    finalGrr: seen.final === null ? null : finalNumber(seen.final, seen.sums).grr,
  }
}

const NOTHING_DUE: KnownTotal = totalKnown([])

/** Of every renewal, however many are one decision. */
function modelNumber(found: Forecast | null, renewals: number): KnownTotal {
  if (found === null) return NOTHING_DUE
  const { gross, net, arrDueMinor } = found
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

/** A final is for all that is due, whatever came to be due after it was committed. */
function finalNumber(final: ForecastFinal, { renewals, arrDueMinor }: BookSums) {
  const share = (amountMinor: number) => (arrDueMinor > 0 ? amountMinor / arrDueMinor : null)
  return {
    renewals,
    arrDueMinor,
    retainedMinor: final.retainedMinor,
    arrAfterMinor: final.arrAfterMinor,
    grr: share(final.retainedMinor),
    nrr: share(final.arrAfterMinor),
    coverage: arrDueMinor > 0 ? 1 : null,
    recordedAt: final.recordedAt,
    personId: final.personId,
    declared: final.declared,
  }
}

function accuracyOf({ firstDay, outcome }: PastQuarter): ForecastAnswer['accuracy'][number] {
  const { sums, final } = firstDay
  const { actual } = outcome
  const expected = groupOf(null, sums)
  return {
    quarter: firstDay.quarter.name,
    seenOn: firstDay.asOf,
    actual,
    model:
      sums.renewals === 0 ? null : offBy({ grr: expected.expectedGrr, nrr: expected.expectedNrr }, actual),
    csm: sums.called.renewals === 0 ? null : offBy(sums.called, actual),
    final: final === null ? null : offBy(finalNumber(final, sums), actual),
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
