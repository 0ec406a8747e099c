// Which of the models answers for a renewal so many days away: one a lead time, or one of terms and one of months.
import { type TermType, termKindOf } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'
import { riskFeature } from './risk-features.ts'

/**
 * The shortest lead that still covers the days to the renewal, else the longest there is; undefined without models. Of a lead the model of
 * such renewals, else the one of all. Where there is neither, or a learned model that never saw a renewal of the term type, the expert's
 * weights of that lead answer.
 */
export function chooseModel(
  models: readonly RiskModel[],
  daysToDue: number,
  termType: TermType,
): RiskModel | undefined {
  const leads = leadsAmong(models)
  const lead = leads.find(each => each >= daysToDue) ?? leads.at(-1)
  const ofLead = models.filter(model => model.leadDays === lead)
  const kind = termKindOf(termType)
  const model =
    ofLead.find(each => each.answersFor === kind) ?? ofLead.find(each => each.answersFor === undefined)
  if (model !== undefined && speaksOf(model, termType)) return model
  return priorModels.find(prior => prior.leadDays === lead)
}

/** The shortest first, each once. */
export function leadsAmong(models: readonly RiskModel[]): number[] {
  return [...new Set(models.map(model => model.leadDays))].sort((a, b) => a - b)
}

/** True of an expert's weights, and of a learned model or base rates that have seen such renewals. */
export function speaksOf(model: RiskModel, termType: TermType): boolean {
  return termTypesOf(model)?.includes(termType) ?? true
}

/** Those that it has seen; null where it speaks of all. */
export function termTypesOf(model: Pick<RiskModel, 'learning' | 'termTypes'>): readonly TermType[] | null {
  return model.learning?.termTypes ?? model.termTypes ?? null
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
