// What each voice said of a quarter on its first day.
import type { PastForecast } from '../actions/read-history.ts'

export const VOICES = ['model', 'csm', 'final'] as const
export type PastVoice = (typeof VOICES)[number]

export type Prediction = {
  readonly renewals: number
  readonly arrDueMinor: number
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  readonly grr: number | null
  readonly nrr: number | null
  /** Of gross retention. */
  readonly p10: number | null
  readonly p90: number | null
}

const NO_RANGE = { p10: null, p90: null }

/** Null where it had said nothing by then. A final is for all that is due, whatever came to be due after it was committed. */
export function predictedBy(voice: PastVoice, { firstDay, served }: PastForecast): Prediction | null {
  const { sums, final } = firstDay
  const { renewals, arrDueMinor } = sums
  const share = (amountMinor: number): number | null => (arrDueMinor > 0 ? amountMinor / arrDueMinor : null)
  const whole = (retainedMinor: number, arrAfterMinor: number) => ({
    ...{ renewals, arrDueMinor, retainedMinor, arrAfterMinor },
    ...{ grr: share(retainedMinor), nrr: share(arrAfterMinor) },
  })
  if (voice === 'final') {
    return final === null ? null : { ...whole(final.retainedMinor, final.arrAfterMinor), ...NO_RANGE }
  }
  if (voice === 'csm') {
    const { coverage: _, ...called } = sums.called
    return called.renewals === 0 ? null : { ...called, ...NO_RANGE }
  }
  if (renewals === 0) return null
  const expected = whole(Math.round(sums.expectedRetainedMinor), Math.round(sums.expectedAfterMinor))
  const isBefore = served !== null && served.asOf <= firstDay.asOf
  const { p10, p90 } = isBefore ? served.said.model : NO_RANGE
  return { ...expected, p10, p90 }
}
