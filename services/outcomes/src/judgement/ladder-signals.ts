// What is told of how customers see us: each stakeholder still there, then the account.
import { LEVELS, type PerLevel, type RelationshipAssessment } from '@rung/relationship-ladder'
import type { SignalBy } from '@rung/signals'
import { type Behind, type Said, signalsOf } from './subject-signals.ts'

export function ladderSignals(
  accountId: string,
  relationship: RelationshipAssessment,
): SignalBy<'outcomes'>[] {
  const { flags, next, relationship: standing, relationshipLastKnown } = relationship
  const people = relationship.stakeholders.flatMap(person =>
    signalsOf({ kind: 'stakeholder', id: person.stakeholderId }, [
      ['ladder_known', person.known, person],
      ['ladder_level', person.level, person],
      ['ladder_expected', person.expected, person],
      ...likelihoods(person.known ? person.atLeast : null, person),
      ['ladder_hostile', person.hostile, person],
    ]),
  )
  const account = signalsOf({ kind: 'account', id: accountId }, [
    ['ladder_level', relationship.level, relationship],
    ['ladder_expected', relationship.expected, relationship],
    ...likelihoods(relationship.atLeast, relationship),
    ['ladder_hostile', relationship.hostile, relationship],
    ['ladder_hostile_last_known', relationship.hostileLastKnown, relationship],
    ['relationship', standing.value, standing],
    ['relationship_last_known', relationshipLastKnown.value, relationshipLastKnown],
    ['ladder_next_level', next?.level ?? null, relationship],
    ['ladder_next_stakeholder', next?.whom ?? null, relationship],
    ['ladder_next_ask_level', next?.missing?.ask.level ?? null, relationship],
    ['single_threaded', flags.singleThreaded, relationship],
    ['no_economic_buyer', flags.noEconomicBuyer, nothing],
    ['champion_gone', flags.championGone, { ...nothing, evidence: flags.departedChampions }],
  ])
  return [...people, ...account]
}

const nothing: Behind = { evidence: [], ageDays: null }

/** P(level >= l), nulls while nobody is known: the prior alone is no knowledge. */
function likelihoods(atLeast: PerLevel | null, behind: Behind): Said<'account' | 'stakeholder'>[] {
  return LEVELS.map(level => [`ladder_p${level}`, atLeast?.[level] ?? null, behind])
}
