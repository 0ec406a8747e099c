// Hands the learning of a model to a thread: minutes of arithmetic would hold up every answer. Rows change hands and are not copied.
import { Worker } from 'node:worker_threads'
import {
  type Backtested,
  type BacktestInput,
  blocksOf,
  type CalibrationDrift,
  type PackedFeatures,
  type PackedRenewals,
} from '@rung/renewal-risk'

export type LearnTask = Pick<BacktestInput, 'former' | 'options'> & {
  readonly rows: PackedRenewals
  readonly undescribed: PackedRenewals
  readonly now: readonly PackedFeatures[]
  readonly seed: number
}

export type Learned = ({ readonly done: Backtested } | { readonly refused: string }) & {
  /** How the former model does by now; null without one, or without renewals told since it was learned. */
  readonly watched: CalibrationDrift | null
}

// Most of what a fit makes is garbage soon: a small place for what is new has it collected soon too.
const YOUNG_MEGABYTES = 12

/** The rows of the task are gone from here once it has begun. Rejects with the reason of `stopping` when that is aborted, and its thread ends. */
export async function learnInThread(task: LearnTask, stopping?: AbortSignal): Promise<Learned> {
  stopping?.throwIfAborted()
  const transferList = blocksOf([task.rows, task.undescribed, ...task.now])
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), {
      workerData: task,
      transferList,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    worker.once('message', (learned: Learned) => resolve(learned))
    worker.once('error', reject)
    const end = (): void => {
      reject(stopping?.reason)
      void worker.terminate()
    }
    stopping?.addEventListener('abort', end)
    worker.once('exit', code => {
      stopping?.removeEventListener('abort', end)
      reject(new Error(`a model could not be learned: its thread ended with ${code}`))
    })
  })
}
