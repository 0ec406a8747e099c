// What the cumulants of many renewals are made from: the first four raw moments of each, given that it is kept.
import type { OutcomeSet } from './outcome-set.ts'

export type KeptMoments = {
  /** Places in the book of the renewals whose moments these are, and of those too large for them. */
  readonly small: Int32Array
  readonly large: readonly number[]
  readonly first: Float64Array
  readonly second: Float64Array
  readonly third: Float64Array
  readonly fourth: Float64Array
  /** The largest amount of a small renewal, in turns. */
  readonly widest: number
}

/** Moments of amount x turn. A lost renewal is worth nothing, so that P(kept) x these are its raw moments. */
export function keptMoments(sets: readonly OutcomeSet[], turn: number, largestMinor: number): KeptMoments {
  const widestOf = (set: OutcomeSet) => set.amountsMinor[set.amountsMinor.length - 1] as number
  const large: number[] = []
  const places: number[] = []
  for (let i = 0; i < sets.length; i++) {
    if (widestOf(sets[i] as OutcomeSet) > largestMinor) large.push(i)
    else places.push(i)
  }
  const [first, second, third, fourth] = [1, 2, 3, 4].map(() => new Float64Array(places.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let widest = 0
  for (let i = 0; i < places.length; i++) {
    const set = sets[places[i] as number] as OutcomeSet
    widest = Math.max(widest, widestOf(set) * turn)
    for (let way = 0; way < set.amountsMinor.length; way++) {
      const amount = (set.amountsMinor[way] as number) * turn
      const chance = set.ifKept[way] as number
      first[i] = (first[i] as number) + chance * amount
      second[i] = (second[i] as number) + chance * amount ** 2
      third[i] = (third[i] as number) + chance * amount ** 3
      fourth[i] = (fourth[i] as number) + chance * amount ** 4
    }
  }
  return { small: Int32Array.from(places), large, first, second, third, fourth, widest }
}
