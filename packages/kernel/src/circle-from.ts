// Names that lead to themselves: a parent that is its own ancestor.

type Step<T> = { readonly at: T; readonly before: Step<T> | null }

/**
 * The names on the shortest way from one round to itself, it first; null where there is none. `ways`: where each leads.
 *
 * @example from a, where a leads to b and b to a: [a, b]
 */
export function circleFrom<T>(start: T, ways: ReadonlyMap<T, readonly T[]>): readonly T[] | null {
  const seen = new Set([start])
  const reached: Step<T>[] = [{ at: start, before: null }]
  for (const step of reached) {
    for (const next of ways.get(step.at) ?? []) {
      if (next === start) return wayTo(step)
      if (seen.has(next)) continue
      seen.add(next)
      reached.push({ at: next, before: step })
    }
  }
  return null
}

function wayTo<T>(end: Step<T>): T[] {
  const way: T[] = []
  for (let step: Step<T> | null = end; step !== null; step = step.before) way.push(step.at)
  return way.reverse()
}
