// Weights as they may be instead: draws from the spread that a fit leaves, none of which turns a feature round.
import { boxMuller, mulberry32, type SquareMatrix, substituteBack } from '@rung/statistics'

export type DrawOptions = {
  /** Draws in all: each has its mirror image among them. */
  readonly count: number
  readonly seed: number
}

/** Changes of every weight, in log-odds; one array a draw. */
export type WeightDraws = readonly Float64Array[]

/** How sure a fit is of its weights: the lower triangle L of its Hessian L L' by the weights that are free; all others are surely what they are. */
export type WeightSpread = {
  readonly size: number
  /** Places of the weights that are free. */
  readonly free: readonly number[]
  readonly lower: SquareMatrix
}

/**
 * x and -x with L' x = z, z standard normal, so that their covariance is (L L')^-1; of each weight within plus and minus `reaches`
 *
 * The mean of the draws is what was fitted. A weight that keeps to a direction reaches as far as it is large: each draw of it goes that
 * way, or nowhere. Units: log-odds. Errors: none. Source: MacKay, Neural Computation 4 (1992), 720-736 (the Laplace
 * approximation of a classifier's weights); Hammersley and Morton, Proceedings of the Cambridge Philosophical Society 52 (1956) (mirror images).
 *
 * @example a weight of 0.3 good to 1, which may only raise: each draw of it lies from 0 to 0.6
 */
export function drawWeights(
  { size, free, lower }: WeightSpread,
  reaches: readonly number[],
  options: DrawOptions,
): WeightDraws {
  return mirrored(options, normal => {
    const x = substituteBack(
      lower,
      Float64Array.from(free, () => normal()),
    )
    const drawn = new Float64Array(size)
    for (const [at, place] of free.entries()) drawn[place] = within(x[at] as number, reaches[place] as number)
    return drawn
  })
}

/** Each by itself, of its own standard deviation. */
export function drawApart(
  sds: readonly number[],
  reaches: readonly number[],
  options: DrawOptions,
): WeightDraws {
  return mirrored(options, normal =>
    Float64Array.from(sds, (sd, place) => within(sd * normal(), reaches[place] as number)),
  )
}

function within(value: number, reach: number): number {
  return Math.max(-reach, Math.min(reach, value))
}

function mirrored({ count, seed }: DrawOptions, drawn: (normal: () => number) => Float64Array): WeightDraws {
  const normal = boxMuller(mulberry32(seed))
  return Array.from({ length: count / 2 }, () => {
    const one = drawn(normal)
    return [one, one.map(each => -each)]
  }).flat()
}

/** Three digits: a spread is not known better, and a document stays small. Never -0, which JSON cannot say. */
export function roundedTo3(value: number): number {
  return Number(value.toPrecision(3)) + 0
}
