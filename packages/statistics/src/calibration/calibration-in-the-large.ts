// Calibration in the large: the shift of log-odds with which predictions and observations agree on average.
import { sigmoid } from '../logistic/sigmoid.ts'
import type { CalibrationLine } from './calibration.ts'

const ROUNDS_MOST = 50
const SMALLEST_STEP = 1e-12

/**
 * offset with mean of sigmoid(x + offset) = share of events; the slope stays 1. Newton: offset += sum of residuals / sum of hessians
 *
 * Units: log-odds. Errors: far out, without an end, when all labels are alike.
 * Source: Steyerberg, Clinical Prediction Models (2nd ed. 2019), 15.3.
 *
 * @example
 * fitIntercept(Float64Array.of(0, 0, 0, 0), Uint8Array.of(1, 1, 1, 0)) // => { slope: 1, offset: Math.log(3) }
 */
export function fitIntercept(logits: Float64Array, labels: Uint8Array): CalibrationLine {
  let offset = 0
  for (let round = 0; round < ROUNDS_MOST; round++) {
    let gradient = 0
    let hessian = 0
    for (const [row, x] of logits.entries()) {
      const p = sigmoid(x + offset)
      gradient += (labels[row] as number) - p
      hessian += p * (1 - p)
    }
    const step = gradient / hessian
    offset += step
    if (!(Math.abs(step) > SMALLEST_STEP)) break
  }
  return { slope: 1, offset }
}
