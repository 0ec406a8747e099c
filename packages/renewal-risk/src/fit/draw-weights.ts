// Weights as they may be instead: draws from the spread that a fit leaves, none of which turns a feature round.
import { boxMuller, cholesky, mulberry32, type SquareMatrix } from '@rung/statistics'

export type DrawOptions = {
  /** Draws in all: each has its mirror image among them. */
  readonly count: number
  readonly seed: number
}

/** Changes of every weight, in log-odds; one array a draw. */
export type WeightDraws = readonly Float64Array[]

// What rounding leaves of a variance: keeps the triangle of an exact inverse real.
const JITTER = 1e-9

/**
 * L z and -L z, L L' the covariance, z standard normal; of each weight within plus and minus `reaches`
 *
 * The mean of the draws is what was fitted. A weight that keeps to a direction reaches as far as it is large: each draw of it goes that
 * way, or nowhere. Units: log-odds. Errors: none. Source: MacKay, Neural Computation 4 (1992), 720-736 (the Laplace
 * approximation of a classifier's weights); Hammersley and Morton, Proceedings of the Cambridge Philosophical Society 52 (1956) (mirror images).
 *
 * @example a weight of 0.3 good to 1, which may only raise: each draw of it lies from 0 to 0.6
 */
export function drawWeights(
  covariance: SquareMatrix,
  reaches: readonly number[],
  { count, seed }: DrawOptions,
): WeightDraws {
  const { size, values } = covariance
  // Weights that a fit held at 0 have no spread.
  const free = [...reaches.keys()].filter(place => (values[place * size + place] as number) > 0)
  const lower = cholesky(partOf(covariance, free)) as SquareMatrix
  const normal = boxMuller(mulberry32(seed))
  return Array.from({ length: count / 2 }, () => {
    const z = Float64Array.from(free, normal)
    const drawn = new Float64Array(size)
    for (const [row, place] of free.entries()) {
      let sum = 0
      for (let k = 0; k <= row; k++) sum += (lower.values[row * free.length + k] as number) * (z[k] as number)
      const reach = reaches[place] as number
      drawn[place] = Math.max(-reach, Math.min(reach, sum))
    }
    return [drawn, drawn.map(each => -each)]
  }).flat()
}

/** Each by itself, of its own standard deviation. */
export function drawApart(
  sds: readonly number[],
  reaches: readonly number[],
  options: DrawOptions,
): WeightDraws {
  const size = sds.length
  const values = new Float64Array(size * size)
  for (const [place, sd] of sds.entries()) values[place * size + place] = sd ** 2
  return drawWeights({ size, values }, reaches, options)
}

function partOf({ size, values }: SquareMatrix, places: readonly number[]): SquareMatrix {
  const part = new Float64Array(places.length ** 2)
  for (const [row, ofRow] of places.entries()) {
    for (const [column, ofColumn] of places.entries()) {
      const value = values[ofRow * size + ofColumn] as number
      part[row * places.length + column] = row === column ? value * (1 + JITTER) : value
    }
  }
  return { size: places.length, values: part }
}

/** Three digits: a spread is not known better, and a document stays small. Never -0, which JSON cannot say. */
export function roundedTo3(value: number): number {
  return Number(value.toPrecision(3)) + 0
}
