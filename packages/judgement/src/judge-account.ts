// The whole judgement of one account on one day, from what the contexts published: no clock, no storage, no words.
import {
  assessHealth,
  type Contradiction,
  easeIn,
  findContradictions,
  type HealthFacts,
  type HealthScore,
  healthRegistry,
} from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { RelationshipAssessment } from '@rung/relationship-ladder'
import type { RiskFeatures } from '@rung/renewal-risk'
import { indexSignals, type SignalIndex, type Snapshot } from '@rung/signals'
import {
  type AccountGap,
  assessAccountGap,
  foldState,
  type GapState,
  type OutcomeWithUse,
} from '@rung/success-gap'
import { contradictionPairs } from './contradiction-pairs.ts'
import { type HealthPolicies, type Versions, versionsOf } from './health-policies.ts'
import { judgeLadder } from './judge-ladder.ts'
import { type JudgedRenewal, judgeRenewal, lossRisk, type RiskAtLead, riskAtLeads } from './judge-renewal.ts'
import { type Components, readComponents } from './read-components.ts'
import { type RiskGrounds, readFeatures } from './read-features.ts'
import { readOutcomes } from './read-outcomes.ts'
import { explainedByOutgrowing, outgrownBy, usageOfState } from './read-outgrown.ts'
import { type OpenRenewal, readRenewals } from './read-renewals.ts'
import { relationshipSignals, signalsOfBefore } from './relationship-signals.ts'

/** What lives on from the newest judged day before. */
export type PreviousDay = {
  readonly state: GapState
  readonly contradictions: readonly Pick<Contradiction, 'pair' | 'since'>[]
}

export type JudgeInput = {
  readonly accountId: string
  readonly asOf: Day
  /** As read for that day. */
  readonly snapshots: readonly Snapshot[]
  /** Null before the first judged day. */
  readonly previous: PreviousDay | null
}

export type Judgement = {
  readonly accountId: string
  readonly asOf: Day
  /** What it was made from; empty when nothing was published by then. */
  readonly snapshots: readonly Snapshot[]
  /** With what is judged of the ladder beside what was published. */
  readonly signals: SignalIndex
  /** Null where outcomes published nothing, or judged the ladder itself, as it did before. */
  readonly relationship: RelationshipAssessment | null
  readonly segment: string | null
  readonly outcomes: readonly OutcomeWithUse[]
  readonly gap: AccountGap
  readonly judged: Components
  readonly healthFacts: HealthFacts
  readonly health: HealthScore
  readonly state: GapState
  /** Open renewals, the first due first, each as its own day says. */
  readonly renewals: readonly JudgedRenewal[]
  readonly contradictions: readonly Contradiction[]
  readonly versions: Versions
}

/** What a judgement takes from the signals and the day, whatever the days before. */
export type Weighed = Pick<
  Judgement,
  'signals' | 'relationship' | 'segment' | 'outcomes' | 'gap' | 'judged' | 'healthFacts' | 'health'
>

/** All signals of an account: what was published, and the ladder as it is judged from that. */
export function readSignals(
  { accountId, asOf, snapshots }: Omit<JudgeInput, 'previous'>,
  policies: Pick<HealthPolicies, 'ladder' | 'people'>,
): Pick<Judgement, 'signals' | 'relationship'> {
  const published = inPrecedence(snapshots).flatMap(snapshot => snapshot.signals)
  const signals = indexSignals(accountId, published)
  const relationship = judgeLadder(signals, snapshots, asOf, policies)
  if (relationship === null) return { signals: signals.with(signalsOfBefore(signals)), relationship }
  return { signals: signals.with(relationshipSignals(accountId, relationship)), relationship }
}

/** Snapshots to components, gaps and score. */
export function weighAccount(
  input: Omit<JudgeInput, 'previous'>,
  policies: Pick<HealthPolicies, 'gap' | 'health' | 'ladder' | 'people'>,
): Weighed {
  const { asOf } = input
  const { signals, relationship } = readSignals(input, policies)
  const segment = signals.account.value('segment')
  const outcomes = readOutcomes(signals)
  const gap = assessAccountGap(outcomes, policies.gap)
  const attained = { gap, outcomes, asOf, policy: policies.gap }
  const read = readComponents(signals, attained, asOf)
  const facts = { day: asOf, components: read.components, reads: read.reads }
  const eased = easeIn(healthRegistry, facts, policies.health, segment)
  const judged = { ...read, components: eased as Components['components'] }
  const healthFacts = { ...facts, components: judged.components }
  const health = assessHealth(healthRegistry, healthFacts, policies.health, segment)
  return { signals, relationship, segment, outcomes, gap, judged, healthFacts, health }
}

/** Snapshots to components, gaps, score, state, renewal risk and contradictions: the same input gives the same, bit for bit. */
export function judgeAccount(input: JudgeInput, policies: HealthPolicies): Judgement {
  const { accountId, asOf, previous } = input
  const weighed = weighAccount(input, policies)
  const { signals, outcomes, gap, judged, health } = weighed
  const { components } = judged
  const { use_falling } = policies.health.dampers
  const attained = components.outcomes.value
  const outgrown = outgrownBy(signals.account, attained, use_falling, asOf)
  const explained = explainedByOutgrowing(signals.account, { attained, outgrown }, use_falling)
  const state = foldState(
    previous?.state ?? null,
    asOf,
    usageOfState(signals.account, { usage: components.usage.value, outgrown }, use_falling),
    components.outcomes.value,
    policies.gap,
  )
  const grounds: RiskGrounds = {
    signals,
    gap,
    outcomes,
    state,
    judged,
    asOf,
    toldOn: toldOn(input.snapshots, asOf),
    policy: policies.gap,
  }
  const renewals = readRenewals(signals).map(renewal =>
    judgeRenewal(grounds, renewal, policies.risk.models, null),
  )
  const views = { signals, judged, outcomes, explained, health, nextRenewal: renewals[0], policies }
  return {
    accountId,
    asOf,
    snapshots: input.snapshots,
    ...weighed,
    state,
    renewals,
    contradictions: findContradictions(
      contradictionPairs(views),
      previous?.contradictions ?? [],
      policies.contradictions,
      asOf,
    ),
    versions: versionsOf(policies),
  }
}

/** The open renewals under the model for `leadDays`; null takes for each what its own day says, between two leads both. Months of a plan stay with theirs. */
export function rejudgeRenewals(
  judgement: Judgement,
  policies: HealthPolicies,
  leadDays: number | null,
): readonly JudgedRenewal[] {
  if (leadDays === null) return judgement.renewals
  const grounds = groundsOf(judgement, policies)
  return judgement.renewals.map(({ renewal }) =>
    judgeRenewal(grounds, renewal, policies.risk.models, leadDays),
  )
}

/** The open renewals at each lead, in the order of the judgement. */
export function renewalsAtLeads(judgement: Judgement, policies: HealthPolicies): RiskAtLead[][] {
  const grounds = groundsOf(judgement, policies)
  return judgement.renewals.map(judged => riskAtLeads(grounds, judged, policies.risk.models))
}

/** How likely the account is lost, whether or not it has a renewal of its own: see {@link lossRisk}. */
export function lossRiskOf(judgement: Judgement, policies: HealthPolicies): number {
  return lossRisk(groundsOf(judgement, policies), judgement.renewals, policies.risk.models)
}

/** What a model reads of one of the open renewals: the same as when it was judged. */
export function featuresOf(
  judgement: Judgement,
  policies: Pick<HealthPolicies, 'gap'>,
  renewal: OpenRenewal,
): RiskFeatures {
  return readFeatures(groundsOf(judgement, policies), renewal)
}

function groundsOf(judgement: Judgement, policies: Pick<HealthPolicies, 'gap'>): RiskGrounds {
  const { snapshots, asOf } = judgement
  return { ...judgement, toldOn: toldOn(snapshots, asOf), policy: policies.gap }
}

/** The days as of which facts were told. */
function toldOn(snapshots: readonly Snapshot[], asOf: Day): RiskGrounds['toldOn'] {
  const of = (context: string) => snapshots.find(each => each.context === context)?.asOf ?? asOf
  return { outcomes: of('outcomes'), accounts: of('accounts') }
}

/** Later signals win in the index: what other systems publish never replaces what Rung judged itself. */
function inPrecedence(snapshots: readonly Snapshot[]): Snapshot[] {
  const rank = (snapshot: Snapshot) => (snapshot.context === 'external' ? 0 : 1)
  return [...snapshots].sort((a, b) => rank(a) - rank(b) || (a.context < b.context ? -1 : 1))
}
