// What the cumulants of many renewals are made from: the first four raw moments of each, given that it is kept.
import type { OutlookColumns } from './outlook-columns.ts'

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
export function keptMoments(columns: OutlookColumns, turn: number, largestMinor: number): KeptMoments {
  const most = mostOf(columns)
  const large: number[] = []
  const places: number[] = []
  for (let i = 0; i < most.length; i++) {
    if ((most[i] as number) > largestMinor) large.push(i)
    else places.push(i)
  }
  const small = Int32Array.from(places)
  const [first, second, third, fourth] = [1, 2, 3, 4].map(() => new Float64Array(small.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let widest = 0
  for (let i = 0; i < small.length; i++)
    widest = Math.max(widest, (most[small[i] as number] as number) * turn)
  for (const { chance, arrAfterMinor } of columns.kept) {
    for (let i = 0; i < small.length; i++) {
      const amount = (arrAfterMinor[small[i] as number] as number) * turn
      let raw = (chance[small[i] as number] as number) * amount
      first[i] = (first[i] as number) + raw
      raw *= amount
      second[i] = (second[i] as number) + raw
      raw *= amount
      third[i] = (third[i] as number) + raw
      raw *= amount
      fourth[i] = (fourth[i] as number) + raw
    }
  }
  return { small, large, first, second, third, fourth, widest }
}

/** The most each renewal can come to. */
export function mostOf({ chanceLost, kept }: OutlookColumns): Float64Array {
  const most = new Float64Array(chanceLost.length)
  for (const { chance, arrAfterMinor } of kept) {
    for (let i = 0; i < most.length; i++) {
      if ((chance[i] as number) > 0 && (chanceLost[i] as number) < 1) {
        most[i] = Math.max(most[i] as number, arrAfterMinor[i] as number)
      }
    }
  }
  return most
}
