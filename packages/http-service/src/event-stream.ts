// Server-sent events (HTML standard, 9.2): one answer that stays open, written as there is news, cut off when nobody reads it.
import { Readable } from 'node:stream'
import { qualityOf } from './accept.ts'

export const EVENT_STREAM_TYPE = 'text/event-stream'

export type SentEvent = {
  /** What a client sends as Last-Event-ID to go on from here. */
  readonly id: string
  /** Left out: nothing is dispatched, and the id alone moves. */
  readonly event?: string
  /** Sent as JSON. */
  readonly data?: unknown
}

export type EventStream = {
  /** What to answer with. */
  readonly body: Readable
  /** One without an event is left out while others wait: it tells nothing but that the stream lives. */
  send(event: SentEvent): void
  /** Ends the answer; where what was sent is still unread it is cut off, and the client resumes by its last id. */
  end(): void
  /** Called once, when it is over for whatever reason. */
  onClose(over: () => void): void
}

export type EventStreamLimits = {
  /** How soon a client that lost it should come back. */
  readonly retryMs: number
  /** Events that may wait for a slow reader; beyond, the connection is cut, and the client resumes by its last id. */
  readonly waitingEvents: number
}

/** Events are made into text as the reader takes them: until then many streams hold the same ones. */
export function createEventStream({ retryMs, waitingEvents }: EventStreamLimits): EventStream {
  let waiting: SentEvent[] = []
  let wanted = false
  let taken = 0
  let takenBefore = -1
  const flush = (): void => {
    while (wanted && waiting.length > 0) {
      const next = waiting.shift()
      taken += 1
      if (next !== undefined) wanted = body.push(eventText(next))
    }
  }
  const body = new Readable({
    read: () => {
      wanted = true
      flush()
    },
  })
  body.push(`retry: ${retryMs}\n\n`)
  body.once('close', () => {
    waiting = []
  })
  /** Who took nothing since the last time, though something waits, is not there any more. */
  const isStalled = (): boolean => {
    const stalled = taken === takenBefore
    takenBefore = taken
    return stalled
  }
  return {
    body,
    send: event => {
      if (body.destroyed) return
      const isSign = event.event === undefined
      if (waiting.length >= waitingEvents || (isSign && waiting.length > 0 && isStalled())) {
        body.destroy()
      } else if (!isSign || waiting.length === 0) {
        waiting.push(event)
        flush()
      }
    },
    end: () => {
      if (waiting.length > 0 || body.readableLength > 0) body.destroy()
      else body.push(null)
    },
    onClose: over => void body.once('close', over),
  }
}

/**
 * A comment keeps proxies from closing what is silent; JSON has no line break, so one data line holds it.
 *
 * @example eventText({ id: '7', event: 'change', data: { type: 'score.changed' } })
 * // 'event: change\nid: 7\ndata: {"type":"score.changed"}\n\n'
 */
export function eventText({ id, event, data }: SentEvent): string {
  if (event === undefined) return `: alive\nid: ${id}\n\n`
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data ?? {})}\n\n`
}

/** True where a client asks for events by name. */
export function takesEvents(accept: string | undefined): boolean {
  return (qualityOf(accept, EVENT_STREAM_TYPE) ?? 0) > 0
}
