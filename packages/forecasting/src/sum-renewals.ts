// Chooses how a book's sums are held: one by one, on an exact lattice, or on the coarsest lattice that is close enough.
import { distinctSums, mostDistinctSums } from './distinct-sums.ts'
import { addedVariance, commonStep, latticeSums } from './lattice-sums.ts'
import type { OutcomeSet } from './outcome-set.ts'
import type { ForecastPolicy } from './policy.ts'
import type { Sums } from './sums.ts'

/**
 * 1. one by one, when at most `maxDistinctSums` are possible and no more than there are common steps: exact at any cents;
 * 2. on the lattice of the amounts' common step, when that takes at most `maxCells`: exact (prices in round amounts);
 * 3. on a coarser lattice: from `minCells` cells, doubled until the variance it adds is within `varianceErrorShare` of `variance`,
 *    or the next would pass `maxCells`. What it adds in the end is known exactly and stands beside the answer.
 */
export function sumRenewals(sets: readonly OutcomeSet[], variance: number, policy: ForecastPolicy): Sums {
  const span = sets.reduce((sum, { amountsMinor }) => {
    return sum + (amountsMinor[amountsMinor.length - 1] as number) - (amountsMinor[0] as number)
  }, 0)
  const exactStep = commonStep(sets)
  const most = mostDistinctSums(sets)
  if (most <= policy.maxDistinctSums && most <= span / exactStep + 1) return distinctSums(sets)
  if (span / exactStep < policy.maxCells) return latticeSums(sets, exactStep, policy)
  let cells = policy.minCells
  let step = Math.ceil(span / cells)
  while (cells * 2 <= policy.maxCells && addedVariance(sets, step) > policy.varianceErrorShare * variance) {
    cells *= 2
    step = Math.ceil(span / cells)
  }
  return latticeSums(sets, step, policy)
}
