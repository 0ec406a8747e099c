// The whole judgement of one account on one day, from what the contexts published: no clock, no storage, no words.
import { findContradictions } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { RiskFeatures } from '@rung/renewal-risk'
import type { Snapshot } from '@rung/signals'
import { foldState } from '@rung/success-gap'
import { contradictionPairs } from './contradiction-pairs.ts'
import { type HealthPolicies, versionsOf } from './health-policies.ts'
import { type JudgedRenewal, judgeRenewal, lossRisk, type RiskAtLead, riskAtLeads } from './judge-renewal.ts'
import type { JudgeInput, Judgement } from './judgement.ts'
import { type RiskGrounds, readFeatures, unprovenShare } from './read-features.ts'
import { explainedByOutgrowing, outgrownBy, usageOfState } from './read-outgrown.ts'
import { type OpenRenewal, readRenewals } from './read-renewals.ts'
import { weighAccount } from './weigh-account.ts'

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
  // Who looks after them may know what nobody wrote down.
  const unproven = outcomes.some(({ standing }) => standing.active) ? unprovenShare(grounds) : 0
  const views = { signals, judged, outcomes, explained, unproven, health, nextRenewal: renewals[0], policies }
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
