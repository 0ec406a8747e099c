// When a process that ends stops waiting for answers of others.
import { OUTGOING_POLICY } from './policy.ts'

/** Aborted a moment after `stopping`: an answer on its way is waited for, one that does not come is not. */
export function cutAfter(stopping: AbortSignal, graceMs: number = OUTGOING_POLICY.stopGraceMs): AbortSignal {
  const cut = new AbortController()
  stopping.addEventListener('abort', () => {
    AbortSignal.timeout(graceMs).addEventListener('abort', () => cut.abort())
  })
  return cut.signal
}
