// The judged ladder as signals, so that all of an account is read in one way: each stakeholder still there, then the account.
import {
  HOSTILE_FROM,
  LEVELS,
  type Level,
  type PerLevel,
  type RelationshipAssessment,
} from '@rung/relationship-ladder'
import { type Behind, type SignalBy, type SignalIndex, signalsAbout } from '@rung/signals'

export function relationshipSignals(
  accountId: string,
  relationship: RelationshipAssessment,
): SignalBy<'health'>[] {
  const { flags, next, relationship: standing, relationshipLastKnown } = relationship
  const { hostility, hostilityLastKnown } = relationship
  const gone: Behind = { evidence: flags.championGone === true ? flags.departedChampions : [], ageDays: null }
  const people = relationship.stakeholders.flatMap(person =>
    signalsAbout('health', { kind: 'stakeholder', id: person.stakeholderId }, [
      ['ladder_level', person.level, person],
      ['ladder_expected', person.expected, person],
      ...likelihoods(person.known ? person.atLeast : null, person),
      ['hostility', person.hostility.value, person.hostility],
      ['ladder_hostile', person.hostile, person.hostility],
    ]),
  )
  const account = signalsAbout('health', { kind: 'account', id: accountId }, [
    ['ladder_level', relationship.level, relationship],
    ['ladder_expected', relationship.expected, relationship],
    ...likelihoods(relationship.atLeast, relationship),
    ['hostility', hostility.value, hostility],
    ['hostility_last_known', hostilityLastKnown.value, hostilityLastKnown],
    ['ladder_hostile', relationship.hostile, hostility],
    ['relationship', standing.value, standing],
    ['relationship_known', relationship.counts, relationship],
    ['relationship_last_known', relationshipLastKnown.value, relationshipLastKnown],
    ['ladder_next_level', next?.level ?? null, relationship],
    ['ladder_next_stakeholder', next?.whom ?? null, relationship],
    ['ladder_next_ask_level', next?.missing?.ask.level ?? null, relationship],
    ['single_threaded', flags.singleThreaded, relationship],
    ['single_threaded_share', relationship.singleThreadedShare, relationship],
    ['no_economic_buyer', flags.noEconomicBuyer, nothing],
    ['champion_gone', flags.championGone, gone],
    ['champion_left_on', flags.championLeftOn, gone],
  ])
  return [...people, ...account]
}

/**
 * Of a day on which outcomes judged the ladder itself, what is read of it now and was not said then: whoever was called hostile
 * was so by a half at least, and a champion was gone since the last of them left.
 */
export function signalsOfBefore(signals: SignalIndex): SignalBy<'health'>[] {
  const { account } = signals
  const hostile = account.signal('hostility') === undefined ? account.value('ladder_hostile') : null
  const behind = account.signal('ladder_hostile') ?? nothing
  const isGone = account.value('champion_gone') === true
  const isSingle = account.value('single_threaded')
  const departures = signals
    .subjects('stakeholder')
    .flatMap(person => (person.value('role') === 'champion' ? (person.value('departed_on') ?? []) : []))
  return signalsAbout('health', { kind: 'account', id: account.id }, [
    ...(hostile === null ? [] : [['hostility', hostile ? HOSTILE_FROM : 0, behind] as const]),
    ['single_threaded_share', isSingle === null ? null : Number(isSingle), nothing],
    ['champion_left_on', isGone ? (departures.sort().at(-1) ?? null) : null, nothing],
  ])
}

const nothing: Behind = { evidence: [], ageDays: null }

type Likelihood = { [L in Level]: readonly [`ladder_p${L}`, number | null, Behind] }[Level]

/** P(level >= l), nulls while nobody is known: the prior alone is no knowledge. */
function likelihoods(atLeast: PerLevel | null, behind: Behind): Likelihood[] {
  return LEVELS.map(level => [`ladder_p${level}`, atLeast?.[level] ?? null, behind])
}
