// What the terms and pairs of a model say of one renewal: a contribution each, the largest first.
import type { FeatureValue } from './feature.ts'
import { toMillionths } from './millionths.ts'
import type { RiskModel, Term } from './model.ts'
import type { RiskContribution } from './risk-contribution.ts'
import { basisValue, leafValueOf } from './shape.ts'

/** The features and pairs a model has terms of, by name; `ofTerms` and `ofPairs` are places among them. */
type TermIndex = {
  readonly names: readonly string[]
  readonly isPair: readonly boolean[]
  readonly ofTerms: readonly number[]
  readonly ofPairs: readonly number[]
  /** By place, what a feature's contribution is counted from; and the sum of all. */
  readonly neutral: readonly number[]
  readonly ofNeutral: number
}

// A model answers for many accounts: its terms are put in order once.
const indexes = new WeakMap<RiskModel, TermIndex>()

export function indexOf(model: RiskModel): TermIndex {
  const known = indexes.get(model)
  if (known !== undefined) return known
  const features = model.terms.map(term => term.feature)
  const pairs = model.pairs.map(pair => pair.features.join(' x '))
  const names = [...new Set([...features, ...pairs])].sort()
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const neutral = names.map(name => model.neutral?.[name] ?? 0)
  const index: TermIndex = {
    names,
    neutral,
    ofNeutral: neutral.reduce((sum, each) => sum + each, 0),
    isPair: names.map(name => pairs.includes(name)),
    ofTerms: features.map(name => placeOf.get(name) as number),
    ofPairs: pairs.map(name => placeOf.get(name) as number),
  }
  indexes.set(model, index)
  return index
}

type ReadTerms = {
  readonly signals: RiskContribution[]
  /** Of every term, in the order of the model: what its weight is multiplied by. */
  readonly basisValues: readonly number[]
  /** Variance of what the pairs say. */
  readonly spread: number
}

/** One contribution a feature and a pair, the largest first, ties by name. */
export function readTerms(model: RiskModel, valueAt: (feature: string) => FeatureValue): ReadTerms {
  const { names, isPair, ofTerms, ofPairs, neutral } = indexOf(model)
  const values = names.map((name, place) => (isPair[place] ? null : valueAt(name)))
  // Plain arrays: typed ones this short take longer to make than to fill.
  const logOdds = neutral.map(each => -each)
  const basisValues: number[] = []
  for (let at = 0; at < model.terms.length; at++) {
    const { shape, weight } = model.terms[at] as Term
    const place = ofTerms[at] as number
    const value = values[place] as FeatureValue
    const ofShape = basisValue(shape, value)
    logOdds[place] = (logOdds[place] as number) + weight * ofShape
    // The leaf values of a step function are what was learned: its spread is theirs, not that of a weight.
    basisValues.push(shape.kind === 'steps' && value !== null ? 1 : ofShape)
  }
  let spread = 0
  for (const [at, pair] of model.pairs.entries()) {
    const [first, second] = pair.features
    const place = ofPairs[at] as number
    logOdds[place] = (logOdds[place] as number) + leafValueOf(pair, valueAt(first), valueAt(second))
    spread += pair.sd ** 2
  }
  const millionths = logOdds.map(toMillionths)
  const signals = largestFirst(millionths).map((place): RiskContribution => {
    const value = values[place] as FeatureValue
    const kind = isPair[place] ? 'pair' : value === null ? 'missing' : 'signal'
    return { kind, name: names[place] as string, value, millionths: millionths[place] as number }
  })
  return { signals, basisValues, spread }
}

/** Places by size, those as large in their order. Put in one by one: of some dozens, a fraction of a sort's time. */
function largestFirst(values: readonly number[]): number[] {
  const order: number[] = []
  const sizes: number[] = []
  for (let place = 0; place < values.length; place++) {
    const size = Math.abs(values[place] as number)
    let at = place
    order.push(place)
    sizes.push(size)
    for (; at > 0 && (sizes[at - 1] as number) < size; at--) {
      sizes[at] = sizes[at - 1] as number
      order[at] = order[at - 1] as number
    }
    sizes[at] = size
    order[at] = place
  }
  return order
}
