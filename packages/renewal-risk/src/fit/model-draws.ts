// What a fit holds possible besides what it came to: in the document, and of rows held out.
import { type Fold, piecewiseDesign } from '@rung/statistics'
import type { TermType } from '../feature.ts'
import { type RiskModel, TERM_TYPES, type Term } from '../model.ts'
import { moderate } from '../moderate.ts'
import { type DrawOptions, drawApart, drawWeights, roundedTo3 } from './draw-weights.ts'
import type { FittedTerms } from './fit-terms.ts'
import type { TermsHeldOut } from './held-out.ts'
import type { LearnedShapes } from './learn-shapes.ts'
import type { PlannedTerm } from './plan-terms.ts'
import { ofRows, type TermColumns } from './term-columns.ts'

/** A base reaches as far as it likes, and so does a weight without a direction. */
const ANYWHERE = Number.POSITIVE_INFINITY

type TermsFit = { readonly columns: TermColumns; readonly heldOut: TermsHeldOut }

/** Log-odds of each row as a model of terms learned without it would answer: the mean over what that holds possible. */
export function moderateHeldOut(
  { columns, heldOut }: TermsFit,
  folds: readonly Fold[],
  options: DrawOptions,
): Float64Array {
  const logits = Float64Array.from(heldOut.logits)
  for (const [at, { held }] of folds.entries()) {
    const fitted = heldOut.fits[at] as FittedTerms
    const { curves, bases, terms, rows } = ofRows(columns, held)
    const design = piecewiseDesign(curves, [...bases, ...terms], rows)
    const draws = drawWeights(fitted.spread(), reachesOf(terms, fitted), options)
    const changes = draws.map(draw => {
      const ofHeld = new Float64Array(rows)
      design.combined(draw)(ofHeld, 0, rows)
      return ofHeld
    })
    const ofRow = new Float64Array(changes.length)
    for (let place = 0; place < rows; place++) {
      for (let draw = 0; draw < changes.length; draw++) {
        ofRow[draw] = (changes[draw] as Float64Array)[place] as number
      }
      const row = held[place] as number
      logits[row] = moderate(logits[row] as number, ofRow)
    }
  }
  return logits
}

type DocumentFit = {
  readonly fitted: FittedTerms
  readonly terms: readonly PlannedTerm[]
  /** Those of the terms that the document has. */
  readonly places: readonly number[]
  readonly shapes: LearnedShapes
  /** The prior's, about features that no column tells of. */
  readonly unheard: readonly Term[]
  /** Term types that the bases are of. */
  readonly types: readonly TermType[]
  /** Null where it was not believed. */
  readonly prior: RiskModel | null
}

/** In the order of a document: bases by term type, planned terms, shapes, unheard terms. What pairs leave open stands with the bases. */
export function documentDraws(
  { fitted, terms, places, shapes, unheard, types, prior }: DocumentFit,
  options: DrawOptions,
): number[][] {
  const bases = fitted.bases.length
  const ofFit = drawWeights(fitted.spread(), reachesOf(terms, fitted), options)
  const pairs = Math.sqrt(shapes.pairs.reduce((sum, { sd }) => sum + sd ** 2, 0))
  const ofOthers = drawApart(
    [
      pairs,
      ...TERM_TYPES.map(type => (types.includes(type) ? 0 : (prior?.base[type].sd ?? 0))),
      ...[...shapes.terms, ...unheard].map(({ sd }) => sd),
    ],
    [
      ANYWHERE,
      ...TERM_TYPES.map(() => ANYWHERE),
      ...shapes.terms.map(() => ANYWHERE),
      ...unheard.map(({ weight }) => Math.abs(weight)),
    ],
    nextOf(options),
  )
  return ofFit.map((ofWeights, draw) => {
    const [ofPairs, ...others] = [...(ofOthers[draw] as Float64Array)] as [number, ...number[]]
    const ofBases = TERM_TYPES.map((type, at) =>
      baseParts(type, types, bases).reduce(
        (sum, part) => sum + (ofWeights[part] as number),
        ofPairs + (others[at] as number),
      ),
    )
    const ofTerms = places.map(place => ofWeights[bases + place] as number)
    return [...ofBases, ...ofTerms, ...others.slice(TERM_TYPES.length)].map(roundedTo3)
  })
}

/** Places of the bases that a term type's is the sum of: what all have in common, and its own where there is one. */
export function baseParts(type: TermType, types: readonly TermType[], bases: number): number[] {
  const at = types.indexOf(type)
  return bases > 1 && at >= 0 ? [0, at + 1] : [0]
}

/** Another sequence than that of the weights. */
function nextOf({ count, seed }: DrawOptions): DrawOptions {
  return { count, seed: seed + 1 }
}

function reachesOf(terms: readonly Pick<PlannedTerm, 'sign'>[], { bases, weights }: FittedTerms): number[] {
  const ofTerms = terms.map(({ sign }, at) => (sign === 0 ? ANYWHERE : Math.abs(weights[at] as number)))
  return [...Array.from(bases, () => ANYWHERE), ...ofTerms]
}
