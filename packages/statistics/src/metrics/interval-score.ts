// The interval score: how good a prediction interval was, once the value is known.

export type PredictionInterval = { readonly low: number; readonly high: number }

/**
 * score = (high - low) + (2 / alpha) x distance of the observed value outside the interval, alpha = 1 - nominal coverage
 *
 * Units: those of the value; smaller is better. Errors: none.
 * Source: Winkler, Journal of the American Statistical Association 67 (1972); Gneiting and Raftery, the same 102 (2007), 6.2.
 *
 * @example
 * intervalScore({ low: 0.88, high: 0.92 }, 0.87, 0.2) // => 0.14
 */
export function intervalScore(interval: PredictionInterval, observed: number, alpha: number): number {
  return interval.high - interval.low + (2 / alpha) * distanceOutside(interval, observed)
}

/**
 * max(0, low - observed, observed - high): 0 when the interval covers it, ends included
 *
 * Units: those of the value. Errors: none. Source: as above.
 *
 * @example
 * distanceOutside({ low: 2, high: 3 }, 5) // => 2
 */
export function distanceOutside({ low, high }: PredictionInterval, observed: number): number {
  return Math.max(0, low - observed, observed - high)
}
