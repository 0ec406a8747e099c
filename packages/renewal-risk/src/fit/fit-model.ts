// Resolved renewals to a risk model: one additive document, learned in stages, each taken only when it pays on rows held out.
import { isRefusal, type Refusal } from '@rung/kernel'
import { foldsOf } from '@rung/statistics'
import type { RiskModel } from '../model.ts'
import { baseColumns } from './base-columns.ts'
import { chooseCalibration } from './choose-calibration.ts'
import { chooseRidge } from './choose-ridge.ts'
import { dropCollinear } from './drop-collinear.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import type { FitPolicy } from './fit-policy.ts'
import { fitTerms } from './fit-terms.ts'
import { learnShapes } from './learn-shapes.ts'
import { type Learned, modelDocument } from './model-document.ts'
import { moderateHeldOut } from './model-draws.ts'
import type { TermColumns } from './term-columns.ts'
import { readTrainingSet } from './training-set.ts'

/**
 * logit = base(term type) + sum(weight x shape(feature)) + sum(shape of two features), then calibrated.
 *
 * Layer one: bases and terms by ridge logistic regression centred on the prior. Layer two, where rows held out say it pays
 * by `mustWinBy` standard errors: a step function a feature, then pairs, boosted on what layer one leaves. Every stage is a sum
 * of named terms. Calibration is fitted to predictions of rows that the fit had not seen; where those rank nothing, the base rates
 * alone answer. Without shapes an answer is the mean over draws of the weights, and so are those that calibration is fitted to. Rows are in the order of their days. Refused as {@link readTrainingSet} refuses.
 */
export function fitModel(
  resolved: readonly ResolvedRenewal[],
  options: FitOptions,
  policy: FitPolicy,
): RiskModel | Refusal {
  const read = readTrainingSet(resolved, options.reads)
  if (isRefusal(read)) return read
  const set = dropCollinear(read, policy.collinearAbove)
  const bases = baseColumns(resolved, options)
  const folds = foldsOf(set.rows, policy.folds, options.folds)
  const chosen = chooseRidge(set, bases, folds, options, policy)
  const { fitted } = chosen
  const shapes = learnShapes(set, chosen.heldOut, folds, options, policy)
  const isShaped = shapes.terms.length + shapes.pairs.length > 0
  const answersBy = isShaped ? 'weights' : options.answersBy
  const logits = answersBy === 'weights' ? shapes.heldOutLogits : moderateHeldOut(chosen, folds, policy.draws)
  const calibration = chooseCalibration(logits, set.lost, policy)
  const learned = { set, chosen, fitted, shapes, calibration, answersBy, isFlat: false }
  return modelDocument(
    resolved,
    options,
    calibration.slope === 0 ? baseRates(bases, learned) : learned,
    policy,
  )
}

/** Where rows held out show no signal: the base of each term type, and of features nothing but what no row could speak of. */
function baseRates(bases: TermColumns, learned: Learned): Learned {
  const fitted = fitTerms(bases, learned.set.lost)
  return {
    ...learned,
    chosen: { ...learned.chosen, terms: [], fitted },
    fitted,
    shapes: { ...learned.shapes, terms: [], pairs: [] },
    calibration: { slope: 1, offset: 0, steps: null },
    isFlat: true,
  }
}
