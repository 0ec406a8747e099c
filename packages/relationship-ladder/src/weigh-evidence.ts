// Turns evidence into weight of support and of doubt on each level.

import { type Day, daysBetween, factsAsOf, halfLifeWeight } from '@rung/kernel'
import type { Evidence } from './evidence.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'

export type WeighedEvidence = {
  /** S(l): support found at the level itself. */
  readonly support: PerLevel
  /** O(l): doubt about the level itself. */
  readonly doubt: PerLevel
  /** Doubt about the first rung of late, and support on any: with the short memories of hostility. */
  readonly against: number
  readonly inFavour: number
}

/**
 * weight = strength x source x 2^(-age / halfLife(level)); S(l) and O(l) = sums of the weights for and against level l.
 * `against` and `inFavour` sum the doubt about level 1 and all support with half-lives of their own, said elsewhere at a quarter.
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
): WeighedEvidence {
  const found = { support: zeroes(), doubt: zeroes(), against: 0, inFavour: 0 }
  for (const piece of factsAsOf(evidence, asOf)) {
    const side = piece.polarity === 1 ? found.support : found.doubt
    side[piece.level] += weightOf(piece, policy, asOf)
    if (piece.polarity === 1) found.inFavour += recentWeight(piece, 'inFavour', policy, asOf)
    else if (piece.level === 1) found.against += recentWeight(piece, 'against', policy, asOf)
  }
  return found
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

function recentWeight(
  piece: Evidence,
  side: 'against' | 'inFavour',
  policy: LadderPolicy,
  asOf: Day,
): number {
  const share = piece.elsewhere === true ? policy.elsewhereShare : 1
  const ageDays = daysBetween(piece.occurredOn, asOf)
  return share * freshWeight(piece, policy) * halfLifeWeight(ageDays, policy.recentHalfLifeDays[side])
}

function freshWeight({ strength, source }: Evidence, policy: LadderPolicy): number {
  return policy.strengthWeight[strength] * policy.sourceWeight[source]
}

function zeroes(): Record<Level, number> {
  return { ...perLevel(() => 0) }
}
