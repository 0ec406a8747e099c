// A model learned, and judged as it would have been: what it predicts of later renewals, beside the expert and the model before.
import { isRefusal, type Refusal } from '@rung/kernel'
import type { Predictions } from '@rung/statistics'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { baseRates, newestOf, priorAtLevel } from '../level/level-of.ts'
import type { RiskModel } from '../model.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import type { Backtested, BacktestInput } from './backtest-report.ts'
import { type DatedRenewal, inTime, lossesOf } from './dated-renewal.ts'
import { decidePromotion, type Promotion, withoutModel } from './decide-promotion.ts'
import { calibrationDrift } from './drift.ts'
import { type LearnOptions, learnModel } from './learn-model.ts'
import { predictWith } from './predict.ts'
import { type Later, predictLater } from './predict-later.ts'
import { renewalDrivers } from './renewal-drivers.ts'
import { reportLater } from './report-later.ts'
import { isEnough } from './rolling-origins.ts'

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
  const { options, former } = input
  const model = learnModel(rows, options, fit)
  if (isRefusal(model)) return model
  const later = predictLater(rows, decided, options, fit, policy)
  const promotion = decidePromotion(
    {
      prior: {
        ...rivalOf(later.predicted, later.priorPredicted),
        termTypes: later.origins.flatMap(({ judged }) => judged.map(({ termType }) => termType)),
      },
      baseRate: rivalOf(later.predicted, later.baseRatePredicted),
      newest: newestDrift(model, rows, fit),
      former: former === null ? null : againstFormer(former, later),
    },
    policy,
  )
  return {
    model,
    unlearned: unlearnedModel(promotion.answers, decided, options, fit),
    report: reportLater(input, rows, { later, promotion }, draw, fit, policy),
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

/** On what was told since the former was learned: neither had seen it. */
function againstFormer(
  { model, learnedAt }: NonNullable<BacktestInput['former']>,
  { origins, blocks, unlearned }: Later,
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
    termTypes: unseen.map(({ row }) => row.termType),
  }
}
