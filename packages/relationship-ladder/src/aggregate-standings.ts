// The account's distribution: the people we know who are still there by their influence, and what nobody in particular said.
import { mergeEvidence, newestAge } from '@rung/kernel'
import { assessStakeholder } from './assess-stakeholder.ts'
import { distributionOf, expectedLevel, levelOf } from './distribution.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

export type WeighedPerson = {
  readonly influence: number
  readonly weighed: WeighedStakeholder
  /** How far they count, 0..1: less and less before they are known no longer. All the way where absent. */
  readonly counts?: number
}

export type AccountStanding = {
  /** P(level >= l). */
  readonly atLeast: PerLevel
  /** P(level = l). */
  readonly distribution: PerLevel
  /** E, 1..5. */
  readonly expected: number
  readonly level: Level
  /** How far it is known, 0..1: as far as the freshest of them counts. */
  readonly counts: number
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * P(level >= l) = sum(influence x counts x P_s(level >= l)) / sum(influence x counts) over known stakeholders still there.
 *
 * What nobody in particular said, one of them said: it is spread over those who count, as far as each does, so that it moves the account
 * as much as one of them saying it would, and for it never lowers the account nor against it lifts it. Where nobody is known, it
 * alone is the account's standing, and comes to be so as the last of them counts for less. Units: 0..1, E in 1..5. Null when neither is known. Levels 4 and 5 need a live piece that one
 * of them said. Errors: none. Source: the five relationship levels.
 *
 * @example influence 0.75 with P(level >= 2) 0.8 and 0.25 with 0.4: 0.7
 */
export function aggregateStandings(
  people: readonly WeighedPerson[],
  unnamed: WeighedStakeholder | null,
  policy: LadderPolicy,
  unnamedCounts = 1,
): AccountStanding | null {
  const named = people
    .map(person => ({ counts: 1, ...person }))
    .filter(({ weighed, influence, counts }) => weighed.known && influence > 0 && counts > 0)
  const all = named.reduce((sum, { counts }) => sum + counts, 0)
  const most = Math.max(0, ...named.map(({ counts }) => counts))
  const alone = aloneOf(unnamed, (1 - most) * unnamedCounts)
  const counted = [
    ...named.map(({ influence, counts, weighed }) => ({
      influence: influence * counts,
      weighed: withShareOf(weighed, unnamed, counts / all),
    })),
    ...alone,
  ]
  if (counted.length === 0) return null
  const said = named.length > 0 && alone.length === 0 ? unnamed : null
  const standings = counted.map(({ influence, weighed }) => ({
    influence,
    standing: assessStakeholder(weighed, null, policy),
  }))
  const influence = standings.reduce((sum, each) => sum + each.influence, 0)
  const atLeast = perLevel(
    level =>
      standings.reduce((sum, each) => sum + each.influence * each.standing.atLeast[level], 0) / influence,
  )
  const saidUpTo = counted.map(({ weighed }) => weighed.saidUpTo)
  const behind = [...counted.map(({ weighed }) => weighed), ...(said === null ? [] : [said])]
  return {
    atLeast,
    distribution: distributionOf(atLeast),
    expected: expectedLevel(atLeast),
    counts: Math.max(most, alone.length > 0 ? unnamedCounts : 0),
    level: levelOf(atLeast, LEVELS.findLast(level => saidUpTo.includes(level)) ?? 0, policy),
    evidence: mergeEvidence(behind.map(({ evidence }) => evidence)),
    ageDays: newestAge(behind.map(({ ageDays }) => ageDays)),
  }
}

function aloneOf(unnamed: WeighedStakeholder | null, influence: number): WeighedPerson[] {
  return unnamed?.known === true && influence > 0 ? [{ influence, weighed: unnamed }] : []
}

function withShareOf(
  weighed: WeighedStakeholder,
  unnamed: WeighedStakeholder | null,
  share: number,
): WeighedStakeholder {
  if (unnamed === null) return weighed
  return {
    ...weighed,
    support: perLevel(level => weighed.support[level] + unnamed.support[level] * share),
    doubt: perLevel(level => weighed.doubt[level] + unnamed.doubt[level] * share),
  }
}
