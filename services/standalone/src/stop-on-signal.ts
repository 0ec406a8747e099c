// Ctrl-C and SIGTERM: a clean end, and a hard one for who asks twice.

export type StopOptions = {
  readonly stop: () => Promise<void>
  readonly say: (text: string) => void
  readonly fail: (error: unknown) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsedMs: () => number
}

/**
 * How soon a second signal may follow the first and still be the same request: Ctrl-C reaches Node from the terminal and
 * again from npm, which passes it on.
 */
const SAME_REQUEST_MS = 1_000

/** Stops once on SIGINT or SIGTERM and ends the process: 0 when it stopped cleanly. A second request ends it at once. */
export function stopOnSignal({ stop, say, fail, elapsedMs }: StopOptions): void {
  let askedOn: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (askedOn !== undefined) {
        if (elapsedMs() - askedOn > SAME_REQUEST_MS) process.exit(1)
        return
      }
      askedOn = elapsedMs()
      say('\nFinishing what is in hand ...')
      stop().then(
        () => process.exit(0),
        error => {
          fail(error)
          process.exit(1)
        },
      )
    })
  }
}
