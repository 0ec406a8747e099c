// Sends one request, again where it may be, until an answer of success, a problem, or the end of its time.
import { ApiProblem, NoAnswer, readProblem } from './problem.ts'
import { type Failure, mayRetry, retryWaitMs } from './retry.ts'
import type { CallOptions, Settings } from './settings.ts'

export type Outgoing = CallOptions & {
  readonly method: string
  /** With its query, from the root of the API. */
  readonly path: string
  readonly body?: unknown
  /** `stream` leaves the body of a success unread: what breaks in it is the reader's. */
  readonly reads: 'text' | 'stream'
}

export type Received = {
  readonly response: Response
  /** Empty where it is left as a stream. */
  readonly text: string
}

type Failed = Failure & { readonly error: Error }
type Attempt = { readonly received: Received } | { readonly failed: Failed }

const REPEATABLE = new Set(['GET', 'HEAD', 'PUT', 'DELETE'])

/** Throws `ApiProblem`, `NoAnswer`, or the reason of the caller's own abort. */
export async function send(settings: Settings, outgoing: Outgoing): Promise<Received> {
  const { now, random, wait, retry } = settings
  const timeoutMs = outgoing.timeoutMs ?? settings.timeoutMs
  const endsAt = now() + timeoutMs
  const timeout = timeoutMs === Number.POSITIVE_INFINITY ? undefined : settings.timeout(timeoutMs)
  // Not the time-out itself: what is read as a stream may take longer, once it is there.
  const tooLate = new AbortController()
  const onTimeout = (): void => tooLate.abort()
  timeout?.addEventListener('abort', onTimeout)
  const signal = outgoing.signal ? AbortSignal.any([outgoing.signal, tooLate.signal]) : tooLate.signal
  const own = ownHeaders(settings, outgoing)
  const isRepeatable =
    repeatable(settings, outgoing) || own.has('idempotency-key') || repeatsByMethod(outgoing, own)
  let last: Failed | undefined
  try {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted()
      const tried = await tryOnce(settings, outgoing, own, signal)
      if ('received' in tried) return tried.received
      last = tried.failed
      const by = { policy: retry, chance: random(), nowMs: now() }
      const waitMs = mayRetry(last, isRepeatable) ? retryWaitMs(last, attempt, by) : undefined
      // What will not be answered in time is not waited for.
      if (waitMs === undefined || now() + waitMs >= endsAt) throw last.error
      await wait(waitMs, signal)
    }
  } catch (error) {
    if (outgoing.signal?.aborted) throw outgoing.signal.reason
    if (!tooLate.signal.aborted || error === last?.error) throw error
    const cause = last?.error ?? error
    throw new NoAnswer(`${titleOf(outgoing)}: no answer within ${timeoutMs} ms`, { cause })
  } finally {
    timeout?.removeEventListener('abort', onTimeout)
  }
}

async function tryOnce(
  settings: Settings,
  outgoing: Outgoing,
  own: Headers,
  signal: AbortSignal,
): Promise<Attempt> {
  const { method, path, body, reads } = outgoing
  const init: RequestInit = { method, signal, headers: await allHeaders(settings, own) }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (settings.credentials !== undefined) init.credentials = settings.credentials
  try {
    const response = await settings.fetch(`${settings.baseUrl}${path}`, init)
    const text = response.ok && reads === 'stream' ? '' : await response.text()
    if (response.ok) return { received: { response, text } }
    const { status, headers } = response
    const error = new ApiProblem(titleOf(outgoing), status, readProblem(text, headers.get('x-request-id')))
    return { failed: { status, retryAfter: headers.get('retry-after'), error } }
  } catch (cause) {
    if (signal.aborted) throw cause
    const error = new NoAnswer(`nothing answers at ${settings.baseUrl || 'this server'}`, { cause })
    return { failed: { status: undefined, retryAfter: null, error } }
  }
}

/** What stays the same over all tries of a call. */
function ownHeaders(settings: Settings, outgoing: Outgoing): Headers {
  const { method, body, idempotencyKey, headers } = outgoing
  const own = new Headers({ accept: 'application/json', ...headers })
  if (body !== undefined) own.set('content-type', 'application/json')
  if (settings.key !== undefined) own.set('authorization', `Bearer ${settings.key}`)
  const key =
    idempotencyKey ?? (method === 'POST' && !repeatable(settings, outgoing) ? settings.newKey() : undefined)
  if (key !== undefined) own.set('idempotency-key', key)
  return own
}

async function allHeaders({ headers }: Settings, own: Headers): Promise<Headers> {
  const all = new Headers(typeof headers === 'function' ? await headers() : headers)
  for (const [name, value] of own) all.set(name, value)
  return all
}

const repeatable = (settings: Settings, outgoing: Outgoing): boolean =>
  outgoing.repeatable ?? settings.repeatable ?? false

const repeatsByMethod = ({ method }: Outgoing, own: Headers): boolean =>
  REPEATABLE.has(method) && !own.has('if-match')

const titleOf = ({ method, path }: Outgoing): string => `${method} ${path}`
