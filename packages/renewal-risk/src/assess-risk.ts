// The risk of one renewal: P(lost) with reasons that add up to its logit, and what is likely if it is kept.
import { type Day, daysBetween } from '@rung/kernel'
import { calibrate, logit, sigmoid } from '@rung/statistics'
import { isMean, spreadOf } from './answer-spread.ts'
import { type Driver, driversOf } from './drivers.ts'
import type { FeatureValue, RiskFeatures, TermType } from './feature.ts'
import { MILLIONTHS, toMillionths } from './millionths.ts'
import type { RiskModel } from './model.ts'
import { indexOf, readTerms } from './read-terms.ts'
import type { RiskContribution } from './risk-contribution.ts'
import { type KeptSplit, splitKept } from './split-kept.ts'

export type RenewalFacts = {
  readonly dueOn: Day
  readonly termType: TermType
  /** `days_to_due` is added from `dueOn`; every other feature is the caller's. */
  readonly features: RiskFeatures
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
  /** The model of the next lead that it is interpolated with; null where one model answers. */
  readonly mixedWith: MixedWith | null
}

/** The model that weighs less of two. */
export type MixedWith = {
  readonly leadDays: number
  readonly modelVersion: string
  readonly basis: RiskModel['basis']
  /** Its weight, 0 to 0.5. */
  readonly share: number
}

/**
 * logit = base(term type) + sum(weight x shape) + uncertainty + calibration, the newest level in it, + bounds; P(lost) = 1 / (1 + e^-logit)
 *
 * What terms say of neutral values stands with the base. Contributions are rounded to millionths of log-odds and the logit is their sum, so they add up exactly. Interval:
 * what calibration makes of raw +- deviations x sqrt(x' covariance x + sum of the pairs' sd^2).
 *
 * @example a base of -2 and attained 0 at weight 1.2 // logit -0.8, P(lost) 0.31
 */
export function assessRisk(renewal: RenewalFacts, model: RiskModel, asOf: Day): RiskAssessment {
  const daysToDue = daysBetween(asOf, renewal.dueOn)
  const valueAt = (feature: string): FeatureValue =>
    feature === 'days_to_due' ? daysToDue : (renewal.features[feature] ?? null)
  const base = model.base[renewal.termType]
  const { signals, basisValues, spread } = readTerms(model, valueAt)
  const baseMillionths = toMillionths(base.logOdds + indexOf(model).ofNeutral)
  const raw = signals.reduce((sum, signal) => sum + signal.millionths, baseMillionths)
  const { sd, moderated } = spreadOf(model, renewal.termType, basisValues, spread)
  const mean = toMillionths(moderated(raw / MILLIONTHS))
  const level = model.level?.[renewal.termType] ?? 0
  const calibrated = toMillionths(calibrate(model.calibration, mean / MILLIONTHS) + level)
  const lowest = Math.ceil(logit(model.bounds.low) * MILLIONTHS)
  const highest = Math.floor(logit(model.bounds.high) * MILLIONTHS)
  const bounded = (millionths: number) => Math.min(highest, Math.max(lowest, millionths))
  const logitMillionths = bounded(calibrated)
  const contributions: RiskContribution[] = [
    { kind: 'base', name: renewal.termType, value: null, millionths: baseMillionths },
    ...signals,
    ...(isMean(model)
      ? [{ kind: 'uncertainty', name: 'uncertainty', value: null, millionths: mean - raw } as const]
      : []),
    { kind: 'calibration', name: 'calibration', value: null, millionths: calibrated - mean },
    { kind: 'bounds', name: 'bounds', value: null, millionths: logitMillionths - calibrated },
  ]
  const reach = model.interval.deviations * sd
  // How far a smooth map carries it: a step would show no movement.
  const smooth = { ...model.calibration, steps: null }
  const here = calibrate(smooth, mean / MILLIONTHS)
  const carried = (by: number) => toMillionths(calibrate(smooth, raw / MILLIONTHS + by) - here)
  return {
    asOf,
    dueOn: renewal.dueOn,
    daysToDue,
    leadDays: model.leadDays,
    probabilityLost: sigmoid(logitMillionths / MILLIONTHS),
    interval: {
      level: model.interval.level,
      // A mean may lie past the outer tenth of what is possible.
      low: sigmoid(Math.min(logitMillionths, bounded(calibrated + carried(-reach))) / MILLIONTHS),
      high: sigmoid(Math.max(logitMillionths, bounded(calibrated + carried(reach))) / MILLIONTHS),
    },
    logitMillionths,
    contributions,
    drivers: driversOf(signals),
    givenKept: splitKept(model.split, valueAt),
    basis: model.basis,
    n: model.n,
    modelVersion: model.version,
    mixedWith: null,
  }
}
