// The loop of all work in the background: one look after another until it is stopped, with a rest between them.

export type Loop = {
  /** Looks until stopped. */
  start(): void
  /** Ends after the look in hand, without waiting for a rest. */
  stop(): Promise<void>
  /** There is something to do: ends a rest that may be ended, or lets the next one be none. */
  wake(): void
  /** True from `stop` on, until the next start, and once the process is told to stop: a long look ends early by it. */
  isStopped(): boolean
}

/** How long to rest after a look: so long whatever happens, and so long when nobody wakes the loop. */
export type Rest = { readonly atLeastMs: number; readonly atMostMs: number }

/** The next look may follow at once. */
export const NO_REST: Rest = { atLeastMs: 0, atMostMs: 0 }

/** One look, which says how long to rest after it. Must not throw. */
export type Look = () => Promise<Rest>

/** `stopping` is aborted once the process is told to stop. */
export function createLoop(look: Look, stopping?: AbortSignal): Loop {
  let loop: Promise<void> | undefined
  let stopped = false
  let woken = false
  let endPause: (() => void) | undefined
  let mayWake = false
  const isStopped = (): boolean => stopped || stopping?.aborted === true

  const pause = (ms: number): Promise<void> => {
    const { over, end } = startPause(ms)
    endPause = end
    return over
  }

  const rest = async ({ atLeastMs, atMostMs }: Rest): Promise<void> => {
    if (atLeastMs > 0) await pause(atLeastMs)
    if (isStopped() || woken || atMostMs <= atLeastMs) return
    mayWake = true
    await pause(atMostMs - atLeastMs)
    mayWake = false
  }

  const run = async (): Promise<void> => {
    while (!isStopped()) {
      woken = false
      const after = await look()
      if (!isStopped()) await rest(after)
    }
  }

  return {
    start: () => {
      stopped = false
      loop ??= run()
    },
    stop: async () => {
      stopped = true
      endPause?.()
      await loop
      loop = undefined
    },
    wake: () => {
      woken = true
      if (mayWake) endPause?.()
    },
    isStopped,
  }
}

/** A pause that can be ended early. What keeps a process alive is its server, not a rest. */
function startPause(ms: number): { readonly over: Promise<void>; end(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms).unref()
  return {
    over: promise,
    end: () => {
      clearTimeout(timer)
      resolve()
    },
  }
}
