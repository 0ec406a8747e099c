// What was learned as one document: terms, bases, draws, and what it was learned from.
import { type Learning, type RiskModel, TERM_TYPES, type Term } from '../model.ts'
import { basisValue } from '../shape.ts'
import { basesOf, lowered } from './bases-of.ts'
import type { Chosen } from './choose-ridge.ts'
import { COLLINEAR_WITH } from './drop-collinear.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import type { FitPolicy } from './fit-policy.ts'
import type { FittedTerms } from './fit-terms.ts'
import type { LearnedShapes } from './learn-shapes.ts'
import { documentDraws } from './model-draws.ts'
import type { PlannedTerm } from './plan-terms.ts'
import type { TrainingSet } from './training-set.ts'

export type Learned = {
  readonly set: TrainingSet
  readonly chosen: Chosen
  readonly fitted: FittedTerms
  readonly shapes: LearnedShapes
  readonly calibration: RiskModel['calibration']
  readonly answersBy: RiskModel['answersBy'] | undefined
  readonly isFlat: boolean
}

export function modelDocument(
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
