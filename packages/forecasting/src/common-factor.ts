// The quarter's common factor z: what all renewals share, as a few weighted shifts of their log-odds of being lost.
import { gaussHermite } from '@rung/statistics'
import type { ForecastPolicy } from './policy.ts'

/** Shifts in log-odds, each with its weight; weights add up to one. */
export type CommonFactor = { readonly shifts: readonly number[]; readonly weights: readonly number[] }

/**
 * The nodes of z ~ N(0, sd^2). `spread` says how far one sd of z moves the expected sum of the book, in standard deviations of
 * the book at a given z: the wider that is, the closer the nodes must lie, or the forecast would be a row of separate bells.
 * Nodes lie pi / sqrt(n) apart, a bell is 1 / spread wide, so n = (pi x overlap x spread)^2, within the policy's bounds.
 */
export function commonFactor(spread: number, policy: ForecastPolicy): CommonFactor {
  const wanted = Math.ceil((Math.PI * policy.nodeOverlap * spread) ** 2)
  return factorAtNodes(Math.min(policy.maxNodes, Math.max(policy.minNodes, wanted)), policy)
}

/** The nodes of a book so large that only z blurs it: as far apart as its cumulants are smooth in log-odds, more for a larger sd. */
export function factorOfMany(policy: ForecastPolicy): CommonFactor {
  const wanted = Math.ceil(policy.smoothNodes * Math.max(1, policy.commonFactorSd ** 2))
  return factorAtNodes(Math.min(policy.maxNodes, wanted), policy)
}

/** As many nodes as are asked for, less those that weigh nothing; a single one where nothing is shared. */
function factorAtNodes(count: number, policy: ForecastPolicy): CommonFactor {
  if (policy.commonFactorSd === 0) return { shifts: [0], weights: [1] }
  const all = gaussHermite(count)
  const live = all.points
    .map((point, index) => ({ shift: point * policy.commonFactorSd, weight: all.weights[index] as number }))
    .filter(node => node.weight >= policy.leastNodeWeight)
  const total = live.reduce((sum, node) => sum + node.weight, 0)
  return { shifts: live.map(node => node.shift), weights: live.map(node => node.weight / total) }
}
