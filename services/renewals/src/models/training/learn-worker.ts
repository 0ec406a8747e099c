// Learns and judges one model in a thread of its own: the service answers meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '@rung/kernel'
import { backtestModel, backtestPolicy, fitPolicy } from '@rung/renewal-risk'
import { mulberry32 } from '@rung/statistics'
import type { LearnTask } from './learn-in-thread.ts'

const { input, seed }: LearnTask = workerData
const done = backtestModel(input, mulberry32(seed), fitPolicy, backtestPolicy)
// An error loses its class between threads.
parentPort?.postMessage(isRefusal(done) ? { refused: done.message } : { done })
