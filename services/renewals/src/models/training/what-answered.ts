// What answered for the renewals of a model before it was learned.
import type { ModelInForce } from '@rung/judgement/storage'
import { priorModels, type RiskModel, termTypesOf } from '@rung/renewal-risk'
import { kindsOf } from './answers-for.ts'
import type { DocumentLessons } from './document-lessons.ts'

/** The newest of its kind or of all; none where that never saw such renewals, so that the expert's weights answer. */
export function standingOf(
  inForce: readonly ModelInForce[],
  { leadDays, answersFor }: DocumentLessons,
): ModelInForce | undefined {
  const standing = inForce.findLast(
    ({ model }) =>
      model.leadDays === leadDays && (model.answersFor === undefined || model.answersFor === answersFor),
  )
  if (standing === undefined) return undefined
  return kindsOf(answersFor, termTypesOf(standing.model)).length > 0 ? standing : undefined
}

/**
 * The learned model in force that another has to be as good as. What needed no learning contests nothing, it is made anew; nor does one
 * of terms and months together, as releases before this one made them: of neither was it judged by itself.
 */
export function formerOf(standing: ModelInForce | undefined): ModelInForce | undefined {
  const learning = standing?.model.learning ?? null
  const isOfBoth =
    learning !== null && kindsOf(standing?.model.answersFor ?? 'all', learning.termTypes).length > 1
  return learning === null || isOfBoth ? undefined : standing
}

export function priorOf(leadDays: number): RiskModel {
  const prior = priorModels.find(model => model.leadDays === leadDays)
  if (prior === undefined) throw new Error(`there is no prior for a lead of ${leadDays} days`)
  return prior
}
