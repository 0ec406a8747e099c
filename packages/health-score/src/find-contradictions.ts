// Pairs that disagree are kept, never averaged: both sides as shares of one, each with its evidence.
import type { Day } from '@rung/kernel'
import type { ContradictionPolicy } from './contradiction-policy.ts'
import type { PairName } from './pair.ts'

export type Side = {
  readonly name: string
  /** 0..1, more is better for the customer and us; null when unknown, and then there is nothing to contradict. */
  readonly value: number | null
  readonly evidence: readonly string[]
}

export type Pair = {
  readonly pair: PairName
  readonly left: Side
  readonly right: Side
  /** The pair in whose everyday spread it is measured, where that is another: two people on the ladder. */
  readonly spreadOf?: PairName
  /** 0..1: how much of the distance is explained, by them or by what nobody knows, and contradicts nothing; 0 where it is left out. */
  readonly explained?: number
}

export type Contradiction = Omit<Pair, 'explained' | 'spreadOf'> & {
  /** |left - right|, 0..1. */
  readonly distance: number
  /** What of the distance is not explained, in everyday spreads of its pair, 1 or more: comparable across pairs. */
  readonly size: number
  /** First day of the present run of days on which the pair disagreed. */
  readonly since: Day
}

/**
 * size = |left - right| x (1 - explained) / everyday spread of the pair; a contradiction from size 1 on. Worst first, ties by name. A pair that can be
 * held against each other in more than one way is told once, in the way in which it lies furthest apart.
 *
 * Units: sides and distance are shares of one; 1 is just notable, 2 twice that, whatever the pair. `previous` are the
 * contradictions of the day before, whose `since` lives on. A pair with an unknown side is none. Errors: throws
 * RangeError on a spread that is not above 0.
 *
 * @example usage 0.9 beside outcome 0.2, everyday spread 0.35 // distance 0.7, size 2; half of it explained: 1
 */
export function findContradictions(
  pairs: readonly Pair[],
  previous: readonly Pick<Contradiction, 'pair' | 'since'>[],
  policy: ContradictionPolicy,
  asOf: Day,
): Contradiction[] {
  const found = pairs
    .flatMap(({ spreadOf, explained = 0, ...pair }) => {
      const spread = policy.everydaySpread[spreadOf ?? pair.pair]
      if (!(spread > 0)) throw new RangeError(`the everyday spread of ${pair.pair} is ${spread}, not above 0`)
      if (pair.left.value === null || pair.right.value === null) return []
      const distance = Math.abs(pair.left.value - pair.right.value)
      const size = (distance * (1 - explained)) / spread
      if (size < 1) return []
      const since = previous.find(earlier => earlier.pair === pair.pair)?.since ?? asOf
      return [{ ...pair, distance, size, since }]
    })
    .sort((a, b) => b.size - a.size || (a.pair < b.pair ? -1 : 1))
  return found.filter((each, at) => found.findIndex(({ pair }) => pair === each.pair) === at)
}
