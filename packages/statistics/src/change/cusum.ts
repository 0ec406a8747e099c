// Page's CUSUM as a bet: what the best timed bet against no change has become.

/**
 * max(1, statistic) x e: the largest, over every time at which the change may have come, of what a bet begun then has become. Where e has mean 1 whatever came before (no
 * change) it is no larger than the Shiryaev-Roberts sum (1 + sum) x e, whose mean grows by 1 each step, so that it first reaches c after c steps in the mean or later: the
 * average run length to a false alarm is c at least.
 *
 * Units: what one staked unit becomes. Errors: none. Source: Page, "Continuous inspection schemes", Biometrika 41 (1954); Shin, Ramdas, Rinaldo, "E-detectors: a nonparametric
 * framework for sequential change detection" (2023), e-CUSUM, def. 2.2 and theorem 2.4.
 *
 * @example
 * cusum(cusum(0, 0.5), 3) // => 3
 * @example
 * cusum(cusum(0, 2), 3) // => 6
 */
export function cusum(statistic: number, e: number): number {
  return Math.max(1, statistic) * e
}
