// Learns and judges one model in a thread of its own: the service answers meanwhile, and has the processor first.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '@rung/kernel'
import { backtestModel, backtestPolicy, fitPolicy, unpackFeatures, unpackRenewals } from '@rung/renewal-risk'
import { mulberry32 } from '@rung/statistics'
import type { Learned, LearnTask } from './learn-in-thread.ts'
import { watchModel } from './watch-model.ts'

// A third of a processor where another thread wants it all, and all of one that is idle.
const NICENESS = 5
// Linux gives each thread a priority of its own; elsewhere this would be that of the whole process.
if (process.platform === 'linux') setPriority(NICENESS)
const { options, former, seed, ...packed }: LearnTask = workerData
const rows = unpackRenewals(packed.rows)
const input = {
  rows,
  undescribed: unpackRenewals(packed.undescribed),
  options,
  former,
  now: packed.now.flatMap(unpackFeatures),
}
const done = backtestModel(input, mulberry32(seed), fitPolicy, backtestPolicy)
const watched = former === null ? null : watchModel(former, rows)
// An error loses its class between threads.
parentPort?.postMessage(
  (isRefusal(done) ? { refused: done.message, watched } : { done, watched }) satisfies Learned,
)
