// Every choice of some of a few things: which of the stale values to put back.

/** All subsets of `items`, the empty one first. For a handful of items only: there are 2^n of them. */
export function subsetsOf<T>(items: readonly T[]): T[][] {
  const subsets: T[][] = [[]]
  for (const item of items) {
    subsets.push(...subsets.map(subset => [...subset, item]))
  }
  return subsets
}
