// What each voice says of a quarter, as it is answered.
import { type Forecast, type KnownTotal, totalKnown } from '@rung/forecasting'
import type { ForecastFinal } from '../storage/forecast-finals.ts'
import type { BookSums } from '../storage/read-book.ts'

const NOTHING_DUE: KnownTotal = totalKnown([])

/** Of every renewal, however many are one decision. */
export function modelNumber(found: Forecast | null, renewals: number): KnownTotal {
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
export function finalNumber(final: ForecastFinal, { renewals, arrDueMinor }: BookSums) {
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
