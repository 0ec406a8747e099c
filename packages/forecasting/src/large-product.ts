// The characteristic function of the few renewals that weigh most, exact at every frequency.
import { type DensePoint, valueAt } from './dense-factor.ts'
import type { OutcomeSet } from './outcome-set.ts'

export type LargeProduct = {
  /** One value a point of z, at the frequency asked for last. */
  readonly real: Float64Array
  readonly imaginary: Float64Array
  readonly at: (frequency: number) => void
}

/** phi(i, t) = P(lost) + P(kept) sum over ways of P(way | kept) e^(i t amount), multiplied over the renewals at `places`. */
export function largeProduct(
  sets: readonly OutcomeSet[],
  places: readonly number[],
  at: {
    readonly chances: readonly Float64Array[]
    readonly points: readonly DensePoint[]
    readonly turn: number
  },
): LargeProduct {
  const { chances, points, turn } = at
  const real = new Float64Array(points.length).fill(1)
  const imaginary = new Float64Array(points.length)
  const lostAt = places.map(place => {
    const atNodes = Float64Array.from(chances, chancesLost => chancesLost[place] as number)
    return Float64Array.from(points, point => valueAt(point, atNodes))
  })
  const turnTo = (frequency: number): void => {
    real.fill(1)
    imaginary.fill(0)
    for (const [i, place] of places.entries()) {
      const lostAtPoints = lostAt[i] as Float64Array
      const { amountsMinor, ifKept } = sets[place] as OutcomeSet
      let keptRe = 0
      let keptIm = 0
      for (let way = 0; way < amountsMinor.length; way++) {
        const angle = frequency * turn * (amountsMinor[way] as number)
        keptRe += (ifKept[way] as number) * Math.cos(angle)
        keptIm += (ifKept[way] as number) * Math.sin(angle)
      }
      for (let k = 0; k < real.length; k++) {
        const lost = lostAtPoints[k] as number
        const re = lost + (1 - lost) * keptRe
        const im = (1 - lost) * keptIm
        const before = real[k] as number
        real[k] = before * re - (imaginary[k] as number) * im
        imaginary[k] = before * im + (imaginary[k] as number) * re
      }
    }
  }
  return { real, imaginary, at: turnTo }
}
