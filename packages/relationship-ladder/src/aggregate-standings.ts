// The account's distribution: the people we know who are still there by their influence, and what nobody in particular said.
import { mergeEvidence, newestAge } from '@rung/kernel'
import { assessStakeholder } from './assess-stakeholder.ts'
import { distributionOf, expectedLevel, levelOf } from './distribution.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

export type WeighedPerson = { readonly influence: number; readonly weighed: WeighedStakeholder }

export type AccountStanding = {
  /** P(level >= l). */
  readonly atLeast: PerLevel
  /** P(level = l). */
  readonly distribution: PerLevel
  /** E, 1..5. */
  readonly expected: number
  readonly level: Level
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/**
 * P(level >= l) = sum(influence x P_s(level >= l)) / sum(influence) over known stakeholders still there.
 *
 * What nobody in particular said, one of them said: it is spread evenly over those who count, so that it moves the account
 * as much as one of them saying it would, and for it never lowers the account nor against it lifts it. Where nobody is known, it
 * alone is the account's standing. Units: 0..1, E in 1..5. Null when neither is known. Levels 4 and 5 need a live piece that one
 * of them said. Errors: none. Source: the five relationship levels.
 *
 * @example influence 0.75 with P(level >= 2) 0.8 and 0.25 with 0.4: 0.7
 */
export function aggregateStandings(
  people: readonly WeighedPerson[],
  unnamed: WeighedStakeholder | null,
  policy: LadderPolicy,
): AccountStanding | null {
  const named = people.filter(({ weighed, influence }) => weighed.known && influence > 0)
  const counted = named.length > 0 ? named : aloneOf(unnamed)
  if (counted.length === 0) return null
  const said = named.length > 0 ? unnamed : null
  const standings = counted.map(({ influence, weighed }) => ({
    influence,
    standing: assessStakeholder(withShareOf(weighed, said, counted.length), null, policy),
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
    level: levelOf(atLeast, LEVELS.findLast(level => saidUpTo.includes(level)) ?? 0, policy),
    evidence: mergeEvidence(behind.map(({ evidence }) => evidence)),
    ageDays: newestAge(behind.map(({ ageDays }) => ageDays)),
  }
}

function aloneOf(unnamed: WeighedStakeholder | null): WeighedPerson[] {
  return unnamed?.known === true ? [{ influence: 1, weighed: unnamed }] : []
}

function withShareOf(
  weighed: WeighedStakeholder,
  unnamed: WeighedStakeholder | null,
  shares: number,
): WeighedStakeholder {
  if (unnamed === null) return weighed
  return {
    ...weighed,
    support: perLevel(level => weighed.support[level] + unnamed.support[level] / shares),
    doubt: perLevel(level => weighed.doubt[level] + unnamed.doubt[level] / shares),
  }
}
