// Workspaces as a fit believes them before it sees any: weights about the expert's, customers who go well or badly in much at once.
import { addDays, day, isRefusal } from '@rung/kernel'
import { boxMuller, mulberry32, sigmoid } from '@rung/statistics'
import { assessRisk } from '../assess-risk.ts'
import { learnModel } from '../backtest/learn-model.ts'
import type { RiskFeatures } from '../feature.ts'
import type { RiskModel } from '../model.ts'
import { basisValue } from '../shape.ts'
import { fitPolicy } from './fit-policy.ts'
import { drawRows, prior } from './rows.fixture.ts'

const today = day('2026-03-01')

/** Where each feature lies in the middle, and how far it moves with a customer who goes badly. Rare ones are mostly at 0. */
const COMMON = {
  attained: [0.65, -0.25],
  usage_score: [0.6, -0.25],
  relationship: [0.5, -0.2],
  people_change: [-0.05, -0.4],
  reliability: [0.72, -0.12],
  nps: [7.5, -1.5],
  tenure_months: [24, 0],
} as const
const RARE = ['hostility', 'csm_worry', 'ticket_surge', 'champion_loss', 'first_value_late'] as const

function drawnFeatures(draw: () => number, normal: () => number): RiskFeatures {
  const badly = normal()
  const common = Object.entries(COMMON).map(([name, [middle, moves]]) => {
    const value = middle + moves * badly + 0.5 * (moves || 12) * normal()
    return [name, draw() < 0.05 ? null : value] as const
  })
  const rare = RARE.map(name => [name, normal() + badly > 2 ? Math.round(3 * draw()) / 3 : 0] as const)
  return Object.fromEntries([...common, ...rare])
}

/** The log-odds of a workspace: each of the expert's weights as far off as the expert is said to be, on its side. */
function drawnTruth(seed: number): (features: RiskFeatures) => number {
  const normal = boxMuller(mulberry32(1_000 + seed))
  const base = prior.base.annual.logOdds + prior.base.annual.sd * normal()
  const weights = prior.terms.map(({ weight, sd }) => {
    const side = Math.sign(weight)
    return side * Math.max(0, side * (weight + sd * normal()))
  })
  return features =>
    prior.terms.reduce(
      (sum, { feature, shape }, at) =>
        feature in features
          ? sum + (weights[at] as number) * basisValue(shape, features[feature] ?? null)
          : sum,
      base,
    )
}

export type AnswerFigures = {
  /** Mean log loss that is to be expected under the truth, less the truth's own: by the mean over what is possible, and by its middle. */
  readonly excess: number
  readonly excessOfMiddle: number
  /** Share of later customers whose true probability lies in their interval. */
  readonly covered: number
}

/** Of 300 later customers by a model of `count` renewals. */
function answerFiguresOf(count: number, seed: number): AnswerFigures {
  const truth = drawnTruth(seed)
  const rows = drawRows(count + 300, seed, drawnFeatures, truth)
  const model = learnModel(rows.slice(0, count), { version: 'few', leadDays: 30, prior }, fitPolicy)
  if (isRefusal(model)) throw model
  const { draws: _, ...middle } = model
  const figures = rows.slice(count).map(({ features }) => {
    const p = sigmoid(truth(features))
    const [mean, alone] = [answerOf(model, features), answerOf(middle, features)]
    const { low, high } = mean.interval
    return {
      excess: excessOf(p, mean.probabilityLost),
      excessOfMiddle: excessOf(p, alone.probabilityLost),
      covered: p >= low && p <= high ? 1 : 0,
    }
  })
  return meanOf(figures)
}

function answerOf(model: RiskModel, features: RiskFeatures) {
  return assessRisk({ dueOn: addDays(today, 30), termType: 'annual', features }, model, today)
}

/** Kullback and Leibler's divergence: what is lost by saying `said` where `p` is so. */
function excessOf(p: number, said: number): number {
  return p * Math.log(p / said) + (1 - p) * Math.log((1 - p) / (1 - said))
}

/** Means over so many workspaces. */
export function meanAnswerFigures(count: number, workspaces: number): AnswerFigures {
  return meanOf(Array.from({ length: workspaces }, (_, seed) => answerFiguresOf(count, seed + 1)))
}

function meanOf(all: readonly AnswerFigures[]): AnswerFigures {
  const mean = (name: keyof AnswerFigures) => all.reduce((sum, each) => sum + each[name], 0) / all.length
  return { excess: mean('excess'), excessOfMiddle: mean('excessOfMiddle'), covered: mean('covered') }
}
