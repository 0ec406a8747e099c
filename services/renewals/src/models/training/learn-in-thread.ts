// Hands the learning of a model to a thread: minutes of arithmetic would hold up every answer.
import { Worker } from 'node:worker_threads'
import type { Backtested, BacktestInput } from '@rung/renewal-risk'

export type LearnTask = { readonly input: BacktestInput; readonly seed: number }
export type Learned = { readonly done: Backtested } | { readonly refused: string }

export function learnInThread(task: LearnTask): Promise<Learned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: task })
    worker.once('message', (learned: Learned) => resolve(learned))
    worker.once('error', reject)
    worker.once('exit', code =>
      reject(new Error(`a model could not be learned: its thread ended with ${code}`)),
    )
  })
}
