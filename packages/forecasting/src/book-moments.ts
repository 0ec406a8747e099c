// Four numbers of a book that suffice to learn from it once it is closed: what it was, how it moves together, and how it scatters.
import { momentsAt, outcomeSet } from './outcome-set.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

/** Of the retained ARR, in minor units and their square. */
export type BookMoments = {
  readonly arrDueMinor: number
  readonly expectedMinor: number
  /** By how much one log-odds of the common factor lowers what is expected: the sum of p (1 - p) x what is retained when kept. */
  readonly pullMinor: number
  /** Variance when nothing is shared: the sum of each renewal's own. */
  readonly ownVariance: number
}

/** @example one renewal of 100.00 lost at 0.5, else flat: expected 50.00, pull 25.00, own variance 50.00 squared */
export function bookMoments(renewals: readonly RenewalOutlook[]): BookMoments {
  let arrDueMinor = 0
  let expectedMinor = 0
  let pullMinor = 0
  let ownVariance = 0
  for (const renewal of renewals) {
    const set = outcomeSet(renewal, 'retained')
    const { mean, variance } = momentsAt(set, set.chanceLost)
    arrDueMinor += renewal.arrMinor
    expectedMinor += mean
    pullMinor += set.chanceLost * (1 - set.chanceLost) * momentsAt(set, 0).mean
    ownVariance += variance
  }
  return { arrDueMinor, expectedMinor, pullMinor, ownVariance }
}
