// What may never be answered: an internal error, and a refusal that does not say which field.

type ProblemLike = { readonly status?: unknown; readonly errors?: unknown; readonly detail?: unknown }

/** What is wrong with an answer; undefined when nothing is. */
export function judgeAnswer(status: number, text: string): string | undefined {
  if (status >= 500) return `answered ${status}`
  const body = parsed(text)
  if (status === 400) return namesField(body) ? undefined : 'answered 400 and named no field'
  for (const result of resultsIn(body)) {
    const { problem } = result as { problem?: ProblemLike }
    if (problem === undefined) continue
    if (typeof problem.status === 'number' && problem.status >= 500)
      return `rejected an item with ${problem.status}`
    if (problem.status === 400 && !namesField(problem)) return 'rejected an item and named no field'
  }
  return undefined
}

function namesField(problem: unknown): boolean {
  const { errors } = (problem ?? {}) as ProblemLike
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(({ field, message, fix }) =>
      [field, message, fix].every(said => typeof said === 'string' && said !== ''),
    )
  )
}

function resultsIn(body: unknown): readonly unknown[] {
  const { results } = (body ?? {}) as { results?: unknown }
  return Array.isArray(results) ? results : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
