// Predictions of rows that the fit had not seen: what a richer model and a calibration are judged by.
import { logLossOfLogit, meanLoss } from '@rung/statistics'
import { type BaseColumn, type FoundNear, fitTerms, logitsOf } from './fit-terms.ts'
import type { PlannedTerm } from './plan-terms.ts'

export type Fold = { readonly fit: Int32Array; readonly held: Int32Array }

/**
 * `blocks` cuts rows that are in the order of their days into spans of time; `mixed` deals them out by a fixed hash of
 * their place, so that the same rows give the same folds.
 */
export function foldsOf(rows: number, parts: number, kind: 'blocks' | 'mixed'): Fold[] {
  const partOf = (row: number) =>
    kind === 'blocks' ? Math.floor((row * parts) / rows) : (Math.imul(row + 1, 0x9e37_79b1) >>> 8) % parts
  const all = Int32Array.from({ length: rows }, (_, row) => row)
  return Array.from({ length: parts }, (_, part) => ({
    fit: all.filter(row => partOf(row) !== part),
    held: all.filter(row => partOf(row) === part),
  })).filter(fold => fold.held.length > 0 && fold.fit.length > 0)
}

export type HeldOut = {
  /** Of each row by the fit that had not seen it. */
  readonly logits: Float64Array
  /** Of every row by the fit of each fold. */
  readonly byFold: readonly Float64Array[]
  /** Mean log loss of the held-out predictions, in nats. */
  readonly loss: number
}

/** `near`: what all rows together came to, to begin from. */
export function holdOutTerms(
  bases: readonly BaseColumn[],
  terms: readonly PlannedTerm[],
  lost: Uint8Array,
  folds: readonly Fold[],
  near: FoundNear,
): HeldOut {
  const byFold: Float64Array[] = []
  for (const { fit } of folds) {
    const part = <C extends BaseColumn | PlannedTerm>(column: C): C => ({
      ...column,
      heights: taken(column.heights, fit),
    })
    const fitted = fitTerms(
      bases.map(part),
      terms.map(part),
      Uint8Array.from(fit, row => lost[row] as number),
      ofShare(near, fit.length / lost.length),
    )
    byFold.push(logitsOf([...bases, ...terms], fitted.near.weights))
  }
  return heldOutOf(byFold, lost, folds)
}

/** The same of a share of the rows; the prior's part of a curvature is small beside theirs. */
function ofShare({ weights, curvature: { size, values } }: FoundNear, share: number): FoundNear {
  return { weights, curvature: { size, values: values.map(value => value * share) } }
}

function taken(heights: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) values[at] = heights[rows[at] as number] as number
  return values
}

export function heldOutOf(
  byFold: readonly Float64Array[],
  lost: Uint8Array,
  folds: readonly Fold[],
): HeldOut {
  const logits = new Float64Array(lost.length)
  for (const [fold, { held }] of folds.entries()) {
    for (const row of held) logits[row] = (byFold[fold] as Float64Array)[row] as number
  }
  return { logits, byFold, loss: meanLoss({ lost, logits }, Int32Array.from(lost.keys())) }
}

/** Mean difference in log loss by row, former less richer, in its standard errors: what the richer one gains. */
export function gainInErrors(former: Float64Array, richer: Float64Array, lost: Uint8Array): number {
  const lossOf = (logits: Float64Array, row: number) =>
    logLossOfLogit(logits[row] as number, lost[row] as number)
  const gains = former.map((_, row) => lossOf(former, row) - lossOf(richer, row))
  const mean = gains.reduce((sum, each) => sum + each, 0) / gains.length
  const variance = gains.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (gains.length - 1)
  return variance === 0 ? 0 : mean / Math.sqrt(variance / gains.length)
}
