// Tasks shared out among the cores: each core takes the next one when it is done with one.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** One answer a task, in the order of the tasks whatever core was first. `progress` hears of each that is done. */
export async function shareOut<Task, Done>(
  worker: URL,
  tasks: readonly Task[],
  progress: (done: number) => void,
): Promise<readonly Done[]> {
  const answers: Done[] = []
  let next = 0
  let done = 0
  const oneCore = async (): Promise<void> => {
    const core = new Worker(worker)
    while (next < tasks.length) {
      const index = next
      next += 1
      answers[index] = await ask<Task, Done>(core, tasks[index] as Task)
      done += 1
      progress(done)
    }
    await core.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, oneCore))
  return answers
}

function ask<Task, Done>(worker: Worker, task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (answer: Done) => {
      worker.off('error', reject)
      resolve(answer)
    })
    worker.postMessage(task)
  })
}
