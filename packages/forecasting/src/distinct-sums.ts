// Sums kept one by one, exact to the minor unit at arbitrary amounts: for books whose sums can be counted.
import { massesAt, type OutcomeSet } from './outcome-set.ts'
import type { Sums } from './sums.ts'

type Fold = { readonly set: OutcomeSet; readonly index: number; readonly targets: Int32Array }

/**
 * At most how many different sums the sets can have: for m renewals with the same k amounts, C(m + k - 1, k - 1) multisets;
 * the product of that over different lists of amounts.
 */
export function mostDistinctSums(sets: readonly OutcomeSet[]): number {
  const alike = new Map<string, { times: number; amounts: number }>()
  for (const set of sets) {
    const key = set.amountsMinor.join(' ')
    const times = (alike.get(key)?.times ?? 0) + 1
    alike.set(key, { times, amounts: set.amountsMinor.length })
  }
  let most = 1
  for (const { times, amounts } of alike.values()) {
    for (let chosen = 1; chosen < amounts; chosen++) most *= (times + chosen) / chosen
  }
  return Math.round(most)
}

/** Folds the sets in one after another; where each pair of sum and amount lands is found once, for all nodes. */
export function distinctSums(sets: readonly OutcomeSet[]): Sums {
  const order = sets
    .map((set, index) => ({ set, index, key: set.amountsMinor.join(' ') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.set.chanceLost - b.set.chanceLost))
  let amounts: Float64Array = Float64Array.of(0)
  const folds: Fold[] = []
  for (const { set, index } of order) {
    const reached = new Set<number>()
    for (const sum of amounts) for (const amount of set.amountsMinor) reached.add(sum + amount)
    const next = Float64Array.from(reached).sort()
    const placeOf = new Map<number, number>()
    for (let place = 0; place < next.length; place++) placeOf.set(next[place] as number, place)
    const targets = new Int32Array(amounts.length * set.amountsMinor.length)
    let pair = 0
    for (const sum of amounts) {
      for (const amount of set.amountsMinor) targets[pair++] = placeOf.get(sum + amount) as number
    }
    folds.push({ set, index, targets })
    amounts = next
  }
  return {
    amountsMinor: amounts,
    stepMinor: null,
    addedVariance: 0,
    massesAt: chancesLost => fold(folds, chancesLost, amounts.length),
  }
}

function fold(folds: readonly Fold[], chancesLost: ArrayLike<number>, length: number): Float64Array {
  let mass = Float64Array.of(1)
  for (const { set, index, targets } of folds) {
    const outcomes = massesAt(set, chancesLost[index] as number)
    const next = new Float64Array(length)
    let pair = 0
    let reached = 0
    for (const weight of mass) {
      for (const outcome of outcomes) {
        const target = targets[pair++] as number
        next[target] = (next[target] as number) + weight * outcome
        if (target >= reached) reached = target + 1
      }
    }
    mass = next.subarray(0, reached) as Float64Array<ArrayBuffer>
  }
  return mass
}
