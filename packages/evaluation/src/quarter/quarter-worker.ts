// One core of the simulated quarters: takes a seed, answers with its figures.
import { parentPort } from 'node:worker_threads'
import { builtInPolicies } from '../truth/judge/policies.ts'
import { measureSeed, type QuarterSize } from './measure-seed.ts'

export type QuarterTask = { readonly seed: number; readonly size: QuarterSize }

parentPort?.on('message', ({ seed, size }: QuarterTask) => {
  parentPort?.postMessage(measureSeed(seed, size, builtInPolicies))
})
