// The gradient and hessian of log loss by the log-odds of each row, and their sums over the cells that rows fall in.
import { sigmoid } from '../logistic/sigmoid.ts'
import type { BinSums } from './regression-tree.ts'

/** Log-odds of every row, changed in place as shapes grow. */
export type Scores = { readonly labels: Uint8Array; readonly logits: Float64Array }

/** The cell each row is in. */
export type Cells = Uint32Array | Uint16Array

/** Of every row: label less probability (the residual: minus the gradient of its loss), and p (1 - p), the hessian of its loss. */
export type RowGradients = { readonly residual: Float64Array; readonly hessian: Float64Array }

/**
 * residual = label - p, hessian = p (1 - p), p = sigmoid(log-odds)
 *
 * Units: probability. Errors: none.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 10.10; Chen and Guestrin,
 * XGBoost, KDD (2016), 2.2, where g is minus the residual.
 *
 * @example
 * const { residual, hessian } = rowGradients({ labels: Uint8Array.of(1), logits: Float64Array.of(0) })
 * [residual[0], hessian[0]] // => [0.5, 0.25]
 */
export function rowGradients(scores: Scores): RowGradients {
  const { length } = scores.labels
  const gradients = { residual: new Float64Array(length), hessian: new Float64Array(length) }
  setRowGradients(gradients, scores)
  return gradients
}

/**
 * The same, in place of what was there
 *
 * Units: probability. Errors: none. Source: as above.
 *
 * @example
 * const gradients = { residual: Float64Array.of(9), hessian: Float64Array.of(9) }
 * setRowGradients(gradients, { labels: Uint8Array.of(1), logits: Float64Array.of(0) })
 * [gradients.residual[0], gradients.hessian[0]] // => [0.5, 0.25]
 */
export function setRowGradients({ residual, hessian }: RowGradients, { labels, logits }: Scores): void {
  for (let row = 0; row < labels.length; row++) {
    const p = sigmoid(logits[row] as number)
    residual[row] = (labels[row] as number) - p
    hessian[row] = p * (1 - p)
  }
}

/**
 * Moves every row by the leaf value of its cell; residuals follow to first order: residual - hessian x step
 *
 * Units: log-odds. Errors: none; the next round sets residuals anew. Source: as above.
 *
 * @example
 * const scores = { labels: Uint8Array.of(1), logits: Float64Array.of(0) }
 * takeStep(Float64Array.of(0.4), Uint16Array.of(0), scores, rowGradients(scores))
 * scores.logits[0] // => 0.4
 */
export function takeStep(
  leafValues: Float64Array,
  cells: Cells,
  { logits }: Scores,
  { residual, hessian }: RowGradients,
): void {
  for (let row = 0; row < logits.length; row++) {
    const step = leafValues[cells[row] as number] as number
    logits[row] = (logits[row] as number) + step
    residual[row] = (residual[row] as number) - (hessian[row] as number) * step
  }
}

/**
 * gradient(cell) = sum of the residuals of its rows, hessian(cell) = sum of theirs, over the rows given
 *
 * Units: rows. Errors: none. Source: as above.
 *
 * @example
 * const rows = { residual: Float64Array.of(0.5, -0.5), hessian: Float64Array.of(0.25, 0.25) }
 * [...sumByCell(Uint16Array.of(1, 1), 2, Int32Array.of(0, 1), rows).hessian] // => [0, 0.5]
 */
export function sumByCell(cells: Cells, count: number, rows: Int32Array, of: RowGradients): BinSums {
  const sums = { gradient: new Float64Array(count), hessian: new Float64Array(count) }
  addByCell(cells, rows, of, sums)
  return sums
}

/**
 * The same, added to sums that there are
 *
 * Units: rows. Errors: none. Source: as above.
 *
 * @example
 * const sums = { gradient: Float64Array.of(1), hessian: Float64Array.of(1) }
 * addByCell(Uint16Array.of(0), Int32Array.of(0), { residual: Float64Array.of(0.5), hessian: Float64Array.of(0.25) }, sums)
 * [sums.gradient[0], sums.hessian[0]] // => [1.5, 1.25]
 */
export function addByCell(cells: Cells, rows: Int32Array, of: RowGradients, sums: BinSums): void {
  const { gradient, hessian } = sums
  const { residual, hessian: ofRows } = of
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const cell = cells[row] as number
    gradient[cell] = (gradient[cell] as number) + (residual[row] as number)
    hessian[cell] = (hessian[cell] as number) + (ofRows[row] as number)
  }
}
