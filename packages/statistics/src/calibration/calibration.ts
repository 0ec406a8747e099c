// A calibration: a map from raw log-odds to calibrated ones, by a line, a line above a floor, or a step function.
import { sigmoid } from '../logistic/sigmoid.ts'

/** slope x log-odds + offset. */
export type CalibrationLine = { readonly slope: number; readonly offset: number }

/** P = floor + (1 - floor) x sigmoid(slope x score + offset): so many events come for reasons that no score tells of. */
export type FlooredLine = CalibrationLine & { readonly floor: number }

/** Log-odds from `from` on (rising) become `to` (never falling). */
export type CalibrationStep = { readonly from: number; readonly to: number }

/**
 * calibrated = slope x raw + offset, both in log-odds; 1 and 0 change nothing. With a floor, of the probability p that gives,
 * floor + (1 - floor) p; absent is 0. With steps, what those give instead.
 */
export type Calibration = {
  readonly slope: number
  readonly offset: number
  readonly floor?: number
  readonly steps: readonly CalibrationStep[] | null
}

/**
 * calibrated log-odds = steps(x), or those of floor + (1 - floor) sigmoid(slope x + offset)
 *
 * Units: log-odds in and out. Errors: none. Source: Platt, Advances in Large Margin Classifiers (1999), but for the floor.
 *
 * @example
 * calibrate({ slope: 2, offset: 1, steps: null }, 3) // => 7
 * sigmoid(calibrate({ slope: 1, offset: 0, floor: 0.1, steps: null }, 0)) // => 0.55
 */
export function calibrate({ slope, offset, floor = 0, steps }: Calibration, logOdds: number): number {
  return steps === null ? aboveFloor({ slope, offset, floor }, logOdds) : calibrateBySteps(steps, logOdds)
}

/**
 * The step function at x; below its first step as on it
 *
 * Units: log-odds in and out. Errors: without steps x itself. Source: Barlow and others, Statistical Inference under Order
 * Restrictions (1972), 1.2.
 *
 * @example
 * calibrateBySteps([{ from: 0, to: -1 }, { from: 2, to: 1 }], 1.9) // => -1
 */
export function calibrateBySteps(steps: readonly CalibrationStep[], logOdds: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((steps[middle] as CalibrationStep).from <= logOdds) low = middle
    else high = middle - 1
  }
  return steps[low]?.to ?? logOdds
}

/**
 * ln(g + (1 + g) e^x'), x' = slope x + offset, g the odds of the floor: log-odds of the probability above the floor
 *
 * Units: log-odds in and out. Errors: none; exact far out. Source: the logit of {@link FlooredLine}.
 *
 * @example
 * aboveFloor({ slope: 1, offset: 0, floor: 0.5 }, 0) // => Math.log(3)
 */
export function aboveFloor({ slope, offset, floor }: FlooredLine, logOdds: number): number {
  const x = slope * logOdds + offset
  if (floor === 0) return x
  const odds = floor / (1 - floor)
  // Either side by what does not overflow there.
  return x < 0 ? Math.log(odds + (1 + odds) * Math.exp(x)) : x + Math.log1p(odds + odds * Math.exp(-x))
}

/**
 * d calibrated / d x, steps apart: slope x s / (floor + (1 - floor) s), s = sigmoid(slope x + offset)
 *
 * Units: log-odds a log-odds. Errors: none. Source: the derivative of {@link aboveFloor}.
 *
 * @example
 * slopeAt({ slope: 2, offset: 0, steps: null }, 5) // => 2
 */
export function slopeAt({ slope, offset, floor = 0 }: Calibration, logOdds: number): number {
  const s = sigmoid(slope * logOdds + offset)
  return (slope * s) / (floor + (1 - floor) * s)
}
