// The first four cumulants of a sum of renewals at each node of the common factor: those of independent renewals add up.
import type { KeptMoments } from './kept-moments.ts'

/** First to fourth, each with one value a node. */
export type Cumulants = readonly [Float64Array, Float64Array, Float64Array, Float64Array]

/** With raw moments a, b, c, d: a, b - a^2, c - 3 b a + 2 a^3 and d - 4 c a - 3 b^2 + 12 b a^2 - 6 a^4. */
export function cumulantsAt(moments: KeptMoments, chances: readonly Float64Array[]): Cumulants {
  const { small, first, second, third, fourth } = moments
  const nodes = chances.length
  const found: Cumulants = [
    new Float64Array(nodes),
    new Float64Array(nodes),
    new Float64Array(nodes),
    new Float64Array(nodes),
  ]
  for (const [node, chancesLost] of chances.entries()) {
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
    found[0][node] = k1
    found[1][node] = k2
    found[2][node] = k3
    found[3][node] = k4
  }
  return found
}
