// A judgement as the answer of GET /v1/accounts/:id/health; words are joined here and nowhere before.
import { type ComponentWeights, healthRegistry, nearestBandChange, weightsFor } from '@rung/health-score'
import { presentStuck } from '@rung/http-service'
import { accountMarks, type GroundedReading, SETTLING_FACTS, type SettlingFact } from '@rung/judgement'
import { keyQuestion, type ResolvedAsOf } from '@rung/judgement/requests'
import { type Day, mergeEvidence } from '@rung/kernel'
import type { SignalIndex, SubjectSignals } from '@rung/signals'
import type { Aggregate, OutcomeWithUse } from '@rung/success-gap'
import { presentContradiction } from '../../requests/present-contradiction.ts'
import type { HealthWords, ShownHealth } from '../actions/show-health.ts'
import { presentCalendar } from './calendar.ts'
import { presentPaidAccounts, presentTopics } from './related.ts'
import type { HealthAnswer } from './schema.ts'

export function presentHealth(
  { judgement, policies, settling, words, partedOn, contradictions, stuck, parent }: ShownHealth,
  time: ResolvedAsOf,
): HealthAnswer {
  const { health, gap, judged, state, segment } = judgement
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
    provisional: health.provisional,
    marks: accountMarks(judgement.signals, judgement.asOf),
    calendar: presentCalendar(judgement.signals.account, judgement.asOf),
    parent,
    paysFor: presentPaidAccounts(judgement.signals.account),
    topics: presentTopics(judgement.signals.account),
    dampers: health.dampers.map(damper => ({ ...damper, components: [...damper.components] })),
    coverage: health.coverage,
    nearestBandChange: nearestBandChange(healthRegistry, judgement.healthFacts, policies.health, segment),
    wouldSettle: settling.map(each => presentSettling(each, words)),
    components: presentComponents(
      healthRegistry.components.map(({ name }) => name),
      judged.components,
      weightsFor(policies.health, segment),
    ),
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
    nextLevel: nextLevel(judgement.signals.account, words),
    contradictions: contradictions.map(({ contradiction, acknowledgement }) =>
      presentContradiction(contradiction, acknowledgement),
    ),
    freshness: judgement.snapshots.map(({ context, asOf, recordedAt, policyVersion }) => ({
      context,
      asOf,
      recordedAt: recordedAt.toISOString(),
      policyVersion,
    })),
    stuck: presentStuck(stuck),
    versions: judgement.versions,
  }
}

/** In the order of `names`. */
export function presentComponents<C extends string>(
  names: readonly C[],
  readings: Readonly<Record<C, GroundedReading>>,
  weights: ComponentWeights<C>,
) {
  const entries = names.map(name => [name, { ...reading(readings[name]), weight: weights[name] }])
  return Object.fromEntries(entries) as Record<C, ReturnType<typeof reading> & { readonly weight: number }>
}

function presentSettling(
  { fact, subjectId, stakeholderId, component, coverage }: SettlingFact,
  { statements, stakeholderNames }: HealthWords,
): HealthAnswer['wouldSettle'][number] {
  return {
    fact,
    toDo: SETTLING_FACTS[fact],
    component,
    subjectId,
    statement: subjectId === null ? null : (statements.get(subjectId) ?? null),
    stakeholderId,
    stakeholderName: stakeholderId === null ? null : (stakeholderNames.get(stakeholderId) ?? null),
    coverage,
  }
}

function reading({ value, lastKnown, counts = 1, eased, evidence, ageDays }: GroundedReading) {
  return { value, lastKnown, counts, eased: eased ?? null, evidence: [...evidence], ageDays }
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

/** Where its measure is heading, as outcomes told it; unknown of signals from before it was told. */
function vector(told: SubjectSignals<'outcome'> | undefined) {
  return {
    slope30d: told?.value('measured_slope_30d') ?? null,
    direction: told?.value('measured_direction') ?? null,
    paceNeeded30d: told?.value('pace_needed_30d') ?? null,
    expectedOn: told?.value('expected_on') ?? null,
    dueOn: told?.value('outcome_due_on') ?? null,
    onPace: told?.value('on_pace') ?? null,
  }
}

const LEVELS = [1, 2, 3, 4, 5] as const

function ladder(account: SubjectSignals<'account'>, asOf: Day): HealthAnswer['ladder'] {
  const atLeast = LEVELS.map(level => account.value(`ladder_p${level}`)).filter(p => p !== null)
  const known = atLeast.length === LEVELS.length
  const { evidence, ageDays } = account.reading('ladder_expected')
  return {
    level: account.value('ladder_level'),
    expected: account.value('ladder_expected'),
    distribution: known ? atLeast.map((p, index) => p - (atLeast[index + 1] ?? 0)) : null,
    atLeast: known ? atLeast : null,
    hostility: account.value('hostility'),
    hostile: account.value('ladder_hostile'),
    singleThreaded: account.value('single_threaded'),
    singleThreadedShare: account.value('single_threaded_share'),
    noEconomicBuyer: account.value('no_economic_buyer'),
    championGone: account.value('champion_gone'),
    championLeftOn: account.value('champion_left_on'),
    pin: pinOf(account, asOf),
    evidence: [...evidence],
    ageDays,
  }
}

/** An account last told of on an earlier day may hold a pin that has run out since. */
function pinOf(account: SubjectSignals<'account'>, asOf: Day): HealthAnswer['ladder']['pin'] {
  const [level, until, by] = [
    account.value('ladder_pin_level'),
    account.value('ladder_pin_until'),
    account.value('ladder_pin_by'),
  ]
  if (level === null || until === null || by === null || until <= asOf) return null
  return { level, until, by }
}

function nextLevel(account: SubjectSignals<'account'>, words: HealthWords): HealthAnswer['nextLevel'] {
  const level = account.value('ladder_next_level')
  if (level === null) return null
  const stakeholderId = account.value('ladder_next_stakeholder')
  return {
    level,
    question: keyQuestion(account.value('ladder_next_ask_level') ?? level),
    stakeholderId,
    stakeholderName: stakeholderId === null ? null : (words.stakeholderNames.get(stakeholderId) ?? null),
  }
}
