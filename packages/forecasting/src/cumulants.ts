// The first four cumulants of a sum of renewals at a node of the common factor: those of independent renewals add up.
import type { KeptMoments } from './kept-moments.ts'

/** First to fourth, each with one value a node. */
export type Cumulants = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/** With raw moments a, b, c, d: a, b - a^2, c - 3 b a + 2 a^3 and d - 4 c a - 3 b^2 + 12 b a^2 - 6 a^4. */
export function cumulantsAt(
  moments: KeptMoments,
  chancesLost: Float64Array,
): readonly [number, number, number, number] {
  const { small, first, second, third, fourth } = moments
  let k1 = 0
  let k2 = 0
  let k3 = 0
  let k4 = 0
  for (let i = 0; i < small.length; i++) {
    const kept = 1 - (chancesLost[small[i] as number] as number)
    const a = kept * (first[i] as number)
    const b = kept * (second[i] as number)
    const c = kept * (third[i] as number)
    const aa = a * a
    k1 += a
    k2 += b - aa
    k3 += c - 3 * b * a + 2 * aa * a
    k4 += kept * (fourth[i] as number) - 4 * c * a - 3 * b * b + 12 * b * aa - 6 * aa * aa
  }
  return [k1, k2, k3, k4]
}
