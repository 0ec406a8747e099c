// The risk of one renewal: P(lost) with reasons that add up to its logit, and what is likely if it is kept.
import { type Day, daysBetween } from '@rung/kernel'
import { calibrate, logit, sigmoid } from '@rung/statistics'
import { isMean, spreadOf } from './answer-spread.ts'
import { type Driver, driversOf } from './drivers.ts'
import type { FeatureValue, RiskFeatures, TermType } from './feature.ts'
import { MILLIONTHS } from './millionths.ts'
import type { RiskModel, Term } from './model.ts'
import type { RiskContribution } from './risk-contribution.ts'
import { basisValue, leafValueOf } from './shape.ts'
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

/** The features and pairs a model has terms of, by name; `ofTerms` and `ofPairs` are places among them. */
type TermIndex = {
  readonly names: readonly string[]
  readonly isPair: readonly boolean[]
  readonly ofTerms: readonly number[]
  readonly ofPairs: readonly number[]
  /** By place, what a feature's contribution is counted from; and the sum of all. */
  readonly neutral: readonly number[]
  readonly ofNeutral: number
}

// A model answers for many accounts: its terms are put in order once.
const indexes = new WeakMap<RiskModel, TermIndex>()

function indexOf(model: RiskModel): TermIndex {
  const known = indexes.get(model)
  if (known !== undefined) return known
  const features = model.terms.map(term => term.feature)
  const pairs = model.pairs.map(pair => pair.features.join(' x '))
  const names = [...new Set([...features, ...pairs])].sort()
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const neutral = names.map(name => model.neutral?.[name] ?? 0)
  const index: TermIndex = {
    names,
    neutral,
    ofNeutral: neutral.reduce((sum, each) => sum + each, 0),
    isPair: names.map(name => pairs.includes(name)),
    ofTerms: features.map(name => placeOf.get(name) as number),
    ofPairs: pairs.map(name => placeOf.get(name) as number),
  }
  indexes.set(model, index)
  return index
}

type ReadTerms = {
  readonly signals: RiskContribution[]
  /** Of every term, in the order of the model: what its weight is multiplied by. */
  readonly basisValues: readonly number[]
  /** Variance of what the pairs say. */
  readonly spread: number
}

/** One contribution a feature and a pair, the largest first, ties by name. */
function readTerms(model: RiskModel, valueAt: (feature: string) => FeatureValue): ReadTerms {
  const { names, isPair, ofTerms, ofPairs, neutral } = indexOf(model)
  const values = names.map((name, place) => (isPair[place] ? null : valueAt(name)))
  // Plain arrays: typed ones this short take longer to make than to fill.
  const logOdds = neutral.map(each => -each)
  const basisValues: number[] = []
  for (let at = 0; at < model.terms.length; at++) {
    const { shape, weight } = model.terms[at] as Term
    const place = ofTerms[at] as number
    const value = values[place] as FeatureValue
    const ofShape = basisValue(shape, value)
    logOdds[place] = (logOdds[place] as number) + weight * ofShape
    // The leaf values of a step function are what was learned: its spread is theirs, not that of a weight.
    basisValues.push(shape.kind === 'steps' && value !== null ? 1 : ofShape)
  }
  let spread = 0
  for (const [at, pair] of model.pairs.entries()) {
    const [first, second] = pair.features
    const place = ofPairs[at] as number
    logOdds[place] = (logOdds[place] as number) + leafValueOf(pair, valueAt(first), valueAt(second))
    spread += pair.sd ** 2
  }
  const millionths = logOdds.map(toMillionths)
  const signals = largestFirst(millionths).map((place): RiskContribution => {
    const value = values[place] as FeatureValue
    const kind = isPair[place] ? 'pair' : value === null ? 'missing' : 'signal'
    return { kind, name: names[place] as string, value, millionths: millionths[place] as number }
  })
  return { signals, basisValues, spread }
}

/** Places by size, those as large in their order. Put in one by one: of some dozens, a fraction of a sort's time. */
function largestFirst(values: readonly number[]): number[] {
  const order: number[] = []
  const sizes: number[] = []
  for (let place = 0; place < values.length; place++) {
    const size = Math.abs(values[place] as number)
    let at = place
    order.push(place)
    sizes.push(size)
    for (; at > 0 && (sizes[at - 1] as number) < size; at--) {
      sizes[at] = sizes[at - 1] as number
      order[at] = order[at - 1] as number
    }
    sizes[at] = size
    order[at] = place
  }
  return order
}

/** Rounded, and never -0, which JSON cannot say. */
function toMillionths(logOdds: number): number {
  return Math.round(logOdds * MILLIONTHS) + 0
}
