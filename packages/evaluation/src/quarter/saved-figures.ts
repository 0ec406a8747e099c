// What orders saved over all seeds: means, and differences of ours to each other in the same books, with 95 % intervals.
import { studentT } from '@rung/statistics'
import type { Saved, SeedFigures } from './measure-seed.ts'
import type { Order } from './orders.ts'

/** Of ARR that is lost when nobody does anything, as a share. */
export type Mean = { readonly mean: number; readonly low: number; readonly high: number }

export type Which = 'year' | 'near'

/** The share of what would be lost that the order saves, seed by seed. */
export function savedShares(figures: readonly SeedFigures[], order: Order, which: Which): number[] {
  return figures.map(({ saved, lostMinor, nearLostMinor }) => {
    const { yearMinor, nearMinor }: Saved = saved[order]
    return which === 'year' ? yearMinor / lostMinor : nearMinor / nearLostMinor
  })
}

/** By Student's t over seeds; without an interval (infinite) of one. */
export function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (values.length < 2) return { mean, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  const half = studentT(0.95, values.length - 1) * Math.sqrt(variance / values.length)
  return { mean, low: mean - half, high: mean + half }
}

/** Ours less the other, in the same books. */
export function aheadOf(figures: readonly SeedFigures[], other: Order, which: Which): Mean {
  const theirs = savedShares(figures, other, which)
  return meanOf(savedShares(figures, 'ours', which).map((ours, seed) => ours - Number(theirs[seed])))
}
