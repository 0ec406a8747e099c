// One core of the bench: takes a seed, answers with its tally.
import { parentPort } from 'node:worker_threads'
import { builtInPolicies } from './judge/policies.ts'
import { runSeed } from './run-seed.ts'
import type { SeedTask } from './run-seeds.ts'

parentPort?.on('message', ({ seed, size }: SeedTask) => {
  parentPort?.postMessage(runSeed(seed, size, builtInPolicies))
})
