// Repeatable chance: the same seed gives the same customers.

export type Chance = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

/** Bob Jenkins's small fast counter generator (sfc32), seeded by one number. Not for secrets. */
export function createChance(seed: number): Chance {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed >>> 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { next, integer, pick: list => list[integer(0, list.length - 1)] ?? list[0] }
}
