// Every number of fitting, with its unit and its reason. Not in config: how a model is learned is part of the engine; what it learned is a versioned model.

import type { BoostOptions } from '@rung/statistics'
import { type LevelPolicy, levelPolicy } from '../level/level-policy.ts'
import type { DrawOptions } from './draw-weights.ts'
import type { PlanOptions } from './plan-terms.ts'

export type PairOptions = BoostOptions & {
  readonly bins: number
  /** Pairs at most. */
  readonly most: number
}

export type FitPolicy = {
  /** Parts the rows are dealt into: each is held out once. */
  readonly folds: number
  /** L2 penalties that are tried for weights without a prior; the one with the least loss held out is taken. */
  readonly ridges: readonly number[]
  readonly knots: number
  readonly fewestRows: number
  /** Fewest lost renewals, and fewest kept, before shapes are tried at all. */
  readonly shapesFromEvents: number
  /** Standard errors by which a richer stage must win on rows held out. */
  readonly mustWinBy: number
  readonly shapes: BoostOptions & { readonly bins: number }
  /** Ways to learn pairs, each tried where shapes are: the one with the least loss held out is taken. */
  readonly pairs: readonly PairOptions[]
  /** Correlation beyond which one of two features is dropped as collinear. */
  readonly collinearAbove: number
  /** Lost renewals from which isotonic regression may calibrate, and below which a line may not turn. */
  readonly isotonicFromEvents: number
  readonly plattFromEvents: number
  readonly level: LevelPolicy
  /** Of the weights that a fit holds possible. */
  readonly draws: DrawOptions
}

export const fitPolicy: FitPolicy = {
  // Each fold learns from four fifths.
  folds: 5,
  // From trusting every column to trusting only strong ones.
  ridges: [1, 4, 16],
  knots: 6,
  // Fewer rows of a word say less than their own noise.
  fewestRows: 20,
  // A shape has some ten leaf values: fewer events cannot fill them.
  shapesFromEvents: 200,
  // Two standard errors: what stops by the rows held out already fits them a little.
  mustWinBy: 2,
  shapes: {
    leaves: 4,
    leastHessian: 0.5,
    penalty: 0.5,
    leastGain: 2,
    learningRate: 0.15,
    rounds: 1500,
    patience: 40,
    bins: 128,
  },
  pairs: [
    // A few strong ones among many features: every further pair would mostly learn chance.
    {
      leaves: 4,
      leastHessian: 1,
      penalty: 1,
      leastGain: 1.5,
      learningRate: 0.2,
      rounds: 800,
      patience: 30,
      bins: 32,
      most: 16,
    },
    // Nearly all of a few features, in fine steps, where the rows bear it.
    {
      leaves: 4,
      leastHessian: 0.3,
      penalty: 0.3,
      leastGain: 0.3,
      learningRate: 0.2,
      rounds: 800,
      patience: 30,
      bins: 48,
      most: 60,
    },
  ],
  collinearAbove: 0.9999,
  isotonicFromEvents: 1000,
  plattFromEvents: 50,
  level: levelPolicy,
  // The spread of 50 and their mirror images is known to a tenth; the same sequence each time, so that the same rows give the same model.
  draws: { count: 100, seed: 1 },
}

export function planOptionsOf(
  policy: FitPolicy,
  options: Pick<PlanOptions, 'basis' | 'directions' | 'prior'>,
): PlanOptions {
  return { ...options, knots: policy.knots, fewestRows: policy.fewestRows }
}
