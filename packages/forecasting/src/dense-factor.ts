// From few points of the common factor to many: what a large book is at each z in between, where only z blurs it.
import { lagrangeWeights } from '@rung/statistics'
import type { CommonFactor } from './common-factor.ts'
import type { ForecastPolicy } from './policy.ts'

/** A point of z: its weight, and how much each of the given nodes counts for a value there. */
export type DensePoint = {
  readonly shift: number
  readonly weight: number
  readonly from: number
  readonly shares: readonly number[]
}

const NEIGHBOURS = 6

/**
 * z from -7 to 7 sd in equal steps of `denseStepSd`, weighed by the normal density: the trapezoid rule, whose error for a smooth
 * integrand turning t times a step is exp(-(2 pi / step - t)^2 / 2), nothing while t sd stays under 2 pi / step (Trefethen and
 * Weideman 2014). Values between the nodes are those of the polynomial through the six nearest (Lagrange). The single node of a book
 * that shares nothing stays one.
 */
export function densePoints(factor: CommonFactor, policy: ForecastPolicy): DensePoint[] {
  const { shifts } = factor
  if (shifts.length < NEIGHBOURS)
    return shifts.map((shift, from) => alone(shift, factor.weights[from] as number, from))
  const each = policy.denseStepSd
  const reach = Math.round(policy.denseReachSd / each)
  const raw = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-(((i - reach) * each) ** 2) / 2))
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  return raw.map((weight, i) => {
    const shift = (i - reach) * each * policy.commonFactorSd
    const middle = shifts.filter(node => node <= shift).length
    const from = Math.min(Math.max(0, middle - NEIGHBOURS / 2), shifts.length - NEIGHBOURS)
    return {
      shift,
      weight: weight / total,
      from,
      shares: lagrangeWeights(shifts.slice(from, from + NEIGHBOURS), shift),
    }
  })
}

/** The value at a point, out of one value a node. */
export function valueAt({ from, shares }: DensePoint, values: Float64Array): number {
  let value = 0
  for (let i = 0; i < shares.length; i++) value += (shares[i] as number) * (values[from + i] as number)
  return value
}

function alone(shift: number, weight: number, from: number): DensePoint {
  return { shift, weight, from, shares: [1] }
}
