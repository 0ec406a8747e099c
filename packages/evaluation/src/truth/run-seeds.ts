// Simulated workspaces, one seed a task of a core.
import { shareOut } from '../share-out.ts'
import type { Size } from './run-seed.ts'
import type { Tally } from './tally.ts'

export type SeedTask = { readonly seed: number; readonly size: Size }

/** One tally a seed, in the order of the seeds whatever core was first. `progress` hears of each seed done. */
export function runSeeds(
  { first, seeds }: { readonly first: number; readonly seeds: number },
  size: Size,
  progress: (done: number) => void,
): Promise<readonly Tally[]> {
  const tasks = Array.from({ length: seeds }, (_, index): SeedTask => ({ seed: first + index, size }))
  return shareOut(new URL('./seed-worker.ts', import.meta.url), tasks, progress)
}
