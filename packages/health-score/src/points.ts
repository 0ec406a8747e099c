// The score before dampers: 100 x the weighted mean of what is known.
import type { ComponentValues, ComponentWeights } from './component.ts'

export type ComponentPoints<C extends string> = { readonly name: C; readonly points: number }

/**
 * points of a component = 100 x weight x value / weight of all known components; unknown ones have no entry.
 *
 * @example outcomes 0.5 of weight 40 beside usage 1 of weight 20 // outcomes 33.33, usage 33.33
 */
export function componentPoints<C extends string>(
  names: readonly C[],
  values: ComponentValues<C>,
  weights: ComponentWeights<C>,
): ComponentPoints<C>[] {
  let knownWeight = 0
  for (const name of names) if (values[name] !== null) knownWeight += weights[name]
  if (knownWeight === 0) return []
  return names.flatMap(name => {
    const value = values[name]
    return value === null ? [] : [{ name, points: (100 * weights[name] * value) / knownWeight }]
  })
}

/** The sum of the components' points, in the order of `names`; null when nothing of weight is known. */
export function pointsOf<C extends string>(
  names: readonly C[],
  values: ComponentValues<C>,
  weights: ComponentWeights<C>,
): number | null {
  const parts = componentPoints(names, values, weights)
  return parts.length === 0
    ? null
    : Math.min(
        100,
        parts.reduce((sum, part) => sum + part.points, 0),
      )
}
