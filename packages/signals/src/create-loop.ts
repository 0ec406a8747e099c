// A loop in the background: one look after another until it is stopped, with a rest where there was nothing to do.

export type Loop = {
  /** Looks until stopped. */
  start(): void
  /** Ends after the look in hand, without waiting for a rest. */
  stop(): Promise<void>
  /** True from `stop` on, until the next start: a long look ends early by it. */
  isStopped(): boolean
}

export type LoopOptions = {
  /** One look; true when the next may follow at once. Must not throw. */
  readonly look: () => Promise<boolean>
  readonly restMs: number
}

export function createLoop({ look, restMs }: LoopOptions): Loop {
  let loop: Promise<void> | undefined
  let stopped = false
  let wake: (() => void) | undefined

  const rest = (): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, restMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async (): Promise<void> => {
    while (!stopped) {
      const isMore = await look()
      if (!isMore && !stopped) await rest()
    }
  }

  return {
    start: () => {
      stopped = false
      loop ??= run()
    },
    stop: async () => {
      stopped = true
      wake?.()
      await loop
      loop = undefined
    },
    isStopped: () => stopped,
  }
}
