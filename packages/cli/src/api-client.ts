// Talks to a running Rung over its public API: one key, JSON both ways, problems as errors that name the field.
import { setTimeout as wait } from 'node:timers/promises'

export type ApiClient = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: unknown): Promise<T>
  remove<T>(path: string): Promise<T>
  /** The body of an answer as it arrives, for answers too long to hold. Throws when it breaks off. */
  stream(path: string): Promise<ReadableStream<Uint8Array>>
}

export type Problem = {
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly field?: string; readonly message?: string; readonly fix?: string }[]
}

/** An answer that says no. The message holds all that the problem said. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly problem: Problem
  constructor(path: string, status: number, problem: Problem) {
    const fields = (problem.errors ?? []).map(error =>
      [error.field, error.message, error.fix].filter(part => part !== undefined && part !== '').join(': '),
    )
    super(
      [`${path}: ${status} ${problem.title ?? ''}`, problem.detail, ...fields].filter(Boolean).join('\n  '),
    )
    this.status = status
    this.problem = problem
  }
}

const TRIES = 6
// A server that fails at what it was sent fails at it again: it is asked less often.
const TRIES_OF_500 = 3
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 60_000
const TRANSIENT = new Set([429, 500, 502, 503, 504])

/**
 * A client for `url` with `key`. Waits and tries again, six times in all, when told to slow down (429), when the server
 * fails or is briefly away (5xx), or when the connection breaks: every write of Rung's API is safe to send twice. It waits
 * as long as `Retry-After` says, a minute at most; otherwise 0.2 s, and twice as long each time.
 */
export function createApiClient(server: { readonly url: string; readonly key: string }): ApiClient {
  const answered = async (method: string, path: string, body?: unknown): Promise<Response> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await send(server, method, path, body).catch((error: unknown) => {
        if (attempt === TRIES) throw unreachable(server.url, error)
        return undefined
      })
      if (answer?.ok) return answer
      if (answer && (attempt >= triesOf(answer.status) || !TRANSIENT.has(answer.status))) {
        throw new ApiProblem(`${method} ${path}`, answer.status, await problemOf(answer))
      }
      // Else the connection stays in use until it is read.
      await answer?.body?.cancel()
      await wait(waitMs(answer?.headers.get('retry-after') ?? null, attempt))
    }
  }
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await (await answered(method, path, body)).json()) as T
  return {
    stream: async path => (await answered('GET', path)).body ?? new ReadableStream(),
    get: path => call('GET', path),
    post: (path, body) => call('POST', path, body),
    remove: path => call('DELETE', path),
  }
}

function triesOf(status: number): number {
  return status === 500 ? TRIES_OF_500 : TRIES
}

/** How long to wait after the `attempt`th try, by a `Retry-After` in seconds, if there is one. */
export function waitMs(retryAfter: string | null, attempt: number): number {
  const input = retryAfter === null ? Number.NaN : Number(retryAfter) * 1000
  const ms = Number.isNaN(input) ? FIRST_WAIT_MS * 2 ** (attempt - 1) : input
  return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, ms))
}

function send(
  server: { url: string; key: string },
  method: string,
  path: string,
  body: unknown,
): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${server.key}` }
  if (body === undefined) return fetch(new URL(path, server.url), { method, headers })
  headers['content-type'] = 'application/json'
  return fetch(new URL(path, server.url), { method, headers, body: JSON.stringify(body) })
}

async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text()
  try {
    return JSON.parse(text) as Problem
  } catch {
    return { detail: text.slice(0, 500) }
  }
}

function unreachable(url: string, cause: unknown): Error {
  return new Error(`nothing answers at ${url}: is Rung running (npm start), and is --url right?`, { cause })
}
