// What was told right and wrong of each kind, and how long it took.

export type KindTally = {
  /** Truly so and told, told and not so, so and not told, neither. */
  readonly hits: number
  readonly falseAlarms: number
  readonly misses: number
  readonly quiet: number
  /** Of what was so: nothing was written down from which anybody could have known. */
  readonly unwritten: number
  /** Subjects left out on a counting day because the truth had changed within the settling days. */
  readonly moving: number
  /** Days from the day it became so to the day it was told; null when not within the days followed. */
  readonly days: readonly (number | null)[]
}

/** By the name of the kind. */
export type Tally = ReadonlyMap<string, KindTally>

export const nothingCounted: KindTally = {
  hits: 0,
  falseAlarms: 0,
  misses: 0,
  quiet: 0,
  unwritten: 0,
  moving: 0,
  days: [],
}

export function addKindTallies(a: KindTally, b: KindTally): KindTally {
  return {
    hits: a.hits + b.hits,
    falseAlarms: a.falseAlarms + b.falseAlarms,
    misses: a.misses + b.misses,
    quiet: a.quiet + b.quiet,
    unwritten: a.unwritten + b.unwritten,
    moving: a.moving + b.moving,
    days: [...a.days, ...b.days],
  }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = new Map<string, KindTally>()
  for (const tally of tallies) {
    for (const [name, counted] of tally) {
      sum.set(name, addKindTallies(sum.get(name) ?? nothingCounted, counted))
    }
  }
  return sum
}
