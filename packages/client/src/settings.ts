// What a client is made of: where it calls, as whom, how patiently, and what it takes from its surroundings.
import type { RetryPolicy } from './retry.ts'
import type { Wait } from './wait.ts'

export type HeaderValues = Readonly<Record<string, string>>

export type ClientOptions = {
  /** Where Rung is: `https://rung.example.com`, with a prefix where a proxy puts one. In a page of Rung's own: ''. */
  readonly baseUrl: string
  /** A key, or the token of a link: sent as Bearer. Left out where a session's cookie says who calls. */
  readonly key?: string
  /** Headers of every request, asked for anew at each try: a session's CSRF token, for instance. */
  readonly headers?: HeaderValues | (() => HeaderValues | Promise<HeaderValues>)
  /** Whether cookies are sent: `same-origin` in a page with a session. */
  readonly credentials?: 'omit' | 'same-origin' | 'include'
  /** How long one call may take in all, its retries and waits included; a stream, until it begins. Default: 120,000 ms; `Infinity`: as long as it takes. */
  readonly timeoutMs?: number
  readonly retry?: Partial<RetryPolicy>
  /**
   * True where every request may be sent twice and does no more than once, as with facts, which have natural keys: then no
   * Idempotency-Key is made, so that the server keeps no answers, and all may be retried. Default: false.
   */
  readonly repeatable?: boolean
  readonly surroundings?: Partial<Surroundings>
}

/** Time, chance and the network. All have a default; tests hand in their own. */
export type Surroundings = {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A number from [0, 1). */
  readonly random: () => number
  /** A key that no other request has. */
  readonly newKey: () => string
  readonly wait: Wait
  /** Aborts after so many ms. */
  readonly timeout: (ms: number) => AbortSignal
}

export type Settings = Omit<ClientOptions, 'retry' | 'surroundings' | 'timeoutMs'> &
  Surroundings & { readonly retry: RetryPolicy; readonly timeoutMs: number }

/** What one call may say of itself, beside what is sent. */
export type CallOptions = {
  readonly signal?: AbortSignal
  /** As in the client's options, for this call. */
  readonly timeoutMs?: number
  readonly repeatable?: boolean
  /** Of a POST: sent again under it, also by another process, it is done once. Default: made anew for each call. */
  readonly idempotencyKey?: string
  /** `If-Match` makes a change depend on what was read; such a request is not repeated, since its own first try may have changed that. */
  readonly headers?: HeaderValues
}
