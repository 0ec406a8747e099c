import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import type { HttpPolicy } from './policy.ts'

/** An app on a port with one route that answers when told to. */
async function listening(limits: Partial<HttpPolicy> = {}) {
  const { app } = await createAppUnderTest({ limits })
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<string>()
  app.get('/slow', { config: { scope: 'read' } }, () => {
    begun.resolve()
    return finish.promise
  })
  const streamed = new PassThrough()
  app.get('/stream', { config: { scope: 'read' } }, async (_request, reply) => {
    streamed.write('begun')
    return reply.type('text/plain').send(streamed)
  })
  app.get('/quick', { config: { scope: 'read' } }, async () => 'ok')
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    origin,
    port: Number(new URL(origin).port),
    begun: begun.promise,
    finish: finish.resolve,
    streamed,
  }
}

const ask = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEYS.read}\r\n\r\n`

/** Everything a socket receives until it is closed. */
async function received(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', chunk => {
    text += chunk
  })
  await once(socket, 'close')
  return text
}

describe('drain', () => {
  it('finishes the request in flight and takes no new connection', async () => {
    const { app, origin, port, begun, finish } = await listening()
    const socket = connect(port, '127.0.0.1')
    const text = received(socket)
    socket.write(ask('/slow'))
    await begun
    const drained = app.drain()
    expect(app.drain()).toBe(drained)
    const tryAgain = () =>
      fetch(`${origin}/livez`).then(
        () => 'accepted',
        () => 'refused',
      )
    await expect.poll(tryAgain).toBe('refused')
    finish('done')
    await drained
    expect(await text).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*done$/)
  })

  it('waits for the work of a request whose client has gone', async () => {
    const { app, port, begun, finish } = await listening()
    const order: string[] = []
    const socket = connect(port, '127.0.0.1')
    socket.write(ask('/slow'))
    await begun
    socket.destroy()
    const closed = once(app.server, 'close')
    const drained = app.drain().then(() => order.push('drained'))
    await closed
    await nextTurn()
    await nextTurn()
    order.push('worked')
    finish('done')
    await drained
    expect(order).toEqual(['worked', 'drained'])
  })

  it.each([
    ['/readyz', '"status":"draining"'],
    ['/quick', 'urn:rung:problem:unavailable'],
  ])('answers %s with 503 on a connection that is still open, and closes it', async (path, said) => {
    const { app, port, streamed } = await listening()
    const socket = connect(port, '127.0.0.1')
    const text = received(socket)
    socket.write(ask('/stream'))
    await once(socket, 'data')
    const drained = app.drain()
    const arrived = once(app.server, 'request')
    socket.write(ask(path))
    await arrived
    streamed.end('done')
    await drained
    const [first, second] = (await text).split(/(?=HTTP\/1\.1 )/)
    expect(first).toMatch(/^HTTP\/1\.1 200 [\s\S]*done/)
    expect(second).toMatch(/^HTTP\/1\.1 503 /)
    expect(second).toContain(said)
    expect(second).toContain('connection: close')
  })

  it('closes a connection that is kept alive as soon as its answer, begun before, is over', async () => {
    const { app, port, streamed } = await listening()
    const socket = connect(port, '127.0.0.1')
    const text = received(socket)
    socket.write(ask('/stream'))
    await once(socket, 'data')
    const drained = app.drain()
    streamed.end('done')
    await drained
    expect(await text).toContain('done')
  })

  it('cuts off what does not end in time', async () => {
    const { app, origin, begun } = await listening({ drainSeconds: 0.1 })
    const answer = fetch(`${origin}/slow`, { headers: bearer(KEYS.read) }).then(
      () => 'answered',
      () => 'cut off',
    )
    await begun
    await app.drain()
    expect(await answer).toBe('cut off')
  })

  it('closes a connection on which nothing was asked yet, as browsers open ahead', async () => {
    const { app, port, begun, finish } = await listening()
    const ahead = connect(port, '127.0.0.1')
    await once(app.server, 'connection')
    const socket = connect(port, '127.0.0.1')
    const text = received(socket)
    socket.write(ask('/slow'))
    await begun
    const drained = app.drain()
    await once(ahead, 'close')
    finish('done')
    await drained
    // without it the request in flight had been cut off with it
    expect(await text).toMatch(/done$/)
  })

  it('ends at once when nothing is in flight, idle connections included', async () => {
    const { app, origin } = await listening()
    await (await fetch(`${origin}/livez`)).text()
    await app.drain()
    await expect(fetch(`${origin}/livez`)).rejects.toThrow()
  })
})

describe('bytes that are not HTTP', () => {
  it('are answered with a problem', async () => {
    const { app, port } = await listening()
    for (const [bytes, status] of [
      ['nonsense\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const socket = connect(port, '127.0.0.1')
      const text = received(socket)
      socket.write(bytes)
      expect(await text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*application/problem\\+json`))
    }
    await app.drain()
  })
})
