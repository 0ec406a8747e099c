// A model learned, and judged as it would have been: what it predicts of later renewals, beside the expert and the model before.
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import {
  type CurvePoint,
  eventsAmong,
  gainCurve,
  logLoss,
  type ReliabilityBin,
  reliability,
} from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import type { RiskModel } from '../model.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import { type DatedRenewal, inTime } from './dated-renewal.ts'
import { decidePromotion, type Promotion } from './decide-promotion.ts'
import {
  type CalibrationDrift,
  calibrationDrift,
  type InputDrift,
  type InputParts,
  inputDrift,
  inputParts,
} from './drift.ts'
import { type LearnOptions, learnModel } from './learn-model.ts'
import { type LiftStep, outcomeLift } from './outcome-lift.ts'
import { predictionsOf, predictRolling, predictWith } from './predict.ts'
import { type RenewalDriver, renewalDrivers } from './renewal-drivers.ts'
import { type Origin, rollingOrigins } from './rolling-origins.ts'
import { type SpreadFigures, spreadFigures } from './spread-figures.ts'

export type BacktestInput = {
  readonly rows: readonly DatedRenewal[]
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
  /** The same renewals by the expert's weights. */
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

export type Backtested = { readonly model: RiskModel; readonly report: BacktestReport }

/** Refused as {@link learnModel} refuses. `draw` gives 0 to below 1; the same draws give the same report. */
export function backtestModel(
  input: BacktestInput,
  draw: () => number,
  fit: FitPolicy,
  policy: BacktestPolicy,
): Backtested | Refusal {
  const { options, former, now } = input
  const rows = inTime(input.rows)
  const model = learnModel(rows, options, fit)
  if (isRefusal(model)) return model
  const origins = rollingOrigins(rows, policy)
  const blocks = predictRolling(origins, options, fit)
  const priorBlocks = origins.map(origin => predictWith(options.prior, origin.judged))
  const predicted = predictionsOf(blocks, origins)
  const priorPredicted = predictionsOf(priorBlocks, origins)
  const hasLater = origins.length > 0
  const parts = inputParts(
    rows.map(row => row.features),
    policy,
  )
  const last = origins.at(-1)
  return {
    model,
    report: {
      n: rows.length,
      lost: lossesOf(rows),
      origins: origins.map((origin, at) =>
        originReport(origin, blocks[at] as Float64Array, priorBlocks[at] as Float64Array),
      ),
      judged: predicted.labels.length,
      judgedLost: eventsAmong(predicted.labels),
      spread: hasLater ? spreadFigures(predicted, predicted.probabilities, draw, policy) : null,
      priorSpread: hasLater
        ? spreadFigures(priorPredicted, priorPredicted.probabilities, draw, policy)
        : null,
      reliability: hasLater ? reliability(predicted) : [],
      curve: gainCurve(predicted, policy.curvePoints),
      outcomeLift: hasLater ? outcomeLift(origins, options, draw, fit, policy) : [],
      promotion: decidePromotion(
        {
          challenger: predicted.probabilities,
          other: priorPredicted.probabilities,
          labels: predicted.labels,
        },
        former === null ? null : againstFormer(former, origins, blocks),
        policy,
      ),
      drivers: renewalDrivers(rows, policy),
      inputs: parts,
      inputDrift: now.length === 0 ? [] : inputDrift(parts, now, policy),
      calibrationDrift:
        last === undefined
          ? null
          : calibrationDrift(
              [...(blocks.at(-1) as Float64Array)],
              last.judged.map(row => row.lost),
            ),
    },
  }
}

/** On what was told since the former was learned: neither had seen it. */
function againstFormer(
  { model, learnedAt }: NonNullable<BacktestInput['former']>,
  origins: readonly Origin[],
  blocks: readonly Float64Array[],
) {
  const pairs = origins.flatMap(({ judged }, at) =>
    judged.map((row, place) => ({ row, p: (blocks[at] as Float64Array)[place] as number })),
  )
  const unseen = pairs.filter(({ row }) => Date.parse(row.becameKnownAt) > Date.parse(learnedAt))
  return {
    version: model.version,
    challenger: Float64Array.from(unseen, ({ p }) => p),
    other: predictWith(
      model,
      unseen.map(({ row }) => row),
    ),
    labels: Uint8Array.from(unseen, ({ row }) => (row.lost ? 1 : 0)),
  }
}

function originReport(
  { on, learned, judged }: Origin,
  predicted: Float64Array,
  prior: Float64Array,
): OriginReport {
  const labels = Uint8Array.from(judged, row => (row.lost ? 1 : 0))
  return {
    on,
    learnedFrom: learned.length,
    learnedLost: lossesOf(learned),
    judged: judged.length,
    judgedLost: lossesOf(judged),
    logLoss: logLoss({ probabilities: predicted, labels }),
    priorLogLoss: logLoss({ probabilities: prior, labels }),
  }
}

function lossesOf(rows: readonly DatedRenewal[]): number {
  return rows.filter(row => row.lost).length
}
