// Predictions of rows that the fit had not seen: what a richer model and a calibration are judged by.
import { type Curve, type Fold, meanLogisticLoss } from '@rung/statistics'
import { type FittedTerms, fitTerms, logitsOf, type TermsWarmStart } from './fit-terms.ts'
import type { TermColumns } from './term-columns.ts'

export type HeldOut = {
  /** Of each row by the fit that had not seen it. */
  readonly logits: Float64Array
  /** Of every row by the fit of each fold. */
  readonly byFold: readonly Float64Array[]
  /** Mean log loss of the held-out predictions, in nats. */
  readonly loss: number
}

export type TermsHeldOut = HeldOut & {
  /** The fit of each fold. */
  readonly fits: readonly FittedTerms[]
}

/** `curves`: those of the rows that each fold fits. `warmStart`: what all rows together came to, to begin from. */
export function holdOutTerms(
  columns: TermColumns,
  lost: Uint8Array,
  folds: readonly Fold[],
  curves: readonly (readonly Curve[])[],
  warmStart: TermsWarmStart,
): TermsHeldOut {
  const byFold: Float64Array[] = []
  const fits: FittedTerms[] = []
  for (const [at, { fit }] of folds.entries()) {
    const fitted = fitTerms(
      { ...columns, curves: curves[at] as readonly Curve[], rows: fit.length },
      Uint8Array.from(fit, row => lost[row] as number),
      ofShare(warmStart, fit.length / lost.length),
    )
    fits.push(fitted)
    byFold.push(logitsOf(columns, fitted.warmStart.weights))
  }
  return { ...heldOutOf(byFold, lost, folds), fits }
}

/** The same of a share of the rows; the prior's part of a Hessian is small beside theirs. */
function ofShare({ weights, hessian: { size, values } }: TermsWarmStart, share: number): TermsWarmStart {
  return { weights, hessian: { size, values: values.map(value => value * share) } }
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
