// The first layer: bases and terms fitted together, each weight with an L2 penalty towards its prior and on its side of zero.
import { isRefusal } from '@rung/kernel'
import {
  fitRidgeLogistic,
  piecewiseDesign,
  type RidgeFit,
  type SquareMatrix,
  type WarmStart,
} from '@rung/statistics'
import type { WeightSpread } from './draw-weights.ts'
import type { BaseColumn, TermColumn, TermColumns } from './term-columns.ts'

/** Weights of all bases and terms, and a Hessian of all of them. */
export type TermsWarmStart = { readonly weights: Float64Array; readonly hessian: SquareMatrix }

export type FittedTerms = {
  readonly bases: Float64Array
  readonly weights: Float64Array
  /** Bases, then terms, from which a fit to rows much the same may begin. */
  readonly warmStart: TermsWarmStart
  /** Of the bases, then of the terms. Made when asked for. */
  covariance(): SquareMatrix
  spread(): WeightSpread
}

/**
 * Terms whose weight comes out on the wrong side of zero are held at zero and the rest is fitted again, until none is. Throws
 * when the rows do not settle a column that has no prior: whoever plans terms gives each one. `warmStart`: what bases and terms came
 * to on rows much the same; beginning there is quicker and ends at the same.
 */
export function fitTerms(
  { curves, bases, terms, rows }: TermColumns,
  lost: Uint8Array,
  warmStart?: TermsWarmStart,
): FittedTerms {
  const free = new Set(terms.keys())
  let tolerance: number | undefined = ROUGH
  for (let from = warmStart; ; ) {
    const places = [...free]
    const columns = [...bases, ...places.map(place => terms[place] as TermColumn)]
    const fit = fitRidgeLogistic({
      columns: piecewiseDesign(curves, columns, rows),
      labels: lost,
      priorMean: columns.map(column => column.priorMean),
      penalty: columns.map(column => column.penalty),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(from === undefined ? {} : { warmStart: ofPlaces(from, bases.length, places) }),
    })
    if (isRefusal(fit)) throw fit
    const wrong = places.filter((place, index) => {
      const { sign } = terms[place] as TermColumn
      return sign !== 0 && (fit.weights[bases.length + index] as number) * sign < -(tolerance ?? 0)
    })
    // The first fit is of all terms: its Hessian holds that of any part of them.
    const found = spreadOut(bases, terms, places, fit, from?.hessian ?? fit.hessian)
    if (wrong.length === 0 && tolerance === undefined) return found
    // Which sides weights lie on is seen from afar; the last looks are close.
    if (wrong.length === 0) tolerance = undefined
    for (const place of wrong) free.delete(place)
    from = found.warmStart
  }
}

// Log-odds within which weights are known while some of them are still on the wrong side.
const ROUGH = 1e-3

/** Of the bases, and of the terms at these places. */
function ofPlaces({ weights, hessian }: TermsWarmStart, bases: number, places: readonly number[]): WarmStart {
  const taken = [...Array.from({ length: bases }, (_, base) => base), ...places.map(place => bases + place)]
  const values = new Float64Array(taken.length ** 2)
  for (let row = 0; row < taken.length; row++) {
    const ofRow = (taken[row] as number) * hessian.size
    for (let column = 0; column < taken.length; column++) {
      values[row * taken.length + column] = hessian.values[ofRow + (taken[column] as number)] as number
    }
  }
  return {
    weights: Float64Array.from(taken, place => weights[place] as number),
    hessian: { size: taken.length, values },
  }
}

/** Back in the order of all terms; those held at zero have no weight and no spread. */
function spreadOut(
  bases: readonly BaseColumn[],
  terms: readonly TermColumn[],
  places: readonly number[],
  fit: RidgeFit,
  hessian: SquareMatrix,
): FittedTerms {
  const size = bases.length + terms.length
  const targets = [...bases.keys(), ...places.map(place => bases.length + place)]
  const all = new Float64Array(size)
  for (const [from, to] of targets.entries()) all[to] = fit.weights[from] as number
  return {
    spread: () => ({ size, free: targets, lower: fit.factor() }),
    bases: all.slice(0, bases.length),
    weights: all.slice(bases.length),
    warmStart: { weights: all, hessian },
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
export function logitsOf({ curves, bases, terms, rows }: TermColumns, weights: Float64Array): Float64Array {
  const logits = new Float64Array(rows)
  piecewiseDesign(curves, [...bases, ...terms], rows).combined(weights)(logits, 0, rows)
  return logits
}
