// Which calibration suits held-out log-odds: none of them, a shift, a line, a line above a floor, or a step function.

import {
  type Calibration,
  calibrate,
  fitFloor,
  fitIntercept,
  fitIsotonic,
  fitPlatt,
  pairedGain,
  slopeDeviations,
} from '@rung/statistics'
import type { FitPolicy } from './fit-policy.ts'

export type CalibrationPolicy = Pick<FitPolicy, 'isotonicFromEvents' | 'mustWinBy' | 'plattFromEvents'>

type Fit = (logits: Float64Array, lost: Uint8Array) => Calibration

const flat: Fit = (logits, lost) => {
  const { offset } = fitIntercept(new Float64Array(logits.length), lost)
  return { slope: 0, offset, steps: null }
}
const shift: Fit = (logits, lost) => ({ ...fitIntercept(logits, lost), steps: null })
const line: Fit = (logits, lost) => ({ ...fitPlatt(logits, lost), steps: null })
const lineAboveFloor: Fit = (logits, lost) => ({ ...fitFloor(logits, lost), steps: null })

// Blocks of the rows, each judged by maps fitted to the others.
const BLOCKS = 5

/**
 * By losses and kept ones, whichever are fewer: few ask for a shift, some for a line or one above a floor, many for an isotonic step
 * function too; the richer must win. A slope of 0 where the scores say nothing: a line must rise by as many deviations as a richer
 * stage must win by, and what is only shifted must not fall by as many.
 */
export function chooseCalibration(
  logits: Float64Array,
  lost: Uint8Array,
  policy: CalibrationPolicy,
): Calibration {
  const losses = lost.reduce((sum, each) => sum + each, 0)
  const events = Math.min(losses, lost.length - losses)
  const rises = slopeDeviations(fitPlatt(logits, lost), logits, lost)
  const isLined = events >= policy.plattFromEvents
  if (rises < (isLined ? policy.mustWinBy : -policy.mustWinBy)) return flat(logits, lost)
  if (!isLined) return shift(logits, lost)
  const [plain, floored] = [line(logits, lost), lineAboveFloor(logits, lost)]
  // A floor that does not win on the rows it is fitted to wins nowhere.
  const wins = gainOver(plain, floored, logits, lost) > policy.mustWinBy
  const isFloored = wins && floorWins(logits, lost, policy.mustWinBy)
  const smooth = isFloored ? floored : plain
  if (events < policy.isotonicFromEvents) return smooth
  const fit = isFloored ? lineAboveFloor : line
  const steps = isotonicWins(fit, logits, lost, policy.mustWinBy) ? fitIsotonic(logits, lost) : null
  return { ...smooth, steps }
}

function gainOver(former: Calibration, richer: Calibration, logits: Float64Array, lost: Uint8Array): number {
  const by = (map: Calibration) => logits.map(x => calibrate(map, x))
  return pairedGain(by(former), by(richer), lost)
}

/** On blocks that neither map was fitted to. */
function floorWins(logits: Float64Array, lost: Uint8Array, mustWinBy: number): boolean {
  const byLine = new Float64Array(logits.length)
  const byFloor = new Float64Array(logits.length)
  for (let block = 0; block < BLOCKS; block++) {
    const from = Math.floor((logits.length * block) / BLOCKS)
    const to = Math.floor((logits.length * (block + 1)) / BLOCKS)
    const isOther = (_: number, row: number) => row < from || row >= to
    const [others, ofOthers] = [logits.filter(isOther), lost.filter(isOther)]
    const maps = [line(others, ofOthers), lineAboveFloor(others, ofOthers)] as const
    for (let row = from; row < to; row++) {
      byLine[row] = calibrate(maps[0], logits[row] as number)
      byFloor[row] = calibrate(maps[1], logits[row] as number)
    }
  }
  return pairedGain(byLine, byFloor, lost) > mustWinBy
}

/** Learned on the first two thirds of the rows, held against the smooth map on the last. */
function isotonicWins(smooth: Fit, logits: Float64Array, lost: Uint8Array, mustWinBy: number): boolean {
  const cut = Math.floor((logits.length * 2) / 3)
  const [earlier, ofEarlier, later] = [logits.slice(0, cut), lost.slice(0, cut), logits.slice(cut)]
  const map = smooth(earlier, ofEarlier)
  const isotonic: Calibration = { ...map, steps: fitIsotonic(earlier, ofEarlier) }
  return gainOver(map, isotonic, later, lost.slice(cut)) > mustWinBy
}
