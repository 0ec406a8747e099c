// People, what they said, and the account assessed of them as it goes between two contexts.
import type { Day } from '@rung/kernel'
import { dayAt } from '../test/arbitraries.ts'
import { assessRelationship as assessWeighed } from './assess-relationship.ts'
import type { Evidence, Stakeholder } from './evidence.ts'
import type { Level } from './levels.ts'
import { type LadderPolicy, ladderPolicy as policy } from './policy.ts'
import { weighRelationship } from './weigh-relationship.ts'

export const person = (stakeholderId: string, change: Partial<Stakeholder> = {}): Stakeholder => ({
  stakeholderId,
  role: 'user',
  influence: 0.5,
  departedOn: null,
  ...change,
})

export const said = (
  stakeholderId: string,
  level: Level,
  polarity: 1 | -1 = 1,
  days = 0,
  nth = 0,
): Evidence => ({
  id: `evd_${stakeholderId}_${level}_${polarity}_${nth}`,
  occurredOn: dayAt(days),
  stakeholderId,
  level,
  polarity,
  strength: 'strong',
  source: 'customer_said',
})

/** As it goes between two contexts: weighed by one, sent as JSON, judged by the other. */
export const assessRelationship = (
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  segment: string | null,
  under: LadderPolicy,
  asOf: Day,
) => {
  const sent = JSON.stringify(weighRelationship(people, evidence, under, asOf))
  return assessWeighed(
    { people, weighed: JSON.parse(sent), verdicts: [], segment, unnamedInfluence: 0.5 },
    under,
    asOf,
  )
}

export const assess = (people: readonly Stakeholder[], evidence: readonly Evidence[], at = 0) =>
  assessRelationship(people, evidence, 'midmarket', policy, dayAt(at))
