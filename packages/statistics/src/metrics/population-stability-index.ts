// The population stability index: how far one distribution over bins has moved from another.

/**
 * PSI = sum over bins of (now - then) ln(now / then), shares below `leastShare` taken as that
 *
 * Units: nats; usual reading: below 0.1 stable, from 0.25 another population. Errors: none; an empty bin is no infinite change.
 * Source: Siddiqi, Credit Risk Scorecards (2006), 10; it is the sum of both Kullback-Leibler divergences.
 *
 * @example
 * populationStabilityIndex([0.5, 0.5], [0.5, 0.5], 0.01) // => 0
 * populationStabilityIndex([0.5, 0.5], [0.25, 0.75], 0.01) // => 0.25 * Math.log(3)
 */
export function populationStabilityIndex(
  then: readonly number[],
  now: readonly number[],
  leastShare: number,
): number {
  return then.reduce((sum, share, bin) => {
    const [before, after] = [Math.max(leastShare, share), Math.max(leastShare, now[bin] as number)]
    return sum + (after - before) * Math.log(after / before)
  }, 0)
}
