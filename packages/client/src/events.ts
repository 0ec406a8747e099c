// What others change, as an endless iterator: a stream of server-sent events that is opened again where it broke off.
import { ApiProblem } from './problem.ts'
import { send } from './send.ts'
import type { Settings } from './settings.ts'

/** One thing that changed: which accounts and what kind of thing, never what it says. */
export type Change = {
  /** `fact.recorded`, `score.changed`, ...: see `GET /v1/events` at /docs. There may be more one day. */
  readonly type: string
  /** Of a fact its kind, by the plural in its path. */
  readonly resource: string | null
  /** Empty: of the whole workspace. */
  readonly accounts: readonly string[]
  readonly person: string | null
  readonly at: string
}

/**
 * `ready` comes first: what is asked for from then on misses nothing that is told after it. `reset`: too much was missed to tell
 * it one by one, so ask for everything anew.
 */
export type RungEvent =
  | { readonly event: 'ready' | 'reset'; readonly id: string }
  | { readonly event: 'change'; readonly id: string; readonly change: Change }

export type EventsOptions = {
  /** Ends it: the iterator throws the reason. */
  readonly signal?: AbortSignal
  /** The `id` of the last event that was heard, to go on from there. */
  readonly lastEventId?: string
}

// Rung says something every 15 s; who hears nothing for three times that sits on a dead connection.
const SILENCE_MS = 45_000
const FIRST_RETRY_MS = 2_000

/** What stands between two empty lines: fields by name. */
type Block = ReadonlyMap<string, string>

/** Comes back by itself for as long as it is iterated, each event once. Throws what is no matter of time: 401, 403. */
export async function* eventsOf(
  settings: Settings,
  options: EventsOptions = {},
): AsyncGenerator<RungEvent, void> {
  let lastId = options.lastEventId
  let retryMs = FIRST_RETRY_MS
  const signal = options.signal ?? new AbortController().signal
  for (;;) {
    for await (const block of connected(settings, lastId, signal)) {
      lastId = block.get('id') ?? lastId
      retryMs = Number(block.get('retry')) || retryMs
      const event = block.get('event')
      const id = lastId ?? ''
      if (event === 'change') yield { event, id, change: JSON.parse(block.get('data') ?? '{}') }
      else if (event === 'ready' || event === 'reset') yield { event, id }
    }
    // All who lost one server do not come back together.
    await settings.wait(retryMs * (0.5 + settings.random()), signal)
  }
}

/** The blocks of one connection, until it ends, breaks, falls silent or is read no further. */
async function* connected(
  settings: Settings,
  lastId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<Block> {
  const over = new AbortController()
  const hangUp = (): void => over.abort()
  const headers = { accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) }
  try {
    const { response } = await send(settings, {
      method: 'GET',
      path: '/v1/events',
      headers,
      reads: 'stream',
      signal: AbortSignal.any([signal, over.signal]),
    })
    const reader = response.body?.pipeThrough(new TextDecoderStream() as never).getReader() as
      | ReadableStreamDefaultReader<string>
      | undefined
    let rest = ''
    while (reader !== undefined) {
      const silence = settings.timeout(SILENCE_MS)
      silence.addEventListener('abort', hangUp)
      const { done, value } = await reader.read().finally(() => silence.removeEventListener('abort', hangUp))
      if (done) return
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) yield fieldsOf(block)
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof ApiProblem && error.status < 500 && error.status !== 429) throw error
  } finally {
    hangUp()
  }
}

/** @example fieldsOf('event: ready\nid: 7') // event -> ready, id -> 7 */
function fieldsOf(block: string): Block {
  return new Map(
    block.split('\n').map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')]
    }),
  )
}
