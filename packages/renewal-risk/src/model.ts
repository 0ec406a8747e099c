// A risk model is one plain document: base rates, terms with weights and their uncertainty, calibration, and the split.

import type { BinEdges, Calibration } from '@rung/statistics'
import type { TermKind, TermType } from './feature.ts'

/** In the order in which the bases stand in a covariance. */
export const TERM_TYPES: readonly TermType[] = ['annual', 'monthly', 'multi_year', 'under_year', 'unknown']

/** A piece of a curve over one feature; 0 for an unknown feature, except `missing`, which is 1 then and 0 otherwise. */
export type Shape =
  /** 0 at `from`, 1 at `to`, linear between, flat outside; `from` may be the larger. */
  | { readonly kind: 'hinge'; readonly from: number; readonly to: number }
  /** (value - center) / per: a line through `center`, without an end. */
  | { readonly kind: 'line'; readonly center: number; readonly per: number }
  /** 0 up to `from`, then (value - from) / per; with `per` below 0 it rises to the other side. */
  | { readonly kind: 'tail'; readonly from: number; readonly per: number }
  /** A step function: `leafValues[k]` from `edges[k - 1]` on; one more than edges. */
  | { readonly kind: 'steps'; readonly edges: readonly number[]; readonly leafValues: readonly number[] }
  /** 1 when the feature equals the value. */
  | { readonly kind: 'is'; readonly value: boolean | string }
  | { readonly kind: 'missing' }

export type Term = {
  readonly feature: string
  readonly shape: Shape
  /** Log-odds of being lost where the shape is 1. */
  readonly weight: number
  /** Standard deviation of the weight, in log-odds. */
  readonly sd: number
}

/** Where a value lies on one side of a pair: in the bins it was learned by. */
export type PairAxis = BinEdges

/** What two features say only together. */
export type PairTerm = {
  readonly features: readonly [string, string]
  readonly axes: readonly [PairAxis, PairAxis]
  /** Log-odds by cell of the first axis, then of the second. */
  readonly leafValues: readonly number[]
  /** Standard deviation of a typical cell, in log-odds. */
  readonly sd: number
}

/** What a learned model was learned from. */
export type Learning = {
  /** Days on which the first and the last of its renewals were due. */
  readonly window: { readonly from: string; readonly to: string }
  /** How many of its renewals were lost. */
  readonly lost: number
  /** The term types of its renewals: of others it knows nothing. */
  readonly termTypes: readonly TermType[]
  /** Features nobody ever knew, that are the same for all, or that are collinear with another one. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[]
  /** L2 penalty on a weight without an expert's prior, in 1 / log-odds^2 over one standard deviation of its feature. */
  readonly ridge: number
  /** Log loss on rows held out, in nats, of each stage that was tried; the last that paid was taken. */
  readonly heldOut: { readonly terms: number; readonly shapes: number | null; readonly pairs: number | null }
  /** True where rows held out showed no signal, so that base rates answer; absent in a model of a former release. */
  readonly isFlat?: boolean
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
  /** Renewals it was learned from; of a prior those its bases were set by, 0 where none were. */
  readonly n: number
  /** Days between the decision to look and the renewal that this model is for. */
  readonly leadDays: number
  /** Absent where it is of all renewals. */
  readonly answersFor?: TermKind
  readonly base: Readonly<Record<TermType, Estimate>>
  readonly terms: readonly Term[]
  readonly pairs: readonly PairTerm[]
  /** Log-odds that the terms of a feature give its neutral value: counted with the base, so that contributions are counted from there. */
  readonly neutral?: Readonly<Record<string, number>>
  /**
   * Of the base of each term type (in the order of its names) and then of every term: the lower triangle by rows. Null
   * takes them as independent. Read where there are no draws.
   */
  readonly covariance: readonly number[] | null
  /**
   * Weights that the fit holds possible as well: of each draw what changes in the base of each term type (in the order of its names) and then in
   * every term, in log-odds. The answer is the mean over them. Absent in a prior, and in a model of a former release: their weights answer.
   */
  readonly draws?: readonly (readonly number[])[]
  /** Where the weights answer though there are draws, which then say only how sure they are: shapes are a mean of folds already. */
  readonly answersBy?: 'weights'
  readonly calibration: Calibration
  /** Log-odds by term type that are added after calibration: where the newest renewals ended otherwise than those before them. */
  readonly level?: Readonly<Partial<Record<TermType, number>>>
  /** Probabilities are kept within these: nothing known beforehand is more certain. */
  readonly bounds: { readonly low: number; readonly high: number }
  /** Width of the interval: share 0..1 it is to hold, and the standard deviations to either side that do. */
  readonly interval: { readonly level: number; readonly deviations: number }
  /** Of base rates: term types of which some were decided. Of others they say nothing. */
  readonly termTypes?: readonly TermType[]
  /** Null for a prior, and for base rates. */
  readonly learning: Learning | null
  readonly split: { readonly contracted: SplitArm; readonly expanded: SplitArm }
}
