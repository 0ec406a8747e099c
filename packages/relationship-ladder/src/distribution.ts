// From the likelihood of each rung to the likelihood of standing on it, and what follows from that.
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import { flowDown, type WeighedEvidence } from './weigh-evidence.ts'

/**
 * p(l) = (a + S') / (a + b + S' + O), computed as 1 / (1 + (b + O) / (a + S')).
 *
 * Units: 0..1; a / (a + b) is the prior mean, a + b the prior strength. The second form is the same number, and each of its
 * steps is monotone in floating point too: support never lowers p, doubt never raises it, not by one bit. Errors: none.
 * Source: the five relationship levels; the mean of a beta distribution.
 *
 * @example level 1, nothing known: 0.75; with 2 of support: 3.5 / 4 = 0.875; with 2 of doubt instead: 1.5 / 4 = 0.375
 */
export function rungLikelihood(
  weighed: Pick<WeighedEvidence, 'support' | 'doubt'>,
  policy: LadderPolicy,
): PerLevel {
  const support = flowDown(weighed.support)
  return perLevel(level => likelihood(level, support[level], weighed.doubt[level], policy))
}

/** 1 / (1 + (b + doubt) / (a + support)), with the prior of the level. */
export function likelihood(level: Level, support: number, doubt: number, policy: LadderPolicy): number {
  const strength = policy.priorStrength[level]
  const a = policy.priorMean[level] * strength
  return 1 / (1 + (strength - a + doubt) / (a + support))
}

/** P(level >= l) = min of p(1..l) for l >= 2, and 1 for l = 1: a rung cannot be stood on when one below gives way. */
export function atLeastOf(p: PerLevel): PerLevel {
  return perLevel(level =>
    level === 1 ? 1 : Math.min(...LEVELS.filter(below => below <= level).map(below => p[below])),
  )
}

/** P(level = l) = P(level >= l) - P(level >= l + 1). */
export function distributionOf(atLeast: PerLevel): PerLevel {
  return {
    1: atLeast[1] - atLeast[2],
    2: atLeast[2] - atLeast[3],
    3: atLeast[3] - atLeast[4],
    4: atLeast[4] - atLeast[5],
    5: atLeast[5],
  }
}

/** E = sum of l x P(level = l) = sum of P(level >= l), in 1..5. */
export function expectedLevel(atLeast: PerLevel): number {
  return LEVELS.reduce((sum, level) => sum + atLeast[level], 0)
}

/**
 * The highest l with P(level >= l) >= 0.5; levels 4 and 5 need a live piece the customer said, on that level or above.
 *
 * `saidUpTo` is the highest level of such a piece, 0 when there is none.
 */
export function levelOf(atLeast: PerLevel, saidUpTo: Level | 0, policy: LadderPolicy): Level {
  const stood = LEVELS.filter(
    level => atLeast[level] >= policy.standsAt && (level < policy.customerSaidFromLevel || level <= saidUpTo),
  )
  return Math.max(...stood) as Level
}
