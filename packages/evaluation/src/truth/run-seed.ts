// One simulated workspace, customer by customer, to one tally.
import type { Policies } from './judge/policies.ts'
import { allKinds } from './kinds/all-kinds.ts'
import { addTallies, type Tally } from './tally.ts'
import { watchCustomer } from './watch-customer.ts'
import { createSimulation } from './world.ts'

export type Size = {
  readonly accounts: number
  readonly days: number
  readonly everyDays: number
}

export function runSeed(seed: number, size: Size, policies: Policies): Tally {
  const { days, everyDays } = size
  const watch = { kinds: allKinds, policies, days, everyDays }
  // In hundreds, so that no list of days is copied two thousand times.
  let sum: Tally = new Map()
  for (let first = 0; first < size.accounts; first += 100) {
    const last = Math.min(size.accounts, first + 100)
    const some = Array.from({ length: last - first }, (_, index) =>
      watchCustomer(createSimulation(seed, first + index, days), watch),
    )
    sum = addTallies([sum, ...some])
  }
  return sum
}
