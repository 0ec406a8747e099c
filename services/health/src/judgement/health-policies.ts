// The documents every judgement is made under, and the versions they are named by.
import { type ForecastPolicy, forecastPolicy } from '@rung/forecasting'
import {
  type ContradictionPolicy,
  defaultContradictionPolicy,
  defaultHealthPolicy,
  HEALTH_ENGINE_VERSION,
  type HealthPolicy,
} from '@rung/health-score'
import { type NudgePolicy, nudgePolicy } from '@rung/nudges'
import { priorModels, type RiskModel } from '@rung/renewal-risk'
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'
import { type WorklistPolicy, worklistPolicy } from '@rung/worklist'

export type HealthPolicies = {
  readonly health: HealthPolicy
  readonly gap: SuccessGapPolicy
  readonly contradictions: ContradictionPolicy
  readonly risk: { readonly version: string; readonly models: readonly RiskModel[] }
  readonly forecast: ForecastPolicy
  readonly worklist: WorklistPolicy
  readonly nudges: NudgePolicy
}

export type Versions = { readonly engine: string; readonly policy: string; readonly model: string }

export const defaultPolicies: HealthPolicies = {
  health: defaultHealthPolicy,
  gap: successGapPolicy,
  contradictions: defaultContradictionPolicy,
  risk: { version: 'prior-1', models: priorModels },
  forecast: forecastPolicy,
  worklist: worklistPolicy,
  nudges: nudgePolicy,
}

/** What a score is named by: the same facts under the same versions give the same score. */
export function versionsOf(policies: HealthPolicies): Versions {
  return { engine: HEALTH_ENGINE_VERSION, policy: policies.health.version, model: policies.risk.version }
}
