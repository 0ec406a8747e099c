// The account's distribution: the people we know who are still there, by their influence.
import { mergeEvidence, newestAge } from '@rung/kernel'
import type { StakeholderStanding } from './assess-stakeholder.ts'
import { distributionOf, expectedLevel, levelOf } from './distribution.ts'
import type { Stakeholder } from './evidence.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'

export type PersonStanding = { readonly person: Stakeholder; readonly standing: StakeholderStanding }

export type AccountStanding = {
  /** P(level >= l). */
  readonly atLeast: PerLevel
  /** P(level = l). */
  readonly distribution: PerLevel
  /** E, 1..5. */
  readonly expected: number
  readonly level: Level
  /** Share of known influence that hostile people hold. */
  readonly hostileShare: number
  /** That share is at least 0.3. */
  readonly hostile: boolean
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * P(level >= l) = sum(influence x P_s(level >= l)) / sum(influence) over known stakeholders still there.
 *
 * Units: 0..1, E in 1..5. Null when no known person there has influence. Levels 4 and 5 need a live piece that one of them
 * said. Errors: none. Source: the five relationship levels.
 *
 * @example influence 0.75 with P(level >= 2) 0.8 and 0.25 with 0.4: 0.7
 */
export function aggregateStandings(
  standings: readonly PersonStanding[],
  policy: LadderPolicy,
): AccountStanding | null {
  const counted = standings.filter(({ person, standing }) => standing.known && person.influence > 0)
  const influence = counted.reduce((sum, { person }) => sum + person.influence, 0)
  if (influence === 0) return null
  const mean = (of: (standing: StakeholderStanding) => number) =>
    counted.reduce((sum, { person, standing }) => sum + person.influence * of(standing), 0) / influence
  const atLeast = perLevel(level => mean(standing => standing.atLeast[level]))
  const hostileShare = mean(standing => (standing.hostile ? 1 : 0))
  const saidUpTo = counted.map(({ standing }) => standing.saidUpTo)
  return {
    atLeast,
    distribution: distributionOf(atLeast),
    expected: expectedLevel(atLeast),
    level: levelOf(atLeast, LEVELS.findLast(level => saidUpTo.includes(level)) ?? 0, policy),
    hostileShare,
    hostile: hostileShare >= policy.hostileShareAt,
    evidence: mergeEvidence(counted.map(({ standing }) => standing.evidence)),
    ageDays: newestAge(counted.map(({ standing }) => standing.ageDays)),
  }
}
