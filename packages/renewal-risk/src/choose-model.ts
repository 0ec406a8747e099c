// Which of the models, one a lead time, answers for a renewal so many days away.
import type { TermType } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'
import { riskFeature } from './risk-features.ts'

/**
 * The shortest lead that still covers the days to the renewal, else the longest there is; undefined without models. A learned
 * model that never saw a renewal of the term type leaves it to the expert's weights of its lead.
 */
export function chooseModel(
  models: readonly RiskModel[],
  daysToDue: number,
  termType: TermType,
): RiskModel | undefined {
  const byLead = [...models].sort((a, b) => a.leadDays - b.leadDays)
  const model = byLead.find(each => each.leadDays >= daysToDue) ?? byLead.at(-1)
  if (model === undefined || speaksOf(model, termType)) return model
  return priorModels.find(prior => prior.leadDays === model.leadDays)
}

/** True of an expert's weights, and of a learned model that has seen such renewals. */
export function speaksOf({ learning }: RiskModel, termType: TermType): boolean {
  return learning === null || learning.termTypes.includes(termType)
}

/** Every feature a model reads, some of them more than once. */
export function featuresOf({ terms, pairs, split }: Pick<RiskModel, 'pairs' | 'split' | 'terms'>): string[] {
  const read = [...terms, ...split.contracted.terms, ...split.expanded.terms]
  return [...read.map(({ feature }) => feature), ...pairs.flatMap(({ features }) => features)]
}

/**
 * Those of the features that are measured no more, by name: a model of a former release that reads one is not used.
 *
 * @example unknownFeatures(['attained', 'trend_28d']) // ['trend_28d']
 */
export function unknownFeatures(features: readonly string[]): string[] {
  return [...new Set(features)].filter(name => riskFeature(name) === undefined).sort()
}
