// Mulberry32: pseudo-random numbers, the same for the same seed.

/**
 * A 32-bit counter by its golden-ratio step, each state hashed by two rounds of multiply and xorshift
 *
 * Units: 0 to below 1, in steps of 2^-32. Errors: none; the period is 2^32. Source: Ettinger, Mulberry32 (2017).
 *
 * @example
 * mulberry32(7)() === mulberry32(7)() // => true
 * mulberry32(1)() // => 0.62707394
 */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let hash = Math.imul(state ^ (state >>> 15), 1 | state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296
  }
}
