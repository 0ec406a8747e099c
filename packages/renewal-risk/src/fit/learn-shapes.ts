// The second layer: shapes of one feature, then of pairs, on top of the terms, each taken only when rows held out gain by it.
import {
  type BinnedColumn,
  binColumn,
  boostColumns,
  boostPairs,
  type Fold,
  pairedGain,
  rankPairs,
  type Scores,
} from '@rung/statistics'
import type { Learning, PairTerm, Term } from '../model.ts'
import type { FitPolicy, PairOptions } from './fit-policy.ts'
import { type HeldOut, heldOutOf } from './held-out.ts'
import type { Direction } from './plan-terms.ts'
import { type Averaged, averaged, pairTermOf, termsOf } from './shape-terms.ts'
import type { TrainingSet } from './training-set.ts'

export type LearnedShapes = {
  readonly terms: readonly Term[]
  readonly pairs: readonly PairTerm[]
  /** Of each row by the stage that was taken, fitted without it. */
  readonly heldOutLogits: Float64Array
  readonly losses: Learning['heldOut']
}

export type ShapeOptions = {
  readonly richest: 'pairs' | 'shapes' | 'terms'
  /** A feature's shape, and each pair along it, goes its direction only. */
  readonly directions: Readonly<Record<string, Direction>>
}

/**
 * Each fold grows shapes from its own terms on its own rows and stops by the rows it holds out; the model takes the mean of
 * the folds. The spread between them is the uncertainty of a leaf value.
 */
export function learnShapes(
  set: TrainingSet,
  terms: HeldOut,
  folds: readonly Fold[],
  { richest, directions }: ShapeOptions,
  policy: FitPolicy,
): LearnedShapes {
  const { lost } = set
  const plain = { terms: [], pairs: [], heldOutLogits: terms.logits }
  const events = lost.reduce((sum, each) => sum + each, 0)
  const isTooFew = Math.min(events, set.rows - events) < policy.shapesFromEvents
  if (richest === 'terms' || isTooFew) {
    return { ...plain, losses: { terms: terms.loss, shapes: null, pairs: null } }
  }
  const binned = (bins: number) =>
    set.columns.map(column => directed(binColumn(column, bins, policy.fewestRows), directions[column.name]))
  const fine = binned(policy.shapes.bins)
  const scores = terms.byFold.map(logits => ({ labels: lost, logits: logits.slice() }))
  const ofFolds = folds.map((fold, at) => boostColumns(fine, scores[at] as Scores, fold, policy.shapes))
  const shaped = heldOutOf(
    scores.map(score => score.logits.slice()),
    lost,
    folds,
  )
  const shapes = averaged(ofFolds)
  const shapeTerms = fine.flatMap((column, at) => termsOf(column, shapes[at] as Averaged))
  const isShaped = pairedGain(terms.logits, shaped.logits, lost) > policy.mustWinBy
  if (richest === 'shapes') {
    const losses = { terms: terms.loss, shapes: shaped.loss, pairs: null }
    return isShaped
      ? { terms: shapeTerms, pairs: [], heldOutLogits: shaped.logits, losses }
      : { ...plain, losses }
  }
  const paired = policy.pairs
    .map(options => learnPairs(binned(options.bins), lost, shaped, scores, folds, options))
    .reduce((best, next) => (next.heldOut.loss < best.heldOut.loss ? next : best))
  const losses = { terms: terms.loss, shapes: shaped.loss, pairs: paired.heldOut.loss }
  const former = isShaped ? shaped.logits : terms.logits
  if (pairedGain(former, paired.heldOut.logits, lost) > policy.mustWinBy) {
    return { terms: shapeTerms, pairs: paired.terms, heldOutLogits: paired.heldOut.logits, losses }
  }
  return isShaped
    ? { terms: shapeTerms, pairs: [], heldOutLogits: shaped.logits, losses }
    : { ...plain, losses }
}

/**
 * A column whose leaf values may go one way only; words have none. A flag of which one side is too rare for a bin of its own would
 * share that of the unknown, where no direction holds: it says nothing.
 */
function directed(column: BinnedColumn, direction: Direction = 'none'): BinnedColumn {
  if (direction === 'none') return column
  const monotone = direction === 'raises' ? 1 : -1
  const { edges } = column
  if (edges.kind === 'number') return { ...column, monotone }
  if (edges.levels.some(level => typeof level === 'string')) return column
  if (edges.levels.length === 2) return { ...column, monotone }
  return {
    ...column,
    edges: { kind: 'word', levels: [] },
    count: 1,
    bins: new Uint16Array(column.bins.length),
  }
}

type LearnedPairs = { readonly terms: readonly PairTerm[]; readonly heldOut: HeldOut }

/** On top of the shapes of each fold, whose scores stay as they are. */
function learnPairs(
  columns: readonly BinnedColumn[],
  lost: Uint8Array,
  shaped: HeldOut,
  scores: readonly Scores[],
  folds: readonly Fold[],
  options: PairOptions,
): LearnedPairs {
  const pairs = rankPairs(columns, { labels: lost, logits: shaped.logits }, options).slice(0, options.most)
  const grown = scores.map(({ logits }) => ({ labels: lost, logits: logits.slice() }))
  const grids = averaged(
    folds.map((fold, at) => boostPairs(columns, pairs, grown[at] as Scores, fold, options)),
  )
  return {
    terms: pairs.map((pair, at) => pairTermOf(columns, pair, grids[at] as Averaged)),
    heldOut: heldOutOf(
      grown.map(({ logits }) => logits),
      lost,
      folds,
    ),
  }
}
