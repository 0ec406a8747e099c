// How a quarter was seen before, and how near that came, as it is answered.
import type { KnownTotal } from '@rung/forecasting'
import type { AddedUp } from '../actions/add-up-quarters.ts'
import type { Checkpoint, PastQuarter } from '../actions/forecast-quarter.ts'
import { groupOf } from './present-groups.ts'
import { finalNumber } from './present-numbers.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

export function checkpointOf(
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

export function accuracyOf({ firstDay, outcome }: PastQuarter): ForecastAnswer['accuracy'][number] {
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
