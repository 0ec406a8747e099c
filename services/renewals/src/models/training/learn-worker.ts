// Learns and judges one model in a thread of its own: the service answers meanwhile, and has the processor first.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '@rung/kernel'
import { backtestModel, backtestPolicy, fitPolicy } from '@rung/renewal-risk'
import { mulberry32 } from '@rung/statistics'
import type { LearnTask } from './learn-in-thread.ts'

// A third of a processor where another thread wants it all, and all of one that is idle.
const NICENESS = 5
// Linux gives each thread a priority of its own; elsewhere this would be that of the whole process.
if (process.platform === 'linux') setPriority(NICENESS)
const { input, seed }: LearnTask = workerData
const done = backtestModel(input, mulberry32(seed), fitPolicy, backtestPolicy)
// An error loses its class between threads.
parentPort?.postMessage(isRefusal(done) ? { refused: done.message } : { done })
