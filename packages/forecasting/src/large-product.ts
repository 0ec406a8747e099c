// The characteristic function of the few renewals that weigh most, exact at every frequency.
import { type DensePoint, valueAt } from './dense-factor.ts'
import type { OutlookColumns } from './outlook-columns.ts'

export type LargeProduct = {
  /** One value a point of z, at the frequency asked for last. */
  readonly real: Float64Array
  readonly imaginary: Float64Array
  readonly at: (frequency: number) => void
}

/** A large renewal: its place in the book, and its chance of being lost at each node. */
export type LargeRenewal = { readonly place: number; readonly chancesLost: Float64Array }

/** phi(i, t) = P(lost) + P(kept) sum over ways of P(way | kept) e^(i t amount), multiplied over the large renewals. */
export function largeProduct(
  { kept }: OutlookColumns,
  large: readonly LargeRenewal[],
  { points, turn }: { readonly points: readonly DensePoint[]; readonly turn: number },
): LargeProduct {
  const real = new Float64Array(points.length).fill(1)
  const imaginary = new Float64Array(points.length)
  const lostAt = large.map(({ chancesLost }) =>
    Float64Array.from(points, point => valueAt(point, chancesLost)),
  )
  const turnTo = (frequency: number): void => {
    real.fill(1)
    imaginary.fill(0)
    for (const [i, { place }] of large.entries()) {
      const lostAtPoints = lostAt[i] as Float64Array
      let keptRe = 0
      let keptIm = 0
      for (const { chance, arrAfterMinor } of kept) {
        const angle = frequency * turn * (arrAfterMinor[place] as number)
        keptRe += (chance[place] as number) * Math.cos(angle)
        keptIm += (chance[place] as number) * Math.sin(angle)
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
