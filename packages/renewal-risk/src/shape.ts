// The value of a shape at a feature's value: how much of a term's weight applies.
import { clamp01, ramp } from '@rung/kernel'
import { edgesUpTo } from '@rung/statistics'
import type { FeatureValue } from './feature.ts'
import type { PairTerm, Shape } from './model.ts'

/** 0..1 for a hinge, `is` and `missing`; any number for the others. A number's shape over a feature that is no number, or `is` over another type, is a fault of the model and throws. */
export function basisValue(shape: Shape, value: FeatureValue): number {
  if (shape.kind === 'missing') return value === null ? 1 : 0
  if (value === null) return 0
  if (shape.kind === 'is') return isShare(shape.value, value)
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new TypeError(`a ${shape.kind} cannot be read at ${String(value)}`)
  }
  switch (shape.kind) {
    case 'hinge':
      return ramp(value, shape.from, shape.to)
    case 'line':
      return (value - shape.center) / shape.per
    case 'tail':
      return Math.max(0, (value - shape.from) / shape.per)
    case 'steps':
      return shape.leafValues[edgesUpTo(shape.edges, value)] as number
  }
}

/** What was a flag when it was learned, and holds by degrees since, is so much of it. */
function isShare(wanted: boolean | string, value: boolean | number | string): number {
  if (typeof wanted !== 'boolean' || typeof value !== 'number') return value === wanted ? 1 : 0
  return wanted ? clamp01(value) : 1 - clamp01(value)
}

/** Log-odds of the cell in which two values meet. A number's axis at a word, or the reverse, is unknown there. */
export function leafValueOf(
  { axes, leafValues }: PairTerm,
  first: FeatureValue,
  second: FeatureValue,
): number {
  return leafValues[cellOf(axes[0], first) * cellsOf(axes[1]) + cellOf(axes[1], second)] as number
}

/** The line of an axis in which a value lies; 0 is the unknown. */
export function cellOf(axis: PairTerm['axes'][number], value: FeatureValue): number {
  if (axis.kind === 'word') return value === null ? 0 : axis.levels.indexOf(value as boolean | string) + 1
  return typeof value === 'number' ? 1 + edgesUpTo(axis.edges, value) : 0
}

/** Lines that an axis has, the unknown among them. */
export function cellsOf(axis: PairTerm['axes'][number]): number {
  return axis.kind === 'word' ? axis.levels.length + 1 : axis.edges.length + 2
}
