// The height of a shape at a value: how much of a term's weight applies.
import { ramp } from '@rung/kernel'
import type { FeatureValue } from './feature.ts'
import type { Shape } from './model.ts'

/** 0..1. A hinge over a feature that is no number, or `is` over another type, is a fault of the model and throws. */
export function heightOf(shape: Shape, value: FeatureValue): number {
  if (shape.kind === 'missing') return value === null ? 1 : 0
  if (value === null) return 0
  if (shape.kind === 'is') return value === shape.value ? 1 : 0
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new TypeError(`a hinge cannot be read at ${String(value)}`)
  }
  return ramp(value, shape.from, shape.to)
}
