// The judged ladder as signals, so that all of an account is read in one way: each stakeholder still there, then the account.
import { LEVELS, type Level, type PerLevel, type RelationshipAssessment } from '@rung/relationship-ladder'
import { type Behind, type SignalBy, signalsAbout } from '@rung/signals'

export function relationshipSignals(
  accountId: string,
  relationship: RelationshipAssessment,
): SignalBy<'health'>[] {
  const { flags, next, relationship: standing, relationshipLastKnown } = relationship
  const people = relationship.stakeholders.flatMap(person =>
    signalsAbout('health', { kind: 'stakeholder', id: person.stakeholderId }, [
      ['ladder_level', person.level, person],
      ['ladder_expected', person.expected, person],
      ...likelihoods(person.known ? person.atLeast : null, person),
      ['ladder_hostile', person.hostile, person],
    ]),
  )
  const account = signalsAbout('health', { kind: 'account', id: accountId }, [
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

type Likelihood = { [L in Level]: readonly [`ladder_p${L}`, number | null, Behind] }[Level]

/** P(level >= l), nulls while nobody is known: the prior alone is no knowledge. */
function likelihoods(atLeast: PerLevel | null, behind: Behind): Likelihood[] {
  return LEVELS.map(level => [`ladder_p${level}`, atLeast?.[level] ?? null, behind])
}
