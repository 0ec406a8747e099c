// How far one answer may lie from what the weights of a model say, the weights being known only so well.
import type { TermType } from './feature.ts'
import { type RiskModel, TERM_TYPES } from './model.ts'
import { moderate } from './moderate.ts'

export type AnswerSpread = {
  /** Standard deviation of the log-odds, before calibration. */
  readonly sd: number
  /** Of the mean probability over the draws; what the weights say where those answer. */
  readonly moderated: (raw: number) => number
}

/** What the weights are multiplied by, in the order of the model; `pairVariance` is that of what its pairs say. */
export function spreadOf(
  model: RiskModel,
  termType: TermType,
  basisValues: readonly number[],
  pairVariance: number,
): AnswerSpread {
  const draws = drawsOf(model)
  if (draws === null) {
    const variance = varianceOf(model, termType, basisValues) + pairVariance
    return { sd: Math.sqrt(variance), moderated: raw => raw }
  }
  const changes = Float64Array.from(draws[TERM_TYPES.indexOf(termType)] as Float64Array)
  for (let at = 0; at < basisValues.length; at++) {
    const value = basisValues[at] as number
    if (value === 0) continue
    const ofWeight = draws[TERM_TYPES.length + at] as Float64Array
    for (let draw = 0; draw < changes.length; draw++) {
      changes[draw] = (changes[draw] as number) + value * (ofWeight[draw] as number)
    }
  }
  const squares = changes.reduce((sum, change) => sum + change ** 2, 0)
  const sd = Math.sqrt(squares / changes.length)
  return { sd, moderated: isMean(model) ? raw => moderate(raw, changes) : raw => raw }
}

/** Whether the mean over draws answers, and not the weights alone. */
export function isMean({ draws, answersBy }: RiskModel): boolean {
  return draws !== undefined && answersBy === undefined
}

// A model answers for many accounts: what it holds possible is turned round once, to an array a weight.
const turned = new WeakMap<RiskModel, readonly Float64Array[] | null>()

function drawsOf(model: RiskModel): readonly Float64Array[] | null {
  const known = turned.get(model)
  if (known !== undefined) return known
  const { draws } = model
  const byWeight =
    draws === undefined
      ? null
      : Array.from({ length: TERM_TYPES.length + model.terms.length }, (_, weight) =>
          Float64Array.from(draws, draw => draw[weight] as number),
        )
  turned.set(model, byWeight)
  return byWeight
}

const covariances = new WeakMap<readonly number[], Float64Array>()

function packed(covariance: readonly number[]): Float64Array {
  const known = covariances.get(covariance) ?? Float64Array.from(covariance)
  covariances.set(covariance, known)
  return known
}

/** x' covariance x, the base's own being 1; without a covariance the sum of their own variances. */
function varianceOf(model: RiskModel, termType: TermType, basisValues: readonly number[]): number {
  const { base, terms } = model
  if (model.covariance === null) {
    return terms.reduce(
      (sum, term, at) => sum + (term.sd * (basisValues[at] as number)) ** 2,
      base[termType].sd ** 2,
    )
  }
  const covariance = packed(model.covariance)
  // Most shapes stand at nothing at any one value: only those that do not are multiplied.
  const places = [TERM_TYPES.indexOf(termType)]
  const standing = [1]
  for (let at = 0; at < basisValues.length; at++) {
    if (basisValues[at] === 0) continue
    places.push(TERM_TYPES.length + at)
    standing.push(basisValues[at] as number)
  }
  let variance = 0
  for (let index = 0; index < places.length; index++) {
    const row = places[index] as number
    const start = (row * (row + 1)) / 2
    let beside = 0
    for (let other = 0; other < index; other++) {
      beside += (standing[other] as number) * (covariance[start + (places[other] as number)] as number)
    }
    const value = standing[index] as number
    variance += value * (2 * beside + value * (covariance[start + row] as number))
  }
  return Math.max(0, variance)
}
