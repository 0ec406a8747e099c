// A judgement as the answer of GET /v1/accounts/:id/health; words are joined here and nowhere before.
import { nearestBandChange, weightsFor } from '@rung/health-score'
import { presentStuck } from '@rung/http-service'
import { type GroundedReading, type HealthPolicies, readingOf, sealedIn } from '@rung/judgement'
import { type AskedTime, keyQuestion } from '@rung/judgement/requests'
import { type Day, day, mergeEvidence } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { Aggregate, OutcomeWithUse } from '@rung/success-gap'
import { presentContradiction } from '../../contradictions/routes/present.ts'
import { acknowledgementOf } from '../../contradictions/storage/contradiction-acknowledgements.ts'
import type { HealthWords, ShownHealth } from '../actions/show-health.ts'
import type { HealthAnswer } from './schema.ts'

export function presentHealth(
  { judgement, words, partedOn, acknowledgements, stuck }: ShownHealth,
  time: AskedTime,
  policies: HealthPolicies,
): HealthAnswer {
  const { health, gap, judged, state, segment } = judgement
  const weights = weightsFor(policies.health, segment)
  const component = (name: keyof typeof judged.components) => ({
    ...reading(judged.components[name]),
    weight: weights[name],
  })
  return {
    accountId: judgement.accountId,
    externalId: words.externalId,
    name: words.name,
    segment,
    asOf: time.asOf,
    knownAt: time.knownAt.toISOString(),
    score: health.scoreHundredths === null ? null : health.scoreHundredths / 100,
    scoreHundredths: health.scoreHundredths,
    band: health.band,
    contributions: health.contributions.map(each => ({ ...each })),
    guards: health.guards.map(guard => ({ ...guard, components: [...guard.components] })),
    coverage: health.coverage,
    nearestBandChange: nearestBandChange(judgement.healthFacts, policies.health, segment),
    components: {
      usage: component('usage'),
      outcomes: component('outcomes'),
      relationship: component('relationship'),
      trust: component('trust'),
    },
    trust: {
      clarity: reading(judged.trust.clarity),
      reliability: reading(judged.trust.reliability),
      resolution: reading(judged.trust.resolution),
      benevolence: reading(judged.trust.benevolence),
    },
    gaps: {
      attained: mean(gap.attained),
      completion: mean(gap.completionGap),
      perception: { ...mean(gap.perceptionGap), basis: gap.perceptionGap.basis },
      experience: mean(gap.experienceGap),
    },
    outcomes: judgement.outcomes.map(each => outcome(each, words, judgement.signals)),
    state: { state: state.state, since: state.since, partedOn },
    ladder: ladder(judgement.signals.account, judgement.asOf),
    nextRung: nextRung(judgement.signals.account, words),
    contradictions: judgement.contradictions.map(each =>
      presentContradiction(
        each,
        acknowledgementOf(acknowledgements, { accountId: judgement.accountId, ...each }),
      ),
    ),
    freshness: judgement.snapshots.map(({ context, asOf, recordedAt, policyVersion }) => ({
      context,
      asOf,
      recordedAt: recordedAt.toISOString(),
      policyVersion,
    })),
    sealedVerdicts: sealedIn([judgement]),
    stuck: presentStuck(stuck),
    versions: judgement.versions,
  }
}

function reading({ value, lastKnown, evidence, ageDays }: GroundedReading) {
  return { value, lastKnown, evidence: [...evidence], ageDays }
}

function mean({ value, coverage, evidence, ageDays }: Aggregate) {
  return { value, coverage, evidence: [...evidence], ageDays }
}

type ShownOutcome = HealthAnswer['outcomes'][number]

function outcome(each: OutcomeWithUse, words: HealthWords, signals: SignalIndex): ShownOutcome {
  const { standing, gaps, functional, completionGap, perceptionGap } = each
  return {
    outcomeId: standing.outcomeId,
    statement: words.statements.get(standing.outcomeId) ?? null,
    active: standing.active,
    importance: standing.importance,
    attained: standing.attained.value,
    attainedLastKnown: standing.attainedLastKnown.value,
    functional: functional.value,
    customer: standing.customer.value,
    vendor: standing.vendor.value,
    experience: standing.experience.value,
    completionGap: completionGap.value,
    perceptionGap: perceptionGap.value,
    perceptionBasis: perceptionGap.basis,
    experienceGap: gaps.experienceGap.value,
    ...vector(signals.subjects('outcome').find(({ id }) => id === standing.outcomeId)),
    evidence: mergeEvidence(
      [standing.attained, standing.customer, standing.vendor, standing.experience].map(each => each.evidence),
    ),
  }
}

const DIRECTIONS = ['towards', 'away', 'still'] as const

/** Where its measure is heading, as outcomes told it; unknown of signals from before it was told. */
function vector(told: SubjectSignals | undefined) {
  const direction = told?.text('measured_direction')
  return {
    slope30d: told?.number('measured_slope_30d') ?? null,
    direction: DIRECTIONS.find(each => each === direction) ?? null,
    paceNeeded30d: told?.number('pace_needed_30d') ?? null,
    expectedOn: dayTold(told, 'expected_on'),
    dueOn: dayTold(told, 'outcome_due_on'),
    onPace: told?.flag('on_pace') ?? null,
  }
}

function dayTold(told: SubjectSignals | undefined, name: string): Day | null {
  const text = told?.text(name) ?? null
  return text === null ? null : day(text)
}

const LEVELS = [1, 2, 3, 4, 5]

function ladder(account: SubjectSignals, asOf: Day): HealthAnswer['ladder'] {
  const atLeast = LEVELS.map(level => account.number(`ladder_p${level}`)).filter(p => p !== null)
  const known = atLeast.length === LEVELS.length
  const { evidence, ageDays } = readingOf(account, 'ladder_expected')
  return {
    level: account.number('ladder_level'),
    expected: account.number('ladder_expected'),
    distribution: known ? atLeast.map((p, index) => p - (atLeast[index + 1] ?? 0)) : null,
    atLeast: known ? atLeast : null,
    hostile: account.flag('ladder_hostile'),
    singleThreaded: account.flag('single_threaded'),
    noEconomicBuyer: account.flag('no_economic_buyer'),
    championGone: account.flag('champion_gone'),
    pin: pinOf(account, asOf),
    evidence: [...evidence],
    ageDays,
  }
}

/** An account last told of on an earlier day may hold a pin that has run out since. */
function pinOf(account: SubjectSignals, asOf: Day): HealthAnswer['ladder']['pin'] {
  const [level, until, by] = [
    account.number('ladder_pin_level'),
    account.text('ladder_pin_until'),
    account.text('ladder_pin_by'),
  ]
  if (level === null || until === null || by === null || until <= asOf) return null
  return { level, until: day(until), by }
}

function nextRung(account: SubjectSignals, words: HealthWords): HealthAnswer['nextRung'] {
  const level = account.number('ladder_next_level')
  if (level === null) return null
  const stakeholderId = account.text('ladder_next_stakeholder')
  return {
    level,
    question: keyQuestion(account.number('ladder_next_ask_level') ?? level),
    stakeholderId,
    stakeholderName: stakeholderId === null ? null : (words.stakeholderNames.get(stakeholderId) ?? null),
  }
}
