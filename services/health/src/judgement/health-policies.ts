// The documents every judgement is made under, and the versions they are named by.
import { type HealthConfig, healthConfig } from '@rung/config/health'
import { HEALTH_ENGINE_VERSION } from '@rung/health-score'
import { priorModels, type RiskModel } from '@rung/renewal-risk'

/** What a workspace sets, and the models of risk, which have versions of their own. */
export type HealthPolicies = HealthConfig & {
  readonly risk: { readonly version: string; readonly models: readonly RiskModel[] }
}

export type Versions = { readonly engine: string; readonly policy: string; readonly model: string }

/** The config with the models that go with it. */
export function withModels(config: HealthConfig): HealthPolicies {
  return { ...config, risk: { version: 'prior-1', models: priorModels } }
}

/** What holds where nobody published anything. */
export const defaultPolicies: HealthPolicies = withModels(healthConfig)

/** What a score is named by: the same facts under the same versions give the same score. */
export function versionsOf(policies: HealthPolicies): Versions {
  return { engine: HEALTH_ENGINE_VERSION, policy: policies.health.version, model: policies.risk.version }
}
