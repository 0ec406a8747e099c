// Where everybody who is there stands, now and as on the last day on which they were known.
import { assessStakeholder, type StakeholderStanding } from './assess-stakeholder.ts'
import type { Stakeholder } from './evidence.ts'
import { perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import type { VerdictHostility } from './verdict-hostility.ts'
import type { WeighedRelationship } from './weigh-relationship.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

/** Somebody who is there, with what is weighed of them and where that puts them. */
export type PersonStanding = {
  readonly person: Stakeholder
  readonly influence: number
  readonly weighed: WeighedStakeholder
  readonly standing: StakeholderStanding
}

export function standingsOf(
  people: readonly Stakeholder[],
  now: readonly WeighedStakeholder[],
  verdicts: readonly VerdictHostility[],
  policy: LadderPolicy,
): PersonStanding[] {
  const weighedOf = new Map(now.map(each => [each.stakeholderId, each]))
  const verdictOf = new Map(verdicts.map(each => [each.stakeholderId, each]))
  return people.map(person => {
    const weighed = weighedOf.get(person.stakeholderId) ?? unweighed(person.stakeholderId)
    const verdict = verdictOf.get(person.stakeholderId) ?? null
    const standing = assessStakeholder(weighed, verdict, policy)
    return { person, influence: person.influence, weighed, standing }
  })
}

/** Everyone as on the last day on which they were known: those known now as they are, in id order. */
export function lastKnownOf(
  everyone: readonly Stakeholder[],
  now: readonly PersonStanding[],
  { lastKnown }: WeighedRelationship,
): { readonly influence: number; readonly weighed: WeighedStakeholder }[] {
  const nowOf = new Map(now.map(one => [one.person.stakeholderId, one.weighed]))
  const lastKnownOf = new Map(lastKnown.map(each => [each.stakeholderId, each]))
  return everyone.flatMap(({ stakeholderId, influence }) => {
    const weighed = lastKnownOf.get(stakeholderId) ?? nowOf.get(stakeholderId)
    return weighed === undefined ? [] : [{ influence, weighed }]
  })
}

function unweighed(stakeholderId: string): WeighedStakeholder {
  const none = perLevel(() => 0)
  return {
    stakeholderId,
    support: none,
    doubt: none,
    against: 0,
    inFavour: 0,
    known: false,
    thread: false,
    knownUntil: null,
    threadUntil: null,
    saidUpTo: 0,
    evidence: [],
    ageDays: null,
  }
}
