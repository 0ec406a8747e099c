// Several refusals of one item as the one problem it is answered with.
import { type Problem, problemOf } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'

/** The problem of an item: the first refusal says what went wrong, and every field is listed. */
export function presentProblem(refusals: readonly Refusal[]): Problem {
  const problems = refusals.map(problemOf)
  const [first] = problems
  if (first === undefined) throw new RangeError('an item is rejected for a reason')
  return { ...first, errors: problems.flatMap(({ errors }) => errors) }
}
