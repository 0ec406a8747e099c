// The score before guards: 100 x the weighted mean of what is known.
import {
  COMPONENT_NAMES,
  type ComponentName,
  type ComponentValues,
  type ComponentWeights,
} from './component.ts'

export type ComponentPoints = { readonly name: ComponentName; readonly points: number }

/**
 * points of a component = 100 x weight x value / weight of all known components; unknown ones have no entry.
 *
 * @example outcomes 0.5 of weight 40 beside usage 1 of weight 20 // outcomes 33.33, usage 33.33
 */
export function componentPoints(values: ComponentValues, weights: ComponentWeights): ComponentPoints[] {
  let knownWeight = 0
  for (const name of COMPONENT_NAMES) if (values[name] !== null) knownWeight += weights[name]
  if (knownWeight === 0) return []
  return COMPONENT_NAMES.flatMap(name => {
    const value = values[name]
    return value === null ? [] : [{ name, points: (100 * weights[name] * value) / knownWeight }]
  })
}

/** The sum of the components' points, always in the same order; null when nothing of weight is known. */
export function pointsOf(values: ComponentValues, weights: ComponentWeights): number | null {
  const parts = componentPoints(values, weights)
  return parts.length === 0
    ? null
    : Math.min(
        100,
        parts.reduce((sum, part) => sum + part.points, 0),
      )
}
