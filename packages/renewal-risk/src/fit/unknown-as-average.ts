// What a learned model says of a feature that is unknown: what it says of the customers whose feature it knew, as far as few rows lacked it.
import type { FeatureValue, RiskFeatures } from '../feature.ts'
import type { PairTerm, RiskModel, Term } from '../model.ts'
import { basisValue, cellOf, cellsOf } from '../shape.ts'
import { drawApart, roundedTo3 } from './draw-weights.ts'

/** Rows that what is said of the known counts as, beside those in which the feature was unknown. */
const STRENGTH = 20
// An unknown value may be any of them.
const UNKNOWN_SD = 0.4

/**
 * missing(feature) = (n x learned + 20 x mean of the feature's terms over the rows that know it) / (n + 20), n the rows that do not; cells of
 * pairs likewise
 *
 * A feature that every row knew has no weight for being unknown, which is that of the value its curve begins at: a source that is down
 * would look like the worst, or the best, of customers.
 */
export function unknownAsAverage(model: RiskModel, rows: readonly RiskFeatures[]): RiskModel {
  const features = [...new Set(model.terms.map(term => term.feature))]
  const shifts = new Map(features.map(feature => [feature, shiftOf(model.terms, feature, rows)]))
  const placed = new Set<string>()
  const terms = model.terms.map(term => {
    const isFirst = term.shape.kind === 'missing' && !placed.has(term.feature)
    if (!isFirst) return term
    placed.add(term.feature)
    return { ...term, weight: term.weight + (shifts.get(term.feature) as number) }
  })
  const added = [...shifts]
    .filter(([feature, shift]) => shift !== 0 && !placed.has(feature))
    .map(([feature, weight]): Term => ({ feature, shape: { kind: 'missing' }, weight, sd: UNKNOWN_SD }))
  return {
    ...model,
    terms: [...terms, ...added],
    pairs: model.pairs.map(pair => filledUp(pair, rows)),
    ...(model.draws && { draws: withDrawsOf(added, model.draws) }),
  }
}

// Another sequence than those of a fit.
const SEED = 3

/** Each by itself, behind those that there are. */
function withDrawsOf(added: readonly Term[], draws: NonNullable<RiskModel['draws']>): number[][] {
  const alone = drawApart(
    added.map(({ sd }) => sd),
    added.map(() => Number.POSITIVE_INFINITY),
    { count: draws.length, seed: SEED },
  )
  return draws.map((draw, at) => [...draw, ...Array.from(alone[at] as Float64Array, roundedTo3)])
}

function shiftOf(terms: readonly Term[], feature: string, rows: readonly RiskFeatures[]): number {
  const own = terms.filter(term => term.feature === feature)
  const said = (value: FeatureValue) =>
    own.reduce((sum, { shape, weight }) => sum + weight * basisValue(shape, value), 0)
  const known = rows.flatMap(row => {
    const value = row[feature] ?? null
    return value === null ? [] : [said(value)]
  })
  if (known.length === 0) return 0
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length
  const unknown = rows.length - known.length
  return (STRENGTH / (unknown + STRENGTH)) * (mean - said(null))
}

/** Weights of lines are the same along the other axis, so that the unknown goes the way the known lines go. */
function filledUp({ features, axes, ...pair }: PairTerm, rows: readonly RiskFeatures[]): PairTerm {
  const [first, second] = features.map((name, at) => {
    const axis = axes[at] as PairTerm['axes'][number]
    const counts = new Float64Array(cellsOf(axis))
    for (const row of rows) {
      const cell = cellOf(axis, row[name] ?? null)
      counts[cell] = (counts[cell] as number) + 1
    }
    return weightsOf(counts)
  }) as [Float64Array, Float64Array]
  const leafValues = [...pair.leafValues]
  const at = (one: number, other: number) => leafValues[one * second.length + other] as number
  for (let other = 0; other < second.length; other++) {
    leafValues[other] = first.reduce((sum, weight, one) => sum + weight * at(one, other), 0)
  }
  for (let one = 0; one < first.length; one++) {
    leafValues[one * second.length] = second.reduce((sum, weight, other) => sum + weight * at(one, other), 0)
  }
  return { features, axes, ...pair, leafValues }
}

/** How much each line counts in what is said of the unknown, itself first; all 1. */
function weightsOf(counts: Float64Array): Float64Array {
  const [unknown = 0] = counts
  const known = counts.reduce((sum, each) => sum + each, -unknown)
  const own = known === 0 ? 1 : unknown / (unknown + STRENGTH)
  return counts.map((count, line) => (line === 0 ? own : ((1 - own) * count) / Math.max(1, known)))
}
