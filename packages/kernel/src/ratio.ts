// Shares of one, and the few sums every judgement is made of. `null` is unknown: never average, never zero.

/** Keeps a number within 0..1; minus zero becomes zero, so that equal values are bit-identical. */
export function clamp01(x: number): number {
  return x <= 0 ? 0 : Math.min(x, 1)
}

/** The linear ramp 0 at `poor`, 1 at `healthy`, flat outside; `poor` may be the larger (fewer is better). Throws when they are equal. */
export function ramp(x: number, poor: number, healthy: number): number {
  if (poor === healthy) throw new RangeError(`a ramp needs two ends, both are ${poor}`)
  return clamp01((x - poor) / (healthy - poor))
}

/** What is left of one after `ageDays` with the given half-life: 2^(-age / halfLife). */
export function halfLifeWeight(ageDays: number, halfLifeDays: number): number {
  return 2 ** (-ageDays / halfLifeDays)
}

export type Weighted = { readonly value: number | null; readonly weight: number }

/** Mean of the known values by weight; null when no known value has weight. Sums in the order given. */
export function weightedMean(items: readonly Weighted[]): number | null {
  let sum = 0
  let weight = 0
  for (const item of items) {
    if (item.value === null) continue
    sum += item.value * item.weight
    weight += item.weight
  }
  return weight > 0 ? sum / weight : null
}

/** Share of all weight that belongs to known values, 0 when there is no weight at all. */
export function coverageOf(items: readonly Weighted[]): number {
  let known = 0
  let all = 0
  for (const item of items) {
    all += item.weight
    if (item.value !== null) known += item.weight
  }
  return all > 0 ? known / all : 0
}
