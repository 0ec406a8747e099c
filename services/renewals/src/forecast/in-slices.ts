// Long work in slices, with a turn of the event loop between them: other requests are answered meanwhile.
import { setImmediate as turn } from 'node:timers/promises'
import type { Steps } from '@rung/forecasting'

export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (step.done !== true) {
    await turn()
    step = steps.next()
  }
  return step.value
}
