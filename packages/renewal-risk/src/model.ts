// A risk model is one plain document: base rates, terms with weights and their uncertainty, calibration, and the split.
import type { TermType } from './feature.ts'

/** A piece of a curve over one feature; 0 for an unknown feature, except `missing`, which is 1 then and 0 otherwise. */
export type Shape =
  /** 0 at `from`, 1 at `to`, a straight line between, flat outside; `from` may be the larger. */
  | { readonly kind: 'hinge'; readonly from: number; readonly to: number }
  /** 1 when the feature equals the value. */
  | { readonly kind: 'is'; readonly value: boolean | string }
  | { readonly kind: 'missing' }

export type Term = {
  readonly feature: string
  readonly shape: Shape
  /** Log-odds of being lost at the full height of the shape. */
  readonly weight: number
  /** Standard deviation of the weight, in log-odds. */
  readonly sd: number
}

/** Log-odds and their standard deviation. */
export type Estimate = { readonly logOdds: number; readonly sd: number }

/** Log-odds against `renewed`, given that the renewal is kept. */
export type SplitArm = {
  readonly base: number
  readonly terms: readonly Omit<Term, 'sd'>[]
}

export type RiskModel = {
  readonly version: string
  readonly basis: 'learned' | 'prior'
  /** Renewals it was learnt from; 0 for a prior. */
  readonly n: number
  /** Days between the decision to look and the renewal that this model is for. */
  readonly leadDays: number
  readonly base: Readonly<Record<TermType, Estimate>>
  readonly terms: readonly Term[]
  /** calibrated = slope x raw + offset, both in log-odds; 1 and 0 change nothing. */
  readonly calibration: { readonly slope: number; readonly offset: number }
  /** Probabilities are kept within these: nothing known beforehand is more certain. */
  readonly bounds: { readonly low: number; readonly high: number }
  /** Width of the interval: share 0..1 it is to hold, and the standard deviations to either side that do. */
  readonly interval: { readonly level: number; readonly deviations: number }
  readonly split: { readonly contracted: SplitArm; readonly expanded: SplitArm }
}
