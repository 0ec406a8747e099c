// The client: one method for each of HTTP's, typed by path template, and lists as async iterators.
import { addressOf, type Values } from './address.ts'
import type { EventsOptions, RungEvent } from './events.ts'
import type { Answer, Given, Item, ListPath, Method, PathOf, Sent } from './operations.ts'
import { ApiProblem } from './problem.ts'
import { type Received, send } from './send.ts'
import type { CallOptions, Settings } from './settings.ts'

type Call<M extends Method> = <P extends PathOf<M>>(
  path: P,
  ...options: Given<Sent<M, P>, CallOptions>
) => Promise<Answer<M, P>>

export type AnyRequest = CallOptions & { readonly query?: Values; readonly body?: unknown }
export type AnyAnswer = {
  readonly status: number
  readonly headers: Headers
  /** As JSON. */
  readonly body: unknown
}

export type Client = {
  readonly get: Call<'get'>
  readonly post: Call<'post'>
  readonly put: Call<'put'>
  readonly patch: Call<'patch'>
  readonly delete: Call<'delete'>
  /** Every item of a list, over all its pages. A page is asked for when the one before is used up. */
  list<P extends ListPath>(
    path: P,
    ...options: Given<Sent<'get', P>, CallOptions>
  ): AsyncGenerator<Item<P>, void>
  /** The pages of a list, for what they say beside their items. */
  pages<P extends ListPath>(
    path: P,
    ...options: Given<Sent<'get', P>, CallOptions>
  ): AsyncGenerator<Answer<'get', P>, void>
  /** The body of an answer as it arrives: exports, and lists as CSV with `headers: { accept: 'text/csv' }`. Throws when it breaks off. */
  stream<P extends PathOf<'get'>>(
    path: P,
    ...options: Given<Sent<'get', P>, CallOptions>
  ): Promise<ReadableStream<Uint8Array>>
  /** What others change, as it changes, for as long as it is iterated: opened again by itself, nothing missed and nothing twice. */
  events(options?: EventsOptions): AsyncGenerator<RungEvent, void>
  /** Any request by its full path, for what no type says: paths that are computed, status and headers of answers. */
  request(method: string, path: string, options?: AnyRequest): Promise<AnyAnswer>
}

type Options = AnyRequest & { readonly path?: Values }

/** The client over its settings. */
export function clientOf(settings: Settings): Client {
  const outgoing = (
    method: string,
    template: string,
    { path, query, ...options }: Options,
    reads: 'text' | 'stream',
  ) => send(settings, { ...options, method, path: addressOf(template, path, query), reads })
  const call = async (method: string, path: string, options: Options = {}) =>
    readJson(`${method} ${path}`, await outgoing(method, path, options, 'text'))
  async function* pages(path: string, options: Options = {}) {
    let cursor: unknown
    do {
      const query = cursor === undefined ? options.query : { ...options.query, cursor }
      const page = (await call('GET', path, { ...options, ...(query && { query }) })) as {
        nextCursor: string | null
      }
      yield page
      if (page.nextCursor === cursor) throw new Error(`GET ${path}: the page after a page is the page itself`)
      cursor = page.nextCursor
    } while (cursor !== null)
  }
  async function* list(path: string, options?: Options) {
    for await (const page of pages(path, options)) yield* (page as unknown as { data: unknown[] }).data
  }
  const untyped = {
    get: (path: string, options?: Options) => call('GET', path, options),
    post: (path: string, options?: Options) => call('POST', path, options),
    put: (path: string, options?: Options) => call('PUT', path, options),
    patch: (path: string, options?: Options) => call('PATCH', path, options),
    delete: (path: string, options?: Options) => call('DELETE', path, options),
    list,
    pages,
    stream: async (path: string, options: Options = {}) => {
      const { response } = await outgoing('GET', path, options, 'stream')
      return response.body ?? new ReadableStream()
    },
    // who never listens never loads it
    events: async function* (options?: EventsOptions) {
      const { eventsOf } = await import('./events.ts')
      yield* eventsOf(settings, options)
    },
    request: async (method: string, path: string, options: AnyRequest = {}) => {
      const received = await outgoing(method, path, options, 'text')
      const { status, headers } = received.response
      return { status, headers, body: readJson(`${method} ${path}`, received) }
    },
  }
  // The types are the document's: what is sent and answered is the same code for every path.
  return untyped as unknown as Client
}

function readJson(request: string, { response, text }: Received): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    const detail = `What answers there is not Rung's API, or no JSON was asked for: ${text.slice(0, 200)}`
    throw new ApiProblem(request, response.status, { title: 'The answer is not JSON', detail })
  }
}
