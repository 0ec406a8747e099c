// What is missing for the next rung: the rung that gives way, what it lacks, and the question that leads there.
import { LEVEL_MEANINGS, LEVELS, type Level, type LevelMeaning, type PerLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'

export type NextRung = {
  /** The rung to reach. */
  readonly level: Level
  /** The rung that gives way on the way there: `level` itself or one below. Its key question is the one to ask. */
  readonly ask: LevelMeaning
  /** Too little support; doubt that must be answered; or all is there but the customer's own word. */
  readonly lacks: 'evidence' | 'doubt_answered' | 'customer_said'
}

const NEXT: Readonly<Record<Level, Level | null>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: null }

/** The rung above, null on the top one. */
export function nextLevel(level: Level): Level | null {
  return NEXT[level]
}

/**
 * The rung to ask about on the way to `level` is the lowest of those up to it with the smallest p.
 *
 * `lacks` is `customer_said` when they all hold (p >= 0.5), `doubt_answered` when doubt has pushed that p under its prior
 * mean, else `evidence`. Errors: none. Source: the five relationship levels and their key questions.
 *
 * @example p(1) 0.2 from doubt, p(2) 0.45, towards 2: the question is "What's broken?", it lacks doubt_answered
 */
export function rungTowards(level: Level, p: PerLevel, policy: LadderPolicy): NextRung {
  const weakest = LEVELS.reduce((least, at) => (at <= level && p[at] < p[least] ? at : least))
  if (p[weakest] >= policy.standsAt) return { level, ask: LEVEL_MEANINGS[level], lacks: 'customer_said' }
  // A hair under the prior, so that rounding alone is no doubt.
  const doubted = p[weakest] < policy.priorMean[weakest] - 1e-9
  return { level, ask: LEVEL_MEANINGS[weakest], lacks: doubted ? 'doubt_answered' : 'evidence' }
}
