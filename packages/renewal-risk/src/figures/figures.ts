// How good predictions of loss were, once it is known what came of them: every figure of a report.
import {
  auc,
  averagePrecision,
  brierScore,
  brierSkill,
  eventsAmong,
  expectedCalibrationError,
  fitPlatt,
  lift,
  logit,
  logLoss,
  type Predictions,
  type ReliabilityBin,
  reliability,
} from '@rung/statistics'

export type Figures = {
  readonly n: number
  readonly lost: number
  readonly auc: number | null
  readonly prAuc: number | null
  readonly logLoss: number
  readonly brier: number
  /** 1 - Brier / Brier of always predicting the base rate of these rows. */
  readonly brierSkill: number | null
  readonly ece: number
  /** By Platt's line: a slope of 1 is calibrated, below 1 overconfident, below 0 ranked the wrong way round. Null where all ended alike. */
  readonly calibration: { readonly slope: number | null; readonly intercept: number | null }
  /** Share lost among the tenth predicted to be the riskiest, by the share lost of all. */
  readonly topDecileLift: number | null
  readonly reliability: readonly ReliabilityBin[]
}

type Line = { readonly slope: number; readonly offset: number }

/** Of predicted probabilities of loss; a label is 1 where the renewal was lost. `start`: a line near that of calibration, to begin from. */
export function figuresOf(predictions: Predictions, start?: Line): Figures {
  const { labels, probabilities } = predictions
  const lost = eventsAmong(labels)
  const isAlike = lost === 0 || lost === labels.length
  const line = isAlike ? { slope: null, offset: null } : fitPlatt(probabilities.map(logit), labels, start)
  return {
    n: labels.length,
    lost,
    auc: auc(predictions),
    prAuc: averagePrecision(predictions),
    logLoss: logLoss(predictions),
    brier: brierScore(predictions),
    brierSkill: brierSkill(predictions),
    ece: expectedCalibrationError(predictions),
    calibration: { slope: line.slope, intercept: line.offset },
    topDecileLift: lift(predictions, 0.1),
    reliability: reliability(predictions),
  }
}
