// What stands in a stream of events, who asks for one, and when one that nobody reads is cut off.
import { describe, expect, it } from 'vitest'
import { createEventStream, type EventStream, eventText, takesEvents } from './event-stream.ts'

const LIMITS = { retryMs: 2000, waitingEvents: 3 }
const change = (id: string, bytes = 0) => ({ id, event: 'change', data: 'x'.repeat(bytes) })

it.each([
  [
    { id: '7', event: 'change', data: { a: 'two\nlines' } },
    'event: change\nid: 7\ndata: {"a":"two\\nlines"}\n\n',
  ],
  [{ id: '7', event: 'ready' }, 'event: ready\nid: 7\ndata: {}\n\n'],
  [{ id: '7' }, ': alive\nid: 7\n\n'],
])('%j is written as an event', (event, text) => expect(eventText(event)).toBe(text))

it.each([
  [undefined, false],
  ['*/*', false],
  ['application/json', false],
  ['text/event-stream', true],
  ['application/json, Text/Event-Stream; charset=utf-8', true],
  ['text/event-stream;q=0', false],
  ['text/event-stream;q=0.0', false],
  ['text/event-stream;q=0.5', true],
])('Accept %s asks for events: %s', (accept, asks) => expect(takesEvents(accept)).toBe(asks))

/** A reader that takes all there is; `read` resolves once it has so much of it. */
function readerOf(stream: EventStream) {
  let text = ''
  const waiting: (() => void)[] = []
  stream.body.on('data', part => {
    text += String(part)
    for (const look of waiting) look()
  })
  return (expected: string) =>
    new Promise<void>(resolve => {
      const look = () => text === expected && resolve()
      waiting.push(look)
      look()
    })
}

describe('a stream', () => {
  it('tells a reader all that was sent, in order, and ends', async () => {
    const stream = createEventStream(LIMITS)
    const over = new Promise<void>(resolve => stream.onClose(resolve))
    const read = readerOf(stream)
    await read('retry: 2000\n\n')
    stream.send(change('1'))
    stream.send({ id: '2' })
    await read(`retry: 2000\n\n${eventText(change('1'))}${eventText({ id: '2' })}`)
    stream.end()
    await over
  })

  it('that nobody reads holds what it may, and is cut off beyond', async () => {
    const stream = createEventStream(LIMITS)
    const over = new Promise<void>(resolve => stream.onClose(resolve))
    for (const id of ['1', '2', '3']) stream.send(change(id))
    expect(stream.body.destroyed).toBe(false)
    stream.send(change('4'))
    expect(stream.body.destroyed).toBe(true)
    await over
    stream.send(change('5'))
  })

  it('of which nothing was taken between two signs of life is cut off, and so is one that ends unread', () => {
    const stalled = createEventStream(LIMITS)
    stalled.send(change('1'))
    stalled.send({ id: '1' })
    expect(stalled.body.destroyed).toBe(false)
    stalled.send({ id: '1' })
    expect(stalled.body.destroyed).toBe(true)
    const unread = createEventStream(LIMITS)
    unread.end()
    expect(unread.body.destroyed).toBe(true)
  })
})
