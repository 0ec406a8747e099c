// A model learned, and judged as it would have been: what it predicts of later renewals, beside the expert and the model before.
import { type Day, isRefusal, type Refusal } from '@rung/kernel'
import {
  type CurvePoint,
  eventsAmong,
  gainCurve,
  logLoss,
  type Predictions,
  type ReliabilityBin,
  reliability,
} from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { baseRates, newestOf, priorAtLevel } from '../level/level-of.ts'
import type { RiskModel } from '../model.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import { type DatedRenewal, inTime, knownBefore } from './dated-renewal.ts'
import { decidePromotion, type Promotion, withoutModel } from './decide-promotion.ts'
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
import { isEnough, type Origin, rollingOrigins } from './rolling-origins.ts'
import { type SpreadFigures, spreadFigures } from './spread-figures.ts'

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

/** Refused as {@link learnModel} refuses. `draw` gives 0 to below 1; the same draws give the same report. */
export function backtestModel(
  input: BacktestInput,
  draw: () => number,
  fit: FitPolicy,
  policy: BacktestPolicy,
): Backtested | Refusal {
  const rows = inTime(input.rows)
  const decided = inTime([...input.rows, ...input.undescribed])
  if (!isEnough(rows.length, lossesOf(rows), policy))
    return withoutLearning(input, rows, decided, fit, policy)
  const { options, former, now } = input
  const model = learnModel(rows, options, fit)
  if (isRefusal(model)) return model
  const origins = rollingOrigins(rows, policy)
  const blocks = predictRolling(origins, options, fit)
  const unlearned = predictUnlearned(origins, decided, options, fit)
  const predicted = predictionsOf(blocks, origins)
  const priorPredicted = predictionsOf(unlearned.prior, origins)
  const baseRatePredicted = predictionsOf(unlearned.baseRate, origins)
  const hasLater = origins.length > 0
  const parts = inputParts(
    rows.map(row => row.features),
    policy,
  )
  const last = origins.at(-1)
  const promotion = decidePromotion(
    {
      prior: rivalOf(predicted, priorPredicted),
      baseRate: rivalOf(predicted, baseRatePredicted),
      newest: newestDrift(model, rows, fit),
      former: former === null ? null : againstFormer(former, origins, blocks, unlearned),
    },
    policy,
  )
  return {
    model,
    unlearned: unlearnedModel(promotion.answers, decided, options, fit),
    report: {
      n: rows.length,
      lost: lossesOf(rows),
      origins: origins.map((origin, at) =>
        originReport(origin, blocks[at] as Float64Array, unlearned.prior[at] as Float64Array),
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
      promotion,
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

/** The level alone: from the first decided renewal on, whatever the counts of lost and kept. */
function withoutLearning(
  { options, former }: BacktestInput,
  rows: readonly DatedRenewal[],
  decided: readonly DatedRenewal[],
  fit: FitPolicy,
  policy: BacktestPolicy,
): Backtested {
  const promotion = withoutModel(former === null ? null : (former.model.learning?.lost ?? 0), policy)
  return {
    model: null,
    unlearned: unlearnedModel(promotion.answers, decided, options, fit),
    report: {
      n: rows.length,
      lost: lossesOf(rows),
      origins: [],
      judged: 0,
      judgedLost: 0,
      spread: null,
      priorSpread: null,
      reliability: [],
      curve: [],
      outcomeLift: [],
      promotion,
      drivers: renewalDrivers(rows, policy),
      inputs: [],
      inputDrift: [],
      calibrationDrift: null,
    },
  }
}

function unlearnedModel(
  answers: Promotion['answers'],
  decided: readonly DatedRenewal[],
  { prior, version }: LearnOptions,
  { level }: FitPolicy,
): RiskModel | null {
  if (decided.length === 0) return null
  return (answers === 'base_rate' ? baseRates : priorAtLevel)(prior, decided, version, level)
}

function rivalOf({ probabilities, labels }: Predictions, other: Predictions) {
  return { challenger: probabilities, other: other.probabilities, labels }
}

/** What the model says now of the newest renewals, those whose level it may have taken. */
function newestDrift(model: RiskModel, rows: readonly DatedRenewal[], { level }: FitPolicy) {
  const [first] = level.newestShares
  const newest = newestOf(rows, first)
  if (newest.length < level.leastOfNewest) return null
  return calibrationDrift(
    [...predictWith(model, newest)],
    newest.map(row => row.lost),
  )
}

type Unlearned = { readonly prior: readonly Float64Array[]; readonly baseRate: readonly Float64Array[] }

/** By origin, at the level of what was decided and told before it. */
function predictUnlearned(
  origins: readonly Origin[],
  decided: readonly DatedRenewal[],
  { prior, version }: LearnOptions,
  { level }: FitPolicy,
): Unlearned {
  const by = (make: typeof baseRates) =>
    origins.map(({ on, judged }) =>
      predictWith(make(prior, knownBefore(decided, on), version, level), judged),
    )
  return { prior: by(priorAtLevel), baseRate: by(baseRates) }
}

/** On what was told since the former was learned: neither had seen it. */
function againstFormer(
  { model, learnedAt }: NonNullable<BacktestInput['former']>,
  origins: readonly Origin[],
  blocks: readonly Float64Array[],
  unlearned: Unlearned,
) {
  const rows = origins.flatMap(({ judged }) => judged)
  const unseen = rows.flatMap((row, place) =>
    Date.parse(row.becameKnownAt) > Date.parse(learnedAt) ? [{ row, place }] : [],
  )
  const taken = (all: readonly Float64Array[]) => {
    const flat = all.flatMap(block => [...block])
    return Float64Array.from(unseen, ({ place }) => flat[place] as number)
  }
  return {
    version: model.version,
    lost: model.learning?.lost ?? 0,
    challenger: taken(blocks),
    prior: taken(unlearned.prior),
    baseRate: taken(unlearned.baseRate),
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
