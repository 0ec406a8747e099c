// The documents every judgement is made under, and the versions they are named by.
import {
  type ContradictionPolicy,
  defaultContradictionPolicy,
  defaultHealthPolicy,
  HEALTH_ENGINE_VERSION,
  type HealthPolicy,
} from '@rung/health-score'
import { priorModels, type RiskModel } from '@rung/renewal-risk'
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'

export type HealthPolicies = {
  readonly health: HealthPolicy
  readonly gap: SuccessGapPolicy
  readonly contradictions: ContradictionPolicy
  readonly risk: { readonly version: string; readonly models: readonly RiskModel[] }
}

export type Versions = { readonly engine: string; readonly policy: string; readonly model: string }

export const defaultPolicies: HealthPolicies = {
  health: defaultHealthPolicy,
  gap: successGapPolicy,
  contradictions: defaultContradictionPolicy,
  risk: { version: 'prior-1', models: priorModels },
}

/** What a score is named by: the same facts under the same versions give the same score. */
export function versionsOf(policies: HealthPolicies): Versions {
  return { engine: HEALTH_ENGINE_VERSION, policy: policies.health.version, model: policies.risk.version }
}
