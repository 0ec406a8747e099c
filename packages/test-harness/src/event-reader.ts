// Reads a stream of server-sent events over real HTTP, as a browser's EventSource would, one event after the other.

export type ReceivedEvent = { readonly event: string; readonly id: string; readonly data: unknown }

export type EventReader = {
  readonly status: number
  readonly headers: Headers
  /** The next event that is dispatched; throws once the stream has ended. */
  next(): Promise<ReceivedEvent>
  /** Reads up to the first event that it is true of, and gives all that were read. */
  until(found: (event: ReceivedEvent) => boolean): Promise<readonly ReceivedEvent[]>
  /** What would be sent as Last-Event-ID. */
  lastId(): string
  /** Reads on to the end of the stream, whichever side ended it. */
  ended(): Promise<void>
  /** Hangs up. */
  close(): void
}

export async function openEvents(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventReader> {
  const hangUp = new AbortController()
  const answer = await fetch(new URL('/v1/events', address), {
    headers: { accept: 'text/event-stream', ...headers },
    signal: hangUp.signal,
  })
  let lastId = ''
  const events = read(answer, id => {
    lastId = id
  })
  const next = async (): Promise<ReceivedEvent> => {
    const { done, value } = await events.next()
    if (done) throw new Error('the stream of events has ended')
    return value
  }
  return {
    status: answer.status,
    headers: answer.headers,
    next,
    until: async found => {
      const all: ReceivedEvent[] = []
      for (;;) {
        const event = await next()
        all.push(event)
        if (found(event)) return all
      }
    },
    lastId: () => lastId,
    ended: async () => {
      // a connection that is cut ends the reading too
      try {
        for await (const _ of events);
      } catch {}
    },
    close: () => hangUp.abort(),
  }
}

async function* read(
  answer: Response,
  moveTo: (id: string) => void,
): AsyncGenerator<ReceivedEvent, undefined> {
  if (answer.body === null) return undefined
  let rest = ''
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + part).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map(line => line.split(/: ?(.*)/s, 2) as [string, string]))
      const id = fields.get('id')
      if (id !== undefined) moveTo(id)
      const data = fields.get('data')
      if (data === undefined) continue
      yield { event: fields.get('event') ?? 'message', id: id ?? '', data: JSON.parse(data) }
    }
  }
  return undefined
}
