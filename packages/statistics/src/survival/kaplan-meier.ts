// The Kaplan-Meier estimate of a survival curve, in whole periods.

export type Lifetime = {
  /** Whole periods lived through, the one in which it ended included. */
  readonly periods: number
  /** False when it was still there when last seen: censored. */
  readonly isEnded: boolean
}

/**
 * S(k) = product over i <= k of (1 - ended(i) / at risk(i)), k = 1 .. periods
 *
 * Units: share surviving. Errors: none; it stays as it is where nobody is at risk.
 * Source: Kaplan and Meier, Journal of the American Statistical Association 53 (1958).
 *
 * @example
 * kaplanMeier([{ periods: 1, isEnded: true }, { periods: 2, isEnded: false }], 3) // => [0.5, 0.5, 0.5]
 */
export function kaplanMeier(lifetimes: readonly Lifetime[], periods: number): number[] {
  let surviving = 1
  return Array.from({ length: periods }, (_, index) => {
    const atRisk = lifetimes.filter(life => life.periods >= index + 1)
    const ended = atRisk.filter(life => life.isEnded && life.periods === index + 1)
    if (atRisk.length > 0) surviving *= 1 - ended.length / atRisk.length
    return surviving
  })
}
