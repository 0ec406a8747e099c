// Predictions of rows that the fit had not seen: what a richer model and a calibration are judged by.
import { type Fold, meanLogisticLoss } from '@rung/statistics'
import { type BaseColumn, fitTerms, logitsOf, type TermsWarmStart } from './fit-terms.ts'
import type { PlannedTerm } from './plan-terms.ts'

export type HeldOut = {
  /** Of each row by the fit that had not seen it. */
  readonly logits: Float64Array
  /** Of every row by the fit of each fold. */
  readonly byFold: readonly Float64Array[]
  /** Mean log loss of the held-out predictions, in nats. */
  readonly loss: number
}

/** `warmStart`: what all rows together came to, to begin from. */
export function holdOutTerms(
  bases: readonly BaseColumn[],
  terms: readonly PlannedTerm[],
  lost: Uint8Array,
  folds: readonly Fold[],
  warmStart: TermsWarmStart,
): HeldOut {
  const byFold: Float64Array[] = []
  for (const { fit } of folds) {
    const part = <C extends BaseColumn | PlannedTerm>(column: C): C => ({
      ...column,
      values: taken(column.values, fit),
    })
    const fitted = fitTerms(
      bases.map(part),
      terms.map(part),
      Uint8Array.from(fit, row => lost[row] as number),
      ofShare(warmStart, fit.length / lost.length),
    )
    byFold.push(logitsOf([...bases, ...terms], fitted.warmStart.weights))
  }
  return heldOutOf(byFold, lost, folds)
}

/** The same of a share of the rows; the prior's part of a Hessian is small beside theirs. */
function ofShare({ weights, hessian: { size, values } }: TermsWarmStart, share: number): TermsWarmStart {
  return { weights, hessian: { size, values: values.map(value => value * share) } }
}

function taken(values: Float64Array, rows: Int32Array): Float64Array {
  const chosen = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) chosen[at] = values[rows[at] as number] as number
  return chosen
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
  return { logits, byFold, loss: meanLogisticLoss({ labels: lost, logits }, Int32Array.from(lost.keys())) }
}
