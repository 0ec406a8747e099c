// Four numbers of a book that suffice to learn from it once it is closed: what it was, how it moves together, and how it scatters.
import { columnsOf, measured, type OutlookColumns, totalOf } from './outlook-columns.ts'
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
export function bookMoments(book: OutlookColumns | readonly RenewalOutlook[]): BookMoments {
  const retained = measured('arrMinor' in book ? book : columnsOf(book), 'retained')
  return { arrDueMinor: totalOf(retained.arrMinor), ...servedMoments(retained) }
}

/** Sums at the probabilities served, of columns under one measure. */
export function servedMoments(columns: OutlookColumns): Omit<BookMoments, 'arrDueMinor'> {
  const { chanceLost } = columns
  const { first, second } = ifKeptMoments(columns)
  let expectedMinor = 0
  let pullMinor = 0
  let ownVariance = 0
  for (let i = 0; i < chanceLost.length; i++) {
    const lost = chanceLost[i] as number
    const mean = (1 - lost) * (first[i] as number)
    expectedMinor += mean
    pullMinor += lost * mean
    ownVariance += (1 - lost) * (second[i] as number) - mean ** 2
  }
  return { expectedMinor, pullMinor, ownVariance: Math.max(0, ownVariance) }
}

/** E[A | kept] and E[A^2 | kept] of each renewal. A lost one is worth nothing, so that P(kept) x these are its raw moments. */
export function ifKeptMoments({ chanceLost, kept }: OutlookColumns): {
  readonly first: Float64Array
  readonly second: Float64Array
} {
  const first = new Float64Array(chanceLost.length)
  const second = new Float64Array(chanceLost.length)
  for (const { chance, arrAfterMinor } of kept) {
    for (let i = 0; i < first.length; i++) {
      const amount = arrAfterMinor[i] as number
      const share = (chance[i] as number) * amount
      first[i] = (first[i] as number) + share
      second[i] = (second[i] as number) + share * amount
    }
  }
  return { first, second }
}
