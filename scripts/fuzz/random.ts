// Chance that comes again: the same seed draws the same requests.

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
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
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
