// Repeatable chance for the bench: every topic of every customer draws from a stream of its own.
import { createChance } from '@rung/cli'

export type Draw = {
  /** A number from `least` up to, not including, `most`. */
  readonly between: (least: number, most: number) => number
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number
  readonly happens: (share: number) => boolean
  /** Normal noise around zero. */
  readonly noise: (sd: number) => number
  /** Waiting time of a thing that comes at any moment with the same chance, in whole days. */
  readonly wait: (meanDays: number) => number
  /** One of the entries, by weight. */
  readonly oneOf: <T>(entries: readonly (readonly [weight: number, value: T])[]) => T
}

/** The stream of one topic of one customer in the workspace of one seed. */
export function drawFor(seed: number, customer: number, topic: string): Draw {
  let state = mix(mix(seed) ^ (customer + 1))
  for (const letter of topic) state = mix(state ^ letter.charCodeAt(0))
  const { next, integer } = createChance(state)
  const oneOf = <T>(entries: readonly (readonly [number, T])[]): T => {
    let left = next() * entries.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of entries) {
      left -= weight
      if (left < 0) return value
    }
    const last = entries.at(-1)
    if (last === undefined) throw new RangeError('there is nothing to draw from')
    return last[1]
  }
  return {
    between: (least, most) => least + next() * (most - least),
    whole: integer,
    happens: share => next() < share,
    // Box and Muller; 1 - next() is never zero.
    noise: sd => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: meanDays => Math.floor(-meanDays * Math.log(1 - next())),
    oneOf,
  }
}

/** Spreads neighbouring numbers far apart (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = (value + 0x9e3779b9) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
