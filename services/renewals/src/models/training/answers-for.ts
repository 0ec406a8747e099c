// Which renewals a model answers for: all, contracts with a term, or month-to-month plans.
import { TERM_KINDS, type TermKind, type TermType, termKindOf } from '@rung/renewal-risk'

export type AnswersFor = TermKind | 'all'

/** Kinds of which it knows something: of all where it was learned from no renewal. In the order of answers. */
export function kindsOf(answersFor: AnswersFor, termTypes: readonly TermType[] | null): TermKind[] {
  return TERM_KINDS.filter(
    kind =>
      (answersFor === 'all' || answersFor === kind) &&
      (termTypes === null || termTypes.some(type => termKindOf(type) === kind)),
  )
}
