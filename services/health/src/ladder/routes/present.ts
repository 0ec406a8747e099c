// A judged ladder as the answer of GET /v1/accounts/:id/ladder.
import { presentStuck } from '@rung/http-service'
import type { Judgement } from '@rung/judgement'
import type { ResolvedAsOf } from '@rung/judgement/requests'
import { addDays, type Day, type Reading } from '@rung/kernel'
import {
  LEVELS,
  type Level,
  type NextRung,
  type PerLevel,
  type StakeholderStanding,
  targetLevelOf,
} from '@rung/relationship-ladder'
import type { Signal, SubjectSignals } from '@rung/signals'
import type { ShownLadder } from '../actions/show-ladder.ts'
import type { LadderAnswer } from './schema.ts'

type Person = LadderAnswer['stakeholders'][number]

export function presentLadder(shown: ShownLadder, time: ResolvedAsOf): LadderAnswer {
  const { judgement, policies } = shown
  const { relationship, segment } = judgement
  const { account } = judgement.signals
  const expected = account.reading('ladder_expected')
  const atLeast = levelsOf(level => account.value(`ladder_p${level}`))
  return {
    accountId: judgement.accountId,
    externalId: shown.externalId,
    asOf: time.asOf,
    knownAt: time.knownAt.toISOString(),
    stuck: presentStuck(shown.stuck),
    versions: judgement.versions,
    level: account.value('ladder_level'),
    expected: expected.value,
    atLeast,
    distribution: distributionOf(atLeast),
    hostility: account.value('hostility'),
    hostile: account.value('ladder_hostile'),
    evidence: [...expected.evidence],
    ageDays: expected.ageDays,
    hostileShare: relationship?.hostileShare ?? null,
    hostilityLastKnown: account.value('hostility_last_known'),
    relationship: present(account.reading('relationship')),
    relationshipLastKnown: present(account.reading('relationship_last_known')),
    targetLevel: relationship?.targetLevel ?? targetLevelOf(segment, policies.ladder),
    next: presentNext(judgement),
    pin: presentPin(shown, time.asOf),
    singleThreaded: account.value('single_threaded'),
    noEconomicBuyer: account.value('no_economic_buyer'),
    championGone: account.value('champion_gone'),
    championLeftOn: account.value('champion_left_on'),
    championsLeft: championsLeft(judgement),
    weakEvidence: presentWeak(
      source => account.value(`ladder_weak:${source}`),
      source => account.signal(`ladder_weak:${source}`),
    ),
    stakeholders:
      relationship?.stakeholders.map(person => presentPerson(person, judgement)) ?? peopleOfBefore(judgement),
  }
}

function presentNext({ relationship, signals: { account } }: Judgement): LadderAnswer['next'] {
  const level = account.value('ladder_next_level')
  const missing = relationship?.next?.missing ?? null
  return level === null
    ? null
    : { level, whom: account.value('ladder_next_stakeholder'), missing: presentMissing(missing) }
}

/** An account last told of on an earlier day may hold a pin that has run out since. */
function presentPin({ judgement, pinReason }: ShownLadder, asOf: Day): LadderAnswer['pin'] {
  const { account } = judgement.signals
  const level = account.value('ladder_pin_level')
  const expiresOn = account.value('ladder_pin_until')
  const by = account.value('ladder_pin_by')
  const pin = account.signal('ladder_pin_level')
  const id = pin?.evidence[0]
  if (level === null || expiresOn === null || by === null || id === undefined || expiresOn <= asOf)
    return null
  const since = account.value('ladder_pin_since') ?? addDays(judgement.asOf, -(pin?.ageDays ?? 0))
  return { id, level, by, reason: pinReason, since, expiresOn }
}

function championsLeft({ signals }: Judgement): LadderAnswer['championsLeft'] {
  return signals.subjects('stakeholder').flatMap(person => {
    const departedOn = person.value('departed_on')
    return person.value('role') === 'champion' && departedOn !== null ? [{ id: person.id, departedOn }] : []
  })
}

const WEAK_SOURCES = ['csat', 'nps', 'topic', 'touch'] as const
type WeakSource = (typeof WEAK_SOURCES)[number]

/** By where it was said, in the order of names. */
function presentWeak(
  dayOf: (source: WeakSource) => Day | null,
  signalOf: (source: WeakSource) => Signal | undefined,
): Person['weakEvidence'] {
  return WEAK_SOURCES.flatMap(source => {
    const on = dayOf(source)
    return on === null ? [] : [{ source, on, evidence: [...(signalOf(source)?.evidence ?? [])] }]
  })
}

function weakOf(told: SubjectSignals<'stakeholder'> | undefined): Person['weakEvidence'] {
  return presentWeak(
    source => told?.value(`ladder_weak:${source}`) ?? null,
    source => told?.signal(`ladder_weak:${source}`),
  )
}

function presentPerson(person: StakeholderStanding, { signals }: Judgement): Person {
  const told = signals.subjects('stakeholder').find(({ id }) => id === person.stakeholderId)
  return {
    id: person.stakeholderId,
    known: person.known,
    knownWell: person.thread,
    weakEvidence: weakOf(told),
    level: person.level,
    expected: person.expected,
    atLeast: person.known ? { ...person.atLeast } : null,
    distribution: person.known ? { ...person.distribution } : null,
    hostility: person.hostility.value,
    hostile: person.hostile,
    evidence: [...person.evidence],
    ageDays: person.ageDays,
    next: presentMissing(person.next),
  }
}

/** Of a day on which outcomes still judged the ladder itself: what it said of each person. */
function peopleOfBefore({ signals }: Judgement): Person[] {
  return signals.subjects('stakeholder').flatMap(person => {
    const behind = person.signal('ladder_level')
    if (behind === undefined) return []
    const atLeast = levelsOf(level => person.value(`ladder_p${level}`))
    return [
      {
        id: person.id,
        known: person.value('ladder_known') === true,
        knownWell: person.value('ladder_known') === true,
        weakEvidence: [],
        level: person.value('ladder_level'),
        expected: person.value('ladder_expected'),
        atLeast,
        distribution: distributionOf(atLeast),
        hostility: person.value('hostility'),
        hostile: person.value('ladder_hostile'),
        evidence: [...behind.evidence],
        ageDays: behind.ageDays,
        next: null,
      },
    ]
  })
}

function levelsOf(likelihood: (level: Level) => number | null): PerLevel | null {
  const [p1, p2, p3, p4, p5] = LEVELS.map(likelihood)
  if (p1 == null || p2 == null || p3 == null || p4 == null || p5 == null) return null
  return { 1: p1, 2: p2, 3: p3, 4: p4, 5: p5 }
}

/** P(level = l) = P(level >= l) - P(level >= l + 1). */
function distributionOf(p: PerLevel | null): PerLevel | null {
  return p && { 1: p[1] - p[2], 2: p[2] - p[3], 3: p[3] - p[4], 4: p[4] - p[5], 5: p[5] }
}

function presentMissing(next: NextRung | null): Person['next'] {
  return (
    next && {
      level: next.level,
      askAbout: next.ask.level,
      keyQuestion: next.ask.keyQuestion,
      lacks: next.lacks,
    }
  )
}

function present({ value, evidence, ageDays }: Reading) {
  return { value, evidence: [...evidence], ageDays }
}
