// Names that lead to themselves: a parent that is its own ancestor.

type Step<T> = { readonly at: T; readonly before: Step<T> | null }

/**
 * The names on the shortest way from one round to itself, it first; null where there is none. `next`: where one leads.
 *
 * @example from a, where a leads to b and b to a: [a, b]
 */
export function circleFrom<T>(start: T, next: (at: T) => readonly T[]): readonly T[] | null {
  const seen = new Set([start])
  const reached: Step<T>[] = [{ at: start, before: null }]
  for (const step of reached) {
    for (const at of next(step.at)) {
      if (at === start) return wayTo(step)
      if (seen.has(at)) continue
      seen.add(at)
      reached.push({ at, before: step })
    }
  }
  return null
}

function wayTo<T>(end: Step<T>): T[] {
  const way: T[] = []
  for (let step: Step<T> | null = end; step !== null; step = step.before) way.push(step.at)
  return way.reverse()
}
