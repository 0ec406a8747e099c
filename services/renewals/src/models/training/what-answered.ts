// What answered for the renewals of a model before it was learned.
import type { ModelInForce } from '@rung/judgement/storage'
import { priorModels, type RiskModel } from '@rung/renewal-risk'
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
  const speaks = kindsOf(answersFor, standing?.model.learning?.termTypes ?? null).length > 0
  return speaks ? standing : undefined
}

export function priorOf(leadDays: number): RiskModel {
  const prior = priorModels.find(model => model.leadDays === leadDays)
  if (prior === undefined) throw new Error(`there is no prior for a lead of ${leadDays} days`)
  return prior
}
