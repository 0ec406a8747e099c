// The account's hostility, now and with everybody as they were last known.
import type { Day, Reading } from '@rung/kernel'
import type { StakeholderStanding } from './assess-stakeholder.ts'
import type { Stakeholder } from './evidence.ts'
import { accountHostility, fadedHostility, hostileShareOf, hostilityOf, type Voice } from './hostility.ts'
import type { LadderPolicy } from './policy.ts'
import type { VerdictHostility } from './verdict-hostility.ts'
import type { WeighedBefore, WeighedRelationship } from './weigh-relationship.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

export type HostilityFacts = {
  /** All ever recorded, in id order. */
  readonly everyone: readonly Stakeholder[]
  /** Of those still there. */
  readonly standings: readonly { readonly standing: StakeholderStanding }[]
  readonly weighed: WeighedRelationship
  readonly verdicts: readonly VerdictHostility[]
  readonly unnamedInfluence: number
}

export type HostileVoices = {
  /** h, 0..1; null while nobody of influence was ever heard of. */
  readonly hostility: Reading
  /** h with everybody at least as hostile as when they were last known, halved every 90 days since. */
  readonly hostilityLastKnown: Reading
  /** Share of the influence heard of that people called hostile hold; null while unknown. */
  readonly hostileShare: number | null
}

/**
 * A voice is whoever is still there and was ever heard of, by evidence or by a verdict, however long ago: the share of those
 * against us then moves with what they say, and never because somebody else's evidence passed a date.
 */
export function judgeHostility(facts: HostilityFacts, policy: LadderPolicy, asOf: Day): HostileVoices {
  const { unnamed, unnamedLastKnown } = facts.weighed
  const spoke = new Set(facts.verdicts.map(each => each.stakeholderId))
  const standingOf = new Map(
    facts.standings
      .filter(({ standing }) => standing.evidence.length > 0 || spoke.has(standing.stakeholderId))
      .map(({ standing }) => [standing.stakeholderId, standing]),
  )
  const lastKnownOf = new Map(facts.weighed.lastKnown.map(each => [each.stakeholderId, each]))
  const now: Voice[] = []
  const lastKnown: Voice[] = []
  for (const { stakeholderId, influence } of facts.everyone) {
    const here = standingOf.get(stakeholderId)?.hostility
    const before = beforeOf(lastKnownOf.get(stakeholderId), policy, asOf)
    if (here !== undefined) now.push({ influence, hostility: here })
    const worse = worseOf(here, before)
    if (worse !== undefined) lastKnown.push({ influence, hostility: worse })
  }
  const unnamedNow = nowOf(unnamed, policy)
  const unnamedWorse = worseOf(unnamedNow, beforeOf(unnamedLastKnown ?? undefined, policy, asOf))
  const influence = facts.unnamedInfluence
  const voiceOf = (hostility: Voice['hostility'] | undefined) =>
    hostility === undefined ? null : { influence, hostility }
  return {
    hostility: accountHostility(now, voiceOf(unnamedNow), policy),
    hostilityLastKnown: accountHostility(lastKnown, voiceOf(unnamedWorse), policy),
    hostileShare: hostileShareOf(now),
  }
}

function nowOf(weighed: WeighedStakeholder | null, policy: LadderPolicy): Voice['hostility'] | undefined {
  if (weighed === null) return undefined
  const { evidence, ageDays } = weighed
  return { value: hostilityOf(weighed, policy), evidence, ageDays }
}

function beforeOf(
  weighed: WeighedBefore | undefined,
  policy: LadderPolicy,
  asOf: Day,
): Voice['hostility'] | undefined {
  const then = nowOf(weighed ?? null, policy)
  if (weighed === undefined || then === undefined) return undefined
  return { ...then, value: fadedHostility(then.value, weighed.knownUntil, policy, asOf) }
}

function worseOf(
  now: Voice['hostility'] | undefined,
  before: Voice['hostility'] | undefined,
): Voice['hostility'] | undefined {
  if (now === undefined || before === undefined) return now ?? before
  return before.value > now.value ? before : now
}
