// Which of the models, one a lead time, answers for a renewal so many days away.
import type { TermType } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'

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
