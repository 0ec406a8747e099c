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
}

/**
 * weight = strength x source x 2^(-age / halfLife(level)); S(l) and O(l) = sums of the weights for and against level l.
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
  const found = { support: zeroes(), doubt: zeroes() }
  for (const piece of factsAsOf(evidence, asOf)) {
    const side = piece.polarity === 1 ? found.support : found.doubt
    side[piece.level] += weightOf(piece, policy, asOf)
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
  const fresh = policy.strengthWeight[piece.strength] * policy.sourceWeight[piece.source]
  return fresh * halfLifeWeight(daysBetween(piece.occurredOn, asOf), policy.halfLifeDays[piece.level])
}

function zeroes(): Record<Level, number> {
  return { ...perLevel(() => 0) }
}
