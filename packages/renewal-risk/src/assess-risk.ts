// The risk of one renewal: P(lost) with reasons that add up to its logit, and what is likely if it is kept.
import { type Day, daysBetween } from '@rung/kernel'
import { type Driver, driversOf } from './drivers.ts'
import type { FeatureValue, RiskFeatures, TermType } from './feature.ts'
import { logitOf, MILLIONTHS, sigmoid } from './logit.ts'
import type { RiskModel } from './model.ts'
import { heightOf } from './shape.ts'
import { type KeptSplit, splitKept } from './split-kept.ts'

export type RenewalFacts = {
  readonly dueOn: Day
  readonly termType: TermType
  /** `days_to_due` is added from `dueOn`; every other feature is the caller's. */
  readonly features: RiskFeatures
}

export type RiskContribution = {
  /** `base` is the rate of the term type; `bounds` what keeps the probability within the model's bounds, nearly always 0. */
  readonly kind: 'base' | 'bounds' | 'calibration' | 'missing' | 'signal'
  /** The feature for `signal` and `missing`, the term type for `base`, else the kind. */
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
  const { signals, variance } = readTerms(model, features)
  const baseMillionths = toMillionths(base.logOdds)
  const raw = signals.reduce((sum, signal) => sum + signal.millionths, baseMillionths)
  const calibrated = toMillionths((model.calibration.slope * raw) / MILLIONTHS + model.calibration.offset)
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
  const reach = toMillionths(
    model.interval.deviations * model.calibration.slope * Math.sqrt(base.sd ** 2 + variance),
  )
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

/** One contribution a feature, the largest first, ties by name; and the variance their weights add. */
function readTerms(
  model: RiskModel,
  features: RiskFeatures,
): { signals: RiskContribution[]; variance: number } {
  const logOdds = new Map<string, number>()
  let variance = 0
  for (const term of model.terms) {
    const height = heightOf(term.shape, features[term.feature] ?? null)
    logOdds.set(term.feature, (logOdds.get(term.feature) ?? 0) + term.weight * height)
    variance += (term.sd * height) ** 2
  }
  const signals = [...logOdds].map(([name, sum]): RiskContribution => {
    const value = features[name] ?? null
    return { kind: value === null ? 'missing' : 'signal', name, value, millionths: toMillionths(sum) }
  })
  signals.sort((a, b) => Math.abs(b.millionths) - Math.abs(a.millionths) || (a.name < b.name ? -1 : 1))
  return { signals, variance }
}

/** Rounded, and never -0, which JSON cannot say. */
function toMillionths(logOdds: number): number {
  return Math.round(logOdds * MILLIONTHS) + 0
}
