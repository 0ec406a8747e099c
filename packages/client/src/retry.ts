// Whether a try that failed is followed by another, and after how long.

export type RetryPolicy = {
  /** How often a request is sent at most, the first time included. */
  readonly tries: number
  /** The same where the server answers 500: what it fails at once it mostly fails at again. */
  readonly triesAfter500: number
  /** The longest first wait. It doubles with every try. */
  readonly firstWaitMs: number
  /** No wait is longer; a `Retry-After` that is ends the tries. */
  readonly longestWaitMs: number
}

export const RETRY: RetryPolicy = {
  tries: 6,
  triesAfter500: 3,
  firstWaitMs: 250,
  // The window of Rung's rate limits.
  longestWaitMs: 60_000,
}

/** What came of a try: an answer that is no success, or none (the connection broke). */
export type Failure = { readonly status: number | undefined; readonly retryAfter: string | null }

const TRANSIENT = new Set([408, 429, 500, 502, 503, 504])

/**
 * True when the same request may be sent once more. What the server refused without looking at it (429) always may. All
 * else only where sending it twice does no more than once. A conflict with `Retry-After` is a request under the same
 * Idempotency-Key that is still worked on.
 */
export function mayRetry({ status, retryAfter }: Failure, isRepeatable: boolean): boolean {
  if (status === 429) return true
  if (!isRepeatable) return false
  return status === undefined || TRANSIENT.has(status) || (status === 409 && retryAfter !== null)
}

/**
 * How long to wait after the `attempt`th try (from 1), in ms; undefined: no more. Full jitter: anything up to
 * `firstWaitMs` 2^(attempt - 1), so that callers who failed together do not come back together; on top of what
 * `Retry-After` asks for. Source: M. Brooker, Exponential Backoff and Jitter, 2015.
 *
 * @example retryWaitMs({ status: 503, retryAfter: '2' }, 1, { policy: RETRY, chance: 0.5, nowMs: 0 }) // 2125
 */
export function retryWaitMs(
  { status, retryAfter }: Failure,
  attempt: number,
  by: {
    readonly policy: RetryPolicy /** Drawn from [0, 1). */
    readonly chance: number
    readonly nowMs: number
  },
): number | undefined {
  const { tries, triesAfter500, firstWaitMs, longestWaitMs } = by.policy
  if (attempt >= (status === 500 ? Math.min(tries, triesAfter500) : tries)) return undefined
  const asked = readRetryAfter(retryAfter, by.nowMs)
  if (asked > longestWaitMs) return undefined
  const backoff = by.chance * Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1))
  return Math.min(longestWaitMs, asked + backoff)
}

/** `Retry-After` in ms: seconds, or an HTTP date; 0 where there is none that can be read. */
function readRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return 0
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - nowMs : seconds * 1000
  return Number.isNaN(ms) ? 0 : Math.max(0, ms)
}
