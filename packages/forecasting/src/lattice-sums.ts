// Sums on a lattice of whole steps: exact where every amount lies on it, else rounded without moving the mean.
import { convolve, createFft, type Lattice } from '@rung/statistics'
import { massesAt, type OutcomeSet } from './outcome-set.ts'
import type { ForecastPolicy } from './policy.ts'
import type { Sums } from './sums.ts'

/** `cells` are steps above the set's least amount; amount i puts `1 - upper[i]` in `lower[i]` and `upper[i]` in the next cell. */
type Placed = { readonly lower: readonly number[]; readonly upper: readonly number[]; readonly cells: number }

/** The largest step on which every amount of every set lies: the greatest common divisor of their distances; 1 when there are none. */
export function commonStep(sets: readonly OutcomeSet[]): number {
  let step = 0
  for (const { amountsMinor } of sets) {
    for (const amount of amountsMinor)
      step = greatestCommonDivisor(step, amount - (amountsMinor[0] as number))
  }
  return Math.max(1, step)
}

/**
 * Variance added when amounts are rounded to cells `step` apart, in minor units squared.
 *
 * An amount a share f of a step above its lower cell is put there with probability 1 - f and in the next with f. That keeps its
 * mean and adds p step^2 f (1 - f) to the variance, independent of all else: never more than step^2 / 4 a renewal. As it is linear
 * in p, its mean over the common factor is its value at the served probability.
 */
export function addedVariance(sets: readonly OutcomeSet[], step: number): number {
  let added = 0
  for (const set of sets) {
    const { upper } = place(set, step)
    const masses = massesAt(set, set.chanceLost)
    for (let i = 0; i < upper.length; i++) {
      const share = upper[i] as number
      added += (masses[i] as number) * share * (1 - share) * step * step
    }
  }
  return added
}

/** Prepares the sums on cells `step` minor units apart, above the sum of each set's least amount. */
export function latticeSums(sets: readonly OutcomeSet[], step: number, policy: ForecastPolicy): Sums {
  const placed = sets.map(set => place(set, step))
  const fft = createFft()
  const least = sets.reduce((sum, set) => sum + (set.amountsMinor[0] as number), 0)
  const cells = placed.reduce((sum, set) => sum + set.cells - 1, 1)
  const widestLast = placed
    .map((set, index) => ({ cells: set.cells, index }))
    .sort((a, b) => a.cells - b.cells)
    .map(entry => entry.index)
  const massesAtNode = (chancesLost: ArrayLike<number>): Float64Array => {
    let row = widestLast.map(i =>
      single(placed[i] as Placed, massesAt(sets[i] as OutcomeSet, chancesLost[i] as number)),
    )
    while (row.length > 1) {
      const halved: Lattice[] = []
      for (let i = 0; i + 1 < row.length; i += 2) {
        halved.push(convolve(row[i] as Lattice, row[i + 1] as Lattice, fft, policy))
      }
      if (row.length % 2 === 1) halved.push(row[row.length - 1] as Lattice)
      row = halved
    }
    const mass = new Float64Array(cells)
    for (const sum of row) mass.set(sum.mass, sum.offset)
    return mass
  }
  return {
    amountsMinor: Float64Array.from({ length: cells }, (_, cell) => least + cell * step),
    stepMinor: step,
    addedVariance: addedVariance(sets, step),
    massesAt: massesAtNode,
  }
}

function place({ amountsMinor }: OutcomeSet, step: number): Placed {
  const steps = amountsMinor.map(amount => (amount - (amountsMinor[0] as number)) / step)
  const lower = steps.map(Math.floor)
  return {
    lower,
    upper: steps.map((position, i) => position - (lower[i] as number)),
    cells: Math.ceil(steps[steps.length - 1] as number) + 1,
  }
}

function single(placed: Placed, masses: readonly number[]): Lattice {
  const mass = new Float64Array(placed.cells)
  for (let i = 0; i < masses.length; i++) {
    const cell = placed.lower[i] as number
    const upper = placed.upper[i] as number
    mass[cell] = (mass[cell] as number) + (masses[i] as number) * (1 - upper)
    if (upper > 0) mass[cell + 1] = (mass[cell + 1] as number) + (masses[i] as number) * upper
  }
  return { offset: 0, mass }
}

function greatestCommonDivisor(a: number, b: number): number {
  let left = a
  let right = b
  while (right > 0) {
    const rest = left % right
    left = right
    right = rest
  }
  return left
}
