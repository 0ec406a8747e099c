// Turns evidence into weight of support and of doubt on each level.

import { type DatedFact, type Day, daysBetween, factsAsOf, halfLifeWeight } from '@rung/kernel'
import type { Evidence } from './evidence.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'

export type WeighedEvidence = {
  /** S(l): support found at the level itself. */
  readonly support: PerLevel
  /** O(l): doubt about the level itself. */
  readonly doubt: PerLevel
  /** Doubt about the first rung, and what was said for us since they last spoke against us: what hostility is told from. */
  readonly against: number
  readonly inFavour: number
}

/**
 * weight = strength x source x 2^(-age / halfLife(level)); S(l) and O(l) = sums of the weights for and against level l.
 * `against` sums the doubt about level 1, `inFavour` all support from the day on which somebody last spoke against us (that doubt, or one
 * of `lowVerdicts`): what was said before they turned excuses nothing. Both fade with the half-life of level 1; said elsewhere, a piece
 * counts an eighth in both, turns nobody, and is no matter of before or after.
 *
 * Units: pieces of moderate, customer-said, fresh evidence. Errors: none; evidence after `asOf` is left out. Source: the
 * five relationship levels. Summed in id order.
 *
 * @example strong, observed, level 3, today: 1.6 of support on level 3
 */
export function weighEvidence(
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
  lowVerdicts: readonly DatedFact[] = [],
): WeighedEvidence {
  const found = { support: zeroes(), doubt: zeroes(), against: 0, inFavour: 0 }
  const pieces = factsAsOf(evidence, asOf)
  const turns = [...pieces.filter(isSpokenAgainst), ...factsAsOf(lowVerdicts, asOf)]
  const turnedOn = turns.reduce<Day | null>(
    (last, { occurredOn }) => (last === null || occurredOn > last ? occurredOn : last),
    null,
  )
  for (const piece of pieces) {
    const side = piece.polarity === 1 ? found.support : found.doubt
    side[piece.level] += weightOf(piece, policy, asOf)
    if (piece.polarity === -1) found.against += piece.level === 1 ? hostileWeight(piece, policy, asOf) : 0
    else if (piece.elsewhere === true || turnedOn === null || piece.occurredOn >= turnedOn)
      found.inFavour += hostileWeight(piece, policy, asOf)
  }
  return found
}

function isSpokenAgainst({ level, polarity, elsewhere }: Evidence): boolean {
  return level === 1 && polarity === -1 && elsewhere !== true
}

/**
 * S'(l) = sum over k >= l of S(k): support flows down, since who asks your advice has had their tasks met.
 *
 * @example 1.6 on level 3: 1.6 on levels 1, 2 and 3
 */
export function flowDown(support: PerLevel): PerLevel {
  const flowed = { ...support }
  let above = 0
  for (const level of [...LEVELS].reverse()) {
    above += support[level]
    flowed[level] = above
  }
  return flowed
}

/** True while the piece is younger than its level's half-life. */
export function isLive(piece: Evidence, policy: LadderPolicy, asOf: Day): boolean {
  const ageDays = daysBetween(piece.occurredOn, asOf)
  return ageDays >= 0 && ageDays < policy.halfLifeDays[piece.level]
}

function weightOf(piece: Evidence, policy: LadderPolicy, asOf: Day): number {
  const ageDays = daysBetween(piece.occurredOn, asOf)
  return freshWeight(piece, policy) * halfLifeWeight(ageDays, policy.halfLifeDays[piece.level])
}

function hostileWeight(piece: Evidence, policy: LadderPolicy, asOf: Day): number {
  const share = piece.elsewhere === true ? policy.elsewhereShare : 1
  const ageDays = daysBetween(piece.occurredOn, asOf)
  return share * freshWeight(piece, policy) * halfLifeWeight(ageDays, policy.halfLifeDays[1])
}

function freshWeight({ strength, source }: Evidence, policy: LadderPolicy): number {
  return policy.strengthWeight[strength] * policy.sourceWeight[source]
}

function zeroes(): Record<Level, number> {
  return { ...perLevel(() => 0) }
}
