// What a backtest is given, and what it tells.
import type { Day } from '@rung/kernel'
import type { CurvePoint, ReliabilityBin } from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import type { RiskModel } from '../model.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import type { Promotion } from './decide-promotion.ts'
import type { CalibrationDrift, InputDrift, InputParts } from './drift.ts'
import type { LearnOptions } from './learn-model.ts'
import type { LiftStep } from './outcome-lift.ts'
import type { RenewalDriver } from './renewal-drivers.ts'
import type { SpreadFigures } from './spread-figures.ts'

export type BacktestInput = {
  readonly rows: readonly DatedRenewal[]
  /** Decided renewals of whose accounts nothing was known by the decision day: without features, they teach the level alone. */
  readonly undescribed: readonly DatedRenewal[]
  readonly options: LearnOptions
  /** The learned model in force, and the instant it was learned at: what was told later it has not seen. */
  readonly former: { readonly model: RiskModel; readonly learnedAt: string } | null
  /** Of renewals that are open now, at this lead. */
  readonly now: readonly RiskFeatures[]
}

export type OriginReport = {
  readonly on: Day
  readonly learnedFrom: number
  readonly learnedLost: number
  readonly judged: number
  readonly judgedLost: number
  readonly logLoss: number
  readonly priorLogLoss: number
}

export type BacktestReport = {
  readonly n: number
  readonly lost: number
  readonly origins: readonly OriginReport[]
  readonly judged: number
  readonly judgedLost: number
  /** Null when too few renewals came after enough others. */
  readonly spread: SpreadFigures | null
  /** The same renewals by the expert's weights at the workspace's own level. */
  readonly priorSpread: SpreadFigures | null
  readonly reliability: readonly ReliabilityBin[]
  readonly curve: readonly CurvePoint[]
  readonly outcomeLift: readonly LiftStep[]
  readonly promotion: Promotion
  readonly drivers: readonly RenewalDriver[]
  readonly inputs: readonly InputParts[]
  /** Learning to now; empty when nothing is open at this lead. */
  readonly inputDrift: readonly InputDrift[]
  /** The latest block; null without one. */
  readonly calibrationDrift: CalibrationDrift | null
}

export type Backtested = {
  /** Null where too few were lost or kept to learn from. */
  readonly model: RiskModel | null
  /** The better of the expert's weights and of the base rates, at the workspace's own level; null before any renewal was decided. */
  readonly unlearned: RiskModel | null
  readonly report: BacktestReport
}
