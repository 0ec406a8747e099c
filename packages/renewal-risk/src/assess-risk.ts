// The risk of one renewal: P(lost) with reasons that add up to its logit, and what is likely if it is kept.
import { type Day, daysBetween } from '@rung/kernel'
import { type Driver, driversOf } from './drivers.ts'
import type { FeatureValue, RiskFeatures, TermType } from './feature.ts'
import { calibrateBySteps } from './fit/calibrate.ts'
import { logitOf, MILLIONTHS, sigmoid } from './logit.ts'
import { type RiskModel, TERM_TYPES } from './model.ts'
import { heightOf, heightOfPair } from './shape.ts'
import { type KeptSplit, splitKept } from './split-kept.ts'

export type RenewalFacts = {
  readonly dueOn: Day
  readonly termType: TermType
  /** `days_to_due` is added from `dueOn`; every other feature is the caller's. */
  readonly features: RiskFeatures
}

export type RiskContribution = {
  /** `base` is the rate of the term type; `bounds` what keeps the probability within the model's bounds, nearly always 0. */
  readonly kind: 'base' | 'bounds' | 'calibration' | 'missing' | 'pair' | 'signal'
  /** The feature for `signal` and `missing`, both with ` x ` between for `pair`, the term type for `base`, else the kind. */
  readonly name: string
  /** The feature's value; null for what is no feature, and for what is unknown. */
  readonly value: FeatureValue
  /** Millionths of log-odds; more than 0 raises the risk. */
  readonly millionths: number
}

export type RiskAssessment = {
  readonly asOf: Day
  readonly dueOn: Day
  /** Negative when the day has passed without a decision. */
  readonly daysToDue: number
  /** The lead time the model is for. */
  readonly leadDays: number
  readonly probabilityLost: number
  /** Holds the true probability with the stated level, if the uncertainty of the weights is stated rightly. */
  readonly interval: { readonly level: number; readonly low: number; readonly high: number }
  /** Log-odds of being lost in millionths: the exact sum of the contributions; its sigmoid is `probabilityLost`. */
  readonly logitMillionths: number
  /** Base first, then features by size, then calibration and bounds. */
  readonly contributions: readonly RiskContribution[]
  /** The three strongest features in plain words; fewer when fewer say anything. */
  readonly drivers: readonly Driver[]
  /** Given that the renewal is kept; adds up to one. */
  readonly givenKept: KeptSplit
  readonly basis: RiskModel['basis']
  readonly n: number
  readonly modelVersion: string
}

/**
 * logit = base(term type) + sum(weight x height) + calibration + bounds; P(lost) = 1 / (1 + e^-logit)
 *
 * Contributions are rounded to millionths of log-odds and the logit is their sum, so they add up exactly. Interval:
 * logit +- deviations x slope x sqrt(sd(base)^2 + sum((sd x height)^2)), weights taken as independent.
 *
 * @example a base of -2 and attained 0 at weight 1.2 // logit -0.8, P(lost) 0.31
 */
export function assessRisk(renewal: RenewalFacts, model: RiskModel, asOf: Day): RiskAssessment {
  const daysToDue = daysBetween(asOf, renewal.dueOn)
  const features: RiskFeatures = { ...renewal.features, days_to_due: daysToDue }
  const base = model.base[renewal.termType]
  const { signals, heights, spread } = readTerms(model, features)
  const baseMillionths = toMillionths(base.logOdds)
  const raw = signals.reduce((sum, signal) => sum + signal.millionths, baseMillionths)
  const calibrated = toMillionths(calibrate(model.calibration, raw / MILLIONTHS))
  const lowest = Math.ceil(logitOf(model.bounds.low) * MILLIONTHS)
  const highest = Math.floor(logitOf(model.bounds.high) * MILLIONTHS)
  const bounded = (millionths: number) => Math.min(highest, Math.max(lowest, millionths))
  const logitMillionths = bounded(calibrated)
  const contributions: RiskContribution[] = [
    { kind: 'base', name: renewal.termType, value: null, millionths: baseMillionths },
    ...signals,
    { kind: 'calibration', name: 'calibration', value: null, millionths: calibrated - raw },
    { kind: 'bounds', name: 'bounds', value: null, millionths: logitMillionths - calibrated },
  ]
  const variance = varianceOf(model, renewal.termType, heights) + spread
  const reach = toMillionths(model.interval.deviations * model.calibration.slope * Math.sqrt(variance))
  return {
    asOf,
    dueOn: renewal.dueOn,
    daysToDue,
    leadDays: model.leadDays,
    probabilityLost: sigmoid(logitMillionths / MILLIONTHS),
    interval: {
      level: model.interval.level,
      low: sigmoid(bounded(calibrated - reach) / MILLIONTHS),
      high: sigmoid(bounded(calibrated + reach) / MILLIONTHS),
    },
    logitMillionths,
    contributions,
    drivers: driversOf(signals),
    givenKept: splitKept(model.split, features),
    basis: model.basis,
    n: model.n,
    modelVersion: model.version,
  }
}

function calibrate({ slope, offset, steps }: RiskModel['calibration'], logit: number): number {
  return steps === null ? slope * logit + offset : calibrateBySteps(steps, logit)
}

type ReadTerms = {
  readonly signals: RiskContribution[]
  /** Of every term, in the order of the model: what its weight is multiplied by. */
  readonly heights: readonly number[]
  /** Variance of what the pairs say. */
  readonly spread: number
}

/** One contribution a feature and a pair, the largest first, ties by name. */
function readTerms(model: RiskModel, features: RiskFeatures): ReadTerms {
  const logOdds = new Map<string, number>()
  const heights = model.terms.map(term => {
    const value = features[term.feature] ?? null
    const height = heightOf(term.shape, value)
    logOdds.set(term.feature, (logOdds.get(term.feature) ?? 0) + term.weight * height)
    // The heights of a staircase are what was learnt: its spread is theirs, not that of a weight.
    return term.shape.kind === 'steps' && value !== null ? 1 : height
  })
  const signals = [...logOdds].map(([name, sum]): RiskContribution => {
    const value = features[name] ?? null
    return { kind: value === null ? 'missing' : 'signal', name, value, millionths: toMillionths(sum) }
  })
  for (const pair of model.pairs) {
    const [first, second] = pair.features
    const height = heightOfPair(pair, features[first] ?? null, features[second] ?? null)
    const name = `${first} x ${second}`
    signals.push({ kind: 'pair', name, value: null, millionths: toMillionths(height) })
  }
  signals.sort((a, b) => Math.abs(b.millionths) - Math.abs(a.millionths) || (a.name < b.name ? -1 : 1))
  return { signals, heights, spread: model.pairs.reduce((sum, { sd }) => sum + sd ** 2, 0) }
}

/** heights' x covariance x heights, the base's height being 1; without a covariance the sum of their own variances. */
function varianceOf(model: RiskModel, termType: TermType, heights: readonly number[]): number {
  const { covariance, base, terms } = model
  if (covariance === null) {
    return terms.reduce(
      (sum, term, at) => sum + (term.sd * (heights[at] as number)) ** 2,
      base[termType].sd ** 2,
    )
  }
  const all = [...TERM_TYPES.map(type => (type === termType ? 1 : 0)), ...heights]
  let variance = 0
  let at = 0
  for (const [row, height] of all.entries()) {
    for (let column = 0; column <= row; column++, at++) {
      const both = height * (all[column] as number) * (covariance[at] as number)
      variance += column === row ? both : 2 * both
    }
  }
  return Math.max(0, variance)
}

/** Rounded, and never -0, which JSON cannot say. */
function toMillionths(logOdds: number): number {
  return Math.round(logOdds * MILLIONTHS) + 0
}
