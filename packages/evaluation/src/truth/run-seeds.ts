// Seeds shared out among the cores: each core takes the next seed when it is done with one.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Size } from './run-seed.ts'
import type { Tally } from './tally.ts'

export type SeedTask = { readonly seed: number; readonly size: Size }

/** One tally a seed, in the order of the seeds whatever core was first. `progress` hears of each seed done. */
export async function runSeeds(
  { first, seeds }: { readonly first: number; readonly seeds: number },
  size: Size,
  progress: (done: number) => void,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  let next = 0
  let done = 0
  const oneCore = async (): Promise<void> => {
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url))
    while (next < seeds) {
      const index = next
      next += 1
      tallies[index] = await askWorker(worker, { seed: first + index, size })
      done += 1
      progress(done)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(seeds, availableParallelism()) }, oneCore))
  return tallies
}

function askWorker(worker: Worker, task: SeedTask): Promise<Tally> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (tally: Tally) => {
      worker.off('error', reject)
      resolve(tally)
    })
    worker.postMessage(task)
  })
}
