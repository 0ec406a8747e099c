// Which map makes held-out log-odds mean what they say: a shift, a line, or, with many losses, a staircase if it wins later.

import type { RiskModel } from '../model.ts'
import { calibrateBySteps, fitIntercept, fitIsotonic, fitPlatt } from './calibrate.ts'
import type { FitPolicy } from './fit-policy.ts'
import { gainInErrors } from './held-out.ts'

export function chooseCalibration(
  logits: Float64Array,
  lost: Uint8Array,
  policy: Pick<FitPolicy, 'isotonicFromEvents' | 'mustWinBy' | 'plattFromEvents'>,
): RiskModel['calibration'] {
  const events = lost.reduce((sum, each) => sum + each, 0)
  if (events < policy.plattFromEvents) return { ...fitIntercept(logits, lost), steps: null }
  const line = { ...fitPlatt(logits, lost), steps: null }
  if (events < policy.isotonicFromEvents) return line
  return staircaseWins(logits, lost, policy.mustWinBy) ? { ...line, steps: fitIsotonic(logits, lost) } : line
}

/** Learnt on the first two thirds of the rows, held against the line on the last. */
function staircaseWins(logits: Float64Array, lost: Uint8Array, mustWinBy: number): boolean {
  const cut = Math.floor((logits.length * 2) / 3)
  const line = fitPlatt(logits.slice(0, cut), lost.slice(0, cut))
  const steps = fitIsotonic(logits.slice(0, cut), lost.slice(0, cut))
  const later = logits.slice(cut)
  const byLine = later.map(x => line.slope * x + line.offset)
  const bySteps = later.map(x => calibrateBySteps(steps, x))
  return gainInErrors(byLine, bySteps, lost.slice(cut)) > mustWinBy
}
