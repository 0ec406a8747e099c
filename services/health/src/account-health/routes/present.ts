// A judgement as the answer of GET /v1/accounts/:id/health; words are joined here and nowhere before.
import { type ComponentWeights, healthRegistry, nearestBandChange, weightsFor } from '@rung/health-score'
import { presentStuck } from '@rung/http-service'
import { accountMarks, type GroundedReading, SETTLING_FACTS, type SettlingFact } from '@rung/judgement'
import type { ResolvedAsOf } from '@rung/judgement/requests'
import type { Aggregate } from '@rung/success-gap'
import { presentContradiction } from '../../requests/present-contradiction.ts'
import type { HealthWords, ShownHealth } from '../actions/show-health.ts'
import { presentCalendar } from './calendar.ts'
import { presentLadder, presentNextLevel } from './present-ladder.ts'
import { presentOutcome } from './present-outcome.ts'
import { presentPaidAccounts, presentTopics } from './related.ts'
import type { HealthAnswer } from './schema/health.ts'

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
    trust: presentTrust(judged.trust),
    gaps: presentGaps(gap),
    outcomes: judgement.outcomes.map(each => presentOutcome(each, words, judgement.signals)),
    state: { state: state.state, since: state.since, partedOn },
    ladder: presentLadder(judgement.signals.account, judgement.asOf),
    nextLevel: presentNextLevel(judgement.signals.account, words),
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

const presentTrust = ({
  clarity,
  reliability,
  resolution,
  benevolence,
}: ShownHealth['judgement']['judged']['trust']) => ({
  clarity: reading(clarity),
  reliability: reading(reliability),
  resolution: reading(resolution),
  benevolence: reading(benevolence),
})

const presentGaps = ({
  attained,
  completionGap,
  perceptionGap,
  experienceGap,
}: ShownHealth['judgement']['gap']) => ({
  attained: mean(attained),
  completion: mean(completionGap),
  perception: { ...mean(perceptionGap), basis: perceptionGap.basis },
  experience: mean(experienceGap),
})

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
