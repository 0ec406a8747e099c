// How far we keep our word, from what was kept and broken.
import type { PromisePolicy } from './policy.ts'

/**
 * reliability = (3 + K) / (4 + K + 2 B), K and B the faded weights of kept and of broken promises: a beta mean.
 *
 * @example K = 2, B = 1: (3 + 2) / (4 + 2 + 2) = 0.625
 */
export function reliabilityOf(keptWeight: number, brokenWeight: number, policy: PromisePolicy): number {
  const kept = policy.reliabilityPrior.kept + keptWeight
  const broken = policy.reliabilityPrior.broken + policy.brokenCounts * brokenWeight
  // kept / (kept + broken), in a form whose every step is monotone in floating point.
  return 1 / (1 + broken / kept)
}
