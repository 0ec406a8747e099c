// The first layer: bases and terms fitted together, each weight on the leash of its prior and on its side of zero.
import { isRefusal } from '@rung/kernel'
import type { SquareMatrix } from '@rung/statistics'
import { addCombined, fitRidgeLogistic, inEights, type Near, type RidgeFit } from '@rung/statistics'
import type { PlannedTerm } from './plan-terms.ts'

/** A column that holds 1 for the rows of one term type, and what is thought of its base. */
export type BaseColumn = {
  readonly heights: Float64Array
  readonly priorMean: number
  readonly precision: number
}

/** Weights of all bases and terms, and a curvature of all of them. */
export type FoundNear = { readonly weights: Float64Array; readonly curvature: SquareMatrix }

export type FittedTerms = {
  readonly bases: Float64Array
  readonly weights: Float64Array
  /** Bases, then terms, from which a fit to rows much the same may begin. */
  readonly near: FoundNear
  /** Of the bases, then of the terms. Made when asked for. */
  covariance(): SquareMatrix
}

/**
 * Terms whose weight comes out on the wrong side of zero are held at zero and the rest is fitted again, until none is. Throws
 * when the rows do not settle a column that has no prior: whoever plans terms gives each one. `near`: what bases and terms came
 * to on rows much the same; beginning there is quicker and ends at the same.
 */
export function fitTerms(
  bases: readonly BaseColumn[],
  terms: readonly PlannedTerm[],
  lost: Uint8Array,
  near?: FoundNear,
): FittedTerms {
  const free = new Set(terms.keys())
  for (let from = near; ; ) {
    const places = [...free]
    const chosen = places.map(place => terms[place] as PlannedTerm)
    const fit = fitRidgeLogistic({
      columns: [...bases, ...chosen].map(column => column.heights),
      lost,
      priorMean: [...bases, ...chosen].map(column => column.priorMean),
      precision: [...bases, ...chosen].map(column => column.precision),
      ...(from === undefined ? {} : { near: ofPlaces(from, bases.length, places) }),
    })
    if (isRefusal(fit)) throw fit
    const wrong = places.filter((place, index) => {
      const { sign } = terms[place] as PlannedTerm
      return sign !== 0 && (fit.weights[bases.length + index] as number) * sign < 0
    })
    // The first fit is of all terms: its curvature holds that of any part of them.
    const found = spreadOut(bases, terms, places, fit, from?.curvature ?? fit.curvature)
    if (wrong.length === 0) return found
    for (const place of wrong) free.delete(place)
    from = found.near
  }
}

/** Of the bases, and of the terms at these places. */
function ofPlaces({ weights, curvature }: FoundNear, bases: number, places: readonly number[]): Near {
  const taken = [...Array.from({ length: bases }, (_, base) => base), ...places.map(place => bases + place)]
  const values = new Float64Array(taken.length ** 2)
  for (const [row, ofRow] of taken.entries()) {
    for (const [column, ofColumn] of taken.entries()) {
      values[row * taken.length + column] = curvature.values[ofRow * curvature.size + ofColumn] as number
    }
  }
  return {
    weights: Float64Array.from(taken, place => weights[place] as number),
    curvature: { size: taken.length, values },
  }
}

/** Back in the order of all terms; those held at zero have no weight and no spread. */
function spreadOut(
  bases: readonly BaseColumn[],
  terms: readonly PlannedTerm[],
  places: readonly number[],
  fit: RidgeFit,
  curvature: SquareMatrix,
): FittedTerms {
  const size = bases.length + terms.length
  const targets = [...bases.keys(), ...places.map(place => bases.length + place)]
  const all = new Float64Array(size)
  for (const [from, to] of targets.entries()) all[to] = fit.weights[from] as number
  return {
    bases: all.slice(0, bases.length),
    weights: all.slice(bases.length),
    near: { weights: all, curvature },
    covariance: () => {
      const known = fit.covariance()
      const values = new Float64Array(size * size)
      for (const [from, to] of targets.entries()) {
        for (const [other, toOther] of targets.entries()) {
          values[to * size + toOther] = known.values[from * known.size + other] as number
        }
      }
      return { size, values }
    },
  }
}

/** Log-odds of every row. */
export function logitsOf(
  columns: readonly { readonly heights: Float64Array }[],
  weights: Float64Array,
): Float64Array {
  const rows = (columns[0] as { heights: Float64Array }).heights.length
  const logits = new Float64Array(rows)
  const heights = columns.map(column => column.heights)
  addCombined(logits, inEights(heights, rows), weights, 0, rows)
  return logits
}
