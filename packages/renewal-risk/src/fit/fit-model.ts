// Resolved renewals to a risk model: one additive document, learned in stages, each taken only when it pays on rows held out.
import { isRefusal, type Refusal } from '@rung/kernel'
import { type CurveColumn, type Fold, foldsOf, type SquareMatrix } from '@rung/statistics'
import type { TermType } from '../feature.ts'
import { type Estimate, type Learning, type RiskModel, TERM_TYPES, type Term } from '../model.ts'
import { basisValue } from '../shape.ts'
import { chooseCalibration } from './choose-calibration.ts'
import { COLLINEAR_WITH, dropCollinear } from './drop-collinear.ts'
import { type FitPolicy, planOptionsOf } from './fit-policy.ts'
import { type FittedTerms, fitTerms, type TermsWarmStart } from './fit-terms.ts'
import { holdOutTerms, type TermsHeldOut } from './held-out.ts'
import { type LearnedShapes, learnShapes } from './learn-shapes.ts'
import { baseParts, documentDraws, moderateHeldOut } from './model-draws.ts'
import { type Direction, type PlannedTerm, planTerms, underRidge } from './plan-terms.ts'
import { ofRows, type TermColumn, type TermColumns, withTerms } from './term-columns.ts'
import { readTrainingSet, type TrainingRow, type TrainingSet } from './training-set.ts'

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
  return document(resolved, options, calibration.slope === 0 ? baseRates(bases, learned) : learned, policy)
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

type Chosen = {
  readonly ridge: number
  readonly terms: PlannedTerm[]
  readonly columns: TermColumns
  readonly fitted: FittedTerms
  readonly heldOut: TermsHeldOut
}

function chooseRidge(
  set: TrainingSet,
  bases: TermColumns,
  folds: readonly Fold[],
  options: FitOptions,
  policy: FitPolicy,
): Chosen {
  const prior = options.isPriorTrusted ? options.prior : null
  // Which terms there are and what they say of a row is the same under every ridge.
  const planned = planTerms(set, planOptionsOf(policy, { ...options, prior }))
  const read = withTerms(bases, set, planned)
  const curves = folds.map(({ fit }) => ofRows(read, fit).curves)
  let best: Chosen | undefined
  for (const ridge of policy.ridges) {
    const terms = underRidge(planned, ridge)
    const columns = {
      ...read,
      terms: read.terms.map((column, at) => ({ ...column, penalty: (terms[at] as PlannedTerm).penalty })),
    }
    const fitted = fitTerms(columns, set.lost, best && underRidgeOf(columns, best))
    const heldOut = holdOutTerms(columns, set.lost, folds, curves, fitted.warmStart)
    if (best === undefined || heldOut.loss < best.heldOut.loss)
      best = { ridge, terms, columns, fitted, heldOut }
  }
  if (best === undefined) throw new RangeError('a fit needs a ridge to try')
  return best
}

/** What another ridge came to, with the penalties of this one. */
function underRidgeOf({ bases, terms }: TermColumns, { columns, fitted }: Chosen): TermsWarmStart {
  const { weights, hessian } = fitted.warmStart
  const values = hessian.values.slice()
  for (const [at, { penalty }] of terms.entries()) {
    const place = (bases.length + at) * (hessian.size + 1)
    values[place] = (values[place] as number) + penalty - (columns.terms[at] as TermColumn).penalty
  }
  return { weights, hessian: { size: hessian.size, values } }
}

/** A column for what all have in common, and one for each term type that there is: a segment each of one curve. */
function baseColumns(resolved: readonly ResolvedRenewal[], options: FitOptions): TermColumns {
  const types = TERM_TYPES.filter(type => resolved.some(each => each.termType === type))
  const segments = types.length
  const curve = {
    segments,
    segmentOf: Uint16Array.from(resolved, each => types.indexOf(each.termType)),
    along: new Float64Array(resolved.length),
  }
  const column = (isIn: (at: number) => boolean): CurveColumn => ({
    curve: 0,
    levels: Float64Array.from(types, (_, at) => (isIn(at) ? 1 : 0)),
    slopes: new Float64Array(segments),
  })
  const common = { ...column(() => true), priorMean: 0, penalty: options.isPriorTrusted ? 1 : FLAT }
  const ofTypes = types.map((type, at) => {
    const { logOdds, sd } = options.prior.base[type]
    return {
      ...column(own => own === at),
      priorMean: options.isPriorTrusted ? logOdds : 0,
      penalty: options.isPriorTrusted ? 1 / sd ** 2 : 1,
    }
  })
  const hasOwn = options.isPriorTrusted || types.length > 1
  return {
    rows: resolved.length,
    curves: [curve],
    bases: hasOwn ? [common, ...ofTypes] : [common],
    terms: [],
  }
}

// No opinion to speak of: a thousand log-odds either way.
const FLAT = 1e-6

type Learned = {
  readonly set: TrainingSet
  readonly chosen: Chosen
  readonly fitted: FittedTerms
  readonly shapes: LearnedShapes
  readonly calibration: RiskModel['calibration']
  readonly answersBy: RiskModel['answersBy'] | undefined
  readonly isFlat: boolean
}

function document(
  resolved: readonly ResolvedRenewal[],
  options: FitOptions,
  { set, chosen, fitted, shapes, calibration, answersBy, isFlat }: Learned,
  policy: FitPolicy,
): RiskModel {
  const { prior, leadDays, version } = options
  const types = TERM_TYPES.filter(type => resolved.some(each => each.termType === type))
  const covariance = fitted.covariance()
  const places = placesThatSay(chosen.terms, fitted)
  const weights = places.map((index): Term => {
    const { feature, shape } = chosen.terms[index] as PlannedTerm
    const at = fitted.bases.length + index
    const variance = covariance.values[at * covariance.size + at] as number
    return { feature, shape, weight: fitted.weights[index] as number, sd: Math.sqrt(variance) }
  })
  const believed = options.isPriorTrusted ? prior : null
  const unheard = believed === null ? [] : unheardTerms(set, believed)
  const absorbed = unheard.reduce((sum, { feature, shape, weight }) => {
    return sum + weight * basisValue(shape, resolved[0]?.features[feature] ?? null)
  }, 0)
  const days = resolved.map(each => each.dueOn).sort()
  const learning: Learning = {
    window: { from: days[0] as string, to: days.at(-1) as string },
    lost: set.lost.reduce((sum, each) => sum + each, 0),
    termTypes: types,
    leftOut: set.leftOut,
    ridge: chosen.ridge,
    heldOut: shapes.losses,
    isFlat,
  }
  return {
    version,
    basis: 'learned',
    n: set.rows,
    leadDays,
    base: lowered(basesOf(types, fitted.bases, covariance, options), absorbed),
    terms: [...weights, ...shapes.terms, ...unheard],
    pairs: shapes.pairs,
    covariance: null,
    draws: documentDraws(
      { fitted, terms: chosen.terms, places, shapes, unheard, types, prior: believed },
      policy.draws,
    ),
    ...(answersBy && { answersBy }),
    calibration,
    bounds: prior.bounds,
    interval: prior.interval,
    learning,
    split: prior.split,
  }
}

/** Terms that were held at zero say nothing, surely; one of them stays where its feature has no other, so that it is named. */
function placesThatSay(terms: readonly PlannedTerm[], { weights }: FittedTerms): number[] {
  const saying = new Set(terms.flatMap(({ feature }, at) => (weights[at] === 0 ? [] : [feature])))
  return terms.flatMap(({ feature }, at) => {
    if (weights[at] === 0 && saying.has(feature)) return []
    saying.add(feature)
    return [at]
  })
}

/**
 * The prior's terms about features that no column tells of. One that was the same in every row, known or not, keeps the
 * expert's weights; one that is collinear with another gets none besides.
 */
function unheardTerms(set: TrainingSet, prior: RiskModel): Term[] {
  const heard = new Set(set.columns.map(column => column.name))
  const collinear = new Set(
    set.leftOut.filter(({ reason }) => reason.startsWith(COLLINEAR_WITH)).map(({ name }) => name),
  )
  return prior.terms
    .filter(term => !heard.has(term.feature))
    .map(term => (collinear.has(term.feature) ? { ...term, weight: 0 } : term))
}

/** What the unheard terms say of the value that all rows shared is taken off the bases: those were learned with it in. */
function lowered(base: RiskModel['base'], by: number): RiskModel['base'] {
  const entries = TERM_TYPES.map(type => [type, { ...base[type], logOdds: base[type].logOdds - by }])
  return Object.fromEntries(entries)
}

/**
 * The base of a term type = what all have in common + its own. One that no row had keeps the prior's own part; without a
 * trusted prior it is what all have in common.
 */
function basesOf(
  types: readonly TermType[],
  bases: Float64Array,
  covariance: SquareMatrix,
  options: FitOptions,
): RiskModel['base'] {
  const priorPart = (type: TermType): Estimate =>
    options.isPriorTrusted && !types.includes(type) ? options.prior.base[type] : { logOdds: 0, sd: 0 }
  const between = (left: readonly number[], right: readonly number[]) =>
    left.reduce(
      (sum, row) =>
        sum +
        right.reduce((all, column) => all + (covariance.values[row * covariance.size + column] as number), 0),
      0,
    )
  const estimate = (type: TermType): Estimate => {
    const parts = baseParts(type, types, bases.length)
    const own = priorPart(type)
    return {
      logOdds: parts.reduce((sum, at) => sum + (bases[at] as number), own.logOdds),
      sd: Math.sqrt(between(parts, parts) + own.sd ** 2),
    }
  }
  return Object.fromEntries(TERM_TYPES.map(type => [type, estimate(type)])) as RiskModel['base']
}
