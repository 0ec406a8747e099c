// How far renewals of one period move together, learned from the errors of past forecasts.

import { discreteQuantile } from '@rung/statistics'
import type { BookMoments } from './book-moments.ts'
import type { LearningPolicy } from './learning-policy.ts'

/** A forecast of a period that is over: what it was made of, what was retained, and how long ago the period ended. */
export type ClosedForecast = BookMoments & { readonly retainedMinor: number; readonly ageDays: number }

export type LearnedFactor = {
  readonly sd: number
  readonly basis: 'learned' | 'prior'
  /** Closed periods it was learned from. */
  readonly periods: number
}

/**
 * sd = the `sureOfSd` quantile of s given the errors: each error e = retained - expected is N(0, own variance + pull^2 s^2), s^2 has a
 * scaled inverse chi-square prior of mean priorSd^2 that counts for `priorPeriods`, and a period counts by half-lives of its age.
 *
 * What a book of independent renewals scatters is taken off, so a small book teaches little. A quantile above the middle, as an sd
 * too small loses more coverage than one too large gains. First order in z: pull is what a small shift moves. With no
 * period, or none that moves with z, it is the prior. Over a logarithmic grid of s.
 *
 * Source: Gelman and others, Bayesian Data Analysis, 3rd edition, 2.6 and 5.4 (variance of a normal, known sampling variances).
 *
 * @example one period with an error of 0.5 log-odds that scatters not at all, prior 0.25 for two periods: sqrt of (2 x 0.25^2 + 0.5^2) by
 * the lower 0.3 quantile of chi-square with five degrees of freedom, 3.000: 0.3536
 */
export function learnFactor(
  closed: readonly ClosedForecast[],
  priorSd: number,
  policy: LearningPolicy,
): LearnedFactor {
  const sample = closed.filter(({ pullMinor }) => pullMinor > 0)
  if (sample.length === 0 || priorSd === 0) return { sd: priorSd, basis: 'prior', periods: 0 }
  const { least, most, count } = policy.sds
  // Degrees of freedom and scale for which the mean is priorSd^2 and each further period adds one to what is divided by.
  const freedom = policy.priorPeriods + 2
  const scale = policy.priorPeriods * priorSd ** 2
  const grid = Array.from({ length: count }, (_, i) => {
    const square = (least * (most / least) ** (i / (count - 1))) ** 2
    let logDensity = -(freedom / 2) * Math.log(square) - scale / (2 * square)
    for (const each of sample) {
      const variance = (each.ownVariance + each.pullMinor ** 2 * square) / each.pullMinor ** 2
      const error = (each.retainedMinor - each.expectedMinor) / each.pullMinor
      logDensity -=
        (0.5 ** (each.ageDays / policy.halfLifeDays) / 2) * (Math.log(variance) + error ** 2 / variance)
    }
    return { square, logDensity }
  })
  const top = Math.max(...grid.map(point => point.logDensity))
  const densities = grid.map(({ logDensity }) => Math.exp(logDensity - top))
  const total = densities.reduce((sum, density) => sum + density, 0)
  const squares = grid.map(({ square }) => square)
  const square = discreteQuantile(squares, densities, policy.sureOfSd * total, 0)
  return { sd: Math.sqrt(square), basis: 'learned', periods: sample.length }
}
