// What a model is learned from, and how.
import type { TermType } from '../feature.ts'
import type { RiskModel } from '../model.ts'
import type { Direction } from './plan-terms.ts'
import type { TrainingRow } from './training-set.ts'

export type ResolvedRenewal = TrainingRow & {
  readonly termType: TermType
  /** The day it was due. */
  readonly dueOn: string
}

export type FitOptions = {
  readonly version: string
  readonly leadDays: number
  /** The centre of the weights, and what the answer takes what is not learned from. */
  readonly prior: RiskModel
  /** Whether the prior's weights are believed before any row, or only its bounds and its split are taken. */
  readonly isPriorTrusted: boolean
  readonly basis: 'piecewise' | 'linear'
  /** How far to go where it pays: terms alone, shapes of one feature, pairs. */
  readonly richest: 'pairs' | 'shapes' | 'terms'
  /** Terms, shapes and pairs keep to it. */
  readonly directions: Readonly<Record<string, Direction>>
  /** `blocks`: parts of the time; `shuffled`: dealt out one by one, for rows that have no order. */
  readonly folds: 'blocks' | 'shuffled'
  /** The middle weights answer, however few the rows: of a model whose weights are to be a prior. */
  readonly answersBy?: 'weights'
  /** Absent: every feature. */
  readonly reads?: (feature: string) => boolean
}
