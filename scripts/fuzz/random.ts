// Chance that comes again: the same seed draws the same requests.
import { mulberry32 } from '@rung/statistics'

export type Random = {
  /** A number from 0 to 1, 1 excluded. */
  next(): number
  /** A whole number from 0 to `below`, excluded. */
  below(below: number): number
  chance(share: number): boolean
  /** One of them. Throws when there is none. */
  of<T>(items: readonly T[]): T
}

/** Mulberry32: 32 bits of state, good enough to choose requests by. */
export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    chance: share => next() < share,
    of: items => {
      if (items.length === 0) throw new RangeError('nothing to choose from')
      return items[below(items.length)] as never
    },
  }
}
