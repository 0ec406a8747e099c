// The documents every judgement is made under, and the versions they are named by.
import { type HealthConfig, healthConfig } from '@rung/config/health'
import { HEALTH_ENGINE_VERSION } from '@rung/health-score'
import { featuresOf, priorModels, type RiskModel, TERM_KINDS, unknownFeatures } from '@rung/renewal-risk'

/** What a workspace sets, and the models of risk, which have versions of their own. */
export type HealthPolicies = HealthConfig & {
  readonly risk: { readonly version: string; readonly models: readonly RiskModel[] }
}

export type Versions = { readonly engine: string; readonly policy: string; readonly model: string }

/** A learned model and the training that brought it. */
export type LearnedModel = { readonly run: number; readonly model: RiskModel }

/**
 * The config with the models that go with it: of each lead, for terms and for months, the learned one that came last and answers for
 * those, else the expert's. One that reads what is measured no more, learned by a former release, is passed over.
 */
export function withModels(config: HealthConfig, learned: readonly LearnedModel[]): HealthPolicies {
  const usable = learned.filter(({ model }) => unknownFeatures(featuresOf(model)).length === 0)
  const last = usable.at(-1)
  if (last === undefined) return { ...config, risk: { version: PRIOR_SET, models: priorModels } }
  const models = priorModels.flatMap(prior => {
    const ofLead = usable.filter(({ model }) => model.leadDays === prior.leadDays)
    const answering = TERM_KINDS.map(kind => {
      const newest = ofLead.findLast(({ model: { answersFor = kind } }) => answersFor === kind)
      return newest?.model ?? prior
    })
    return [...new Set(answering)]
  })
  return { ...config, risk: { version: `learned-${last.run}`, models } }
}

/** What the set of the expert's models is called. */
export const PRIOR_SET = 'prior-2'

/** What holds where nobody published anything. */
export const defaultPolicies: HealthPolicies = withModels(healthConfig, [])

/** What a score is named by: the same facts under the same versions give the same score. */
export function versionsOf(policies: HealthPolicies): Versions {
  return { engine: HEALTH_ENGINE_VERSION, policy: policies.health.version, model: policies.risk.version }
}
