// Overload over real sockets: refused before the body is read, and what was let in is finished.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bearer, createAppUnderTest, KEYS, WORKSPACE } from './app-under-test.ts'
import { formatKey } from './key.ts'
import type { HttpPolicy } from './policy.ts'

async function listening(limits: Partial<HttpPolicy> = {}) {
  const { app } = await createAppUnderTest({ limits: { waitSeconds: 0.05, ...limits } })
  const finish = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const schema = { body: z.looseObject({}) }
  app.post('/slow', { config: { scope: 'write' }, schema }, async () => {
    begun.resolve()
    await finish.promise
    return { done: true }
  })
  app.post('/quick', { config: { scope: 'write' }, schema }, async () => ({ done: true }))
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const post = (path: string, key: string = KEYS.write, body: object = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { ...bearer(key), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const metrics = async () => (await fetch(`${origin}/metrics`)).text()
  return {
    app,
    origin,
    port: Number(new URL(origin).port),
    post,
    metrics,
    begun: begun.promise,
    finish: finish.resolve,
  }
}

async function received(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', chunk => {
    text += chunk
  })
  await once(socket, 'close')
  return text
}

describe('overload', () => {
  it('is 503 with Retry-After before the body is read; what is in work is finished, and then there is room', async () => {
    const { app, port, post, metrics, begun, finish } = await listening({ requestsInWork: 1 })
    const slow = post('/slow')
    await begun
    const socket = connect(port, '127.0.0.1')
    const text = received(socket)
    // Four megabytes are announced, and none is ever sent: they are not waited for.
    socket.write(
      `POST /quick HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${KEYS.admin}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 4000000\r\n\r\n`,
    )
    const answer = await text
    expect(answer).toMatch(/^HTTP\/1\.1 503 /)
    expect(answer).toMatch(/retry-after: [1-9]/i)
    expect(answer).toContain('urn:rung:problem:unavailable')
    expect(await metrics()).toContain('rung_http_requests_shed_total{reason="full"} 1\n')
    finish()
    expect((await slow).status).toBe(200)
    expect((await post('/quick')).status).toBe(200)
    expect(await metrics()).toContain('rung_http_requests_in_work 0\n')
    await app.drain()
  })

  it('leaves a share to other keys, and readiness and metrics to everybody', async () => {
    const { app, origin, post, begun, finish } = await listening({ requestsInWork: 2, shareOfOneKey: 0.5 })
    const slow = post('/slow', KEYS.write)
    await begun
    expect((await post('/quick', KEYS.write)).status).toBe(503)
    expect((await post('/quick', KEYS.admin)).status).toBe(200)
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
    finish()
    await slow
    await app.drain()
  })

  it('weighs bodies: plain ones by what they announce, zipped ones as they unfold', async () => {
    const limits = { bodyBytesInWork: 300_000, shareOfOneKey: 1, bodyBytes: 5_000_000 }
    const { app, origin, post, begun, finish } = await listening(limits)
    const slow = post('/slow', KEYS.write, { filler: 'x'.repeat(200_000) })
    await begun
    expect((await post('/quick', KEYS.admin, { filler: 'x'.repeat(200_000) })).status).toBe(503)
    expect((await post('/quick', KEYS.admin, { filler: 'x'.repeat(50_000) })).status).toBe(200)
    // A few hundred bytes that unfold to a megabyte: let in for what it seems, refused for what it is.
    const zipped = gzipSync(JSON.stringify({ filler: 'x'.repeat(1_000_000) }))
    expect(zipped.length).toBeLessThan(2_000)
    const answer = await fetch(`${origin}/quick`, {
      method: 'POST',
      headers: { ...bearer(KEYS.admin), 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: zipped,
    })
    expect(answer.status).toBe(503)
    finish()
    await slow
    await app.drain()
  })

  it('is refused before any key is looked up when more comes than a process will hold', async () => {
    const { app, post, metrics, begun, finish } = await listening({ requestsHeld: 1 })
    const slow = post('/slow')
    await begun
    const refused = await post('/quick', KEYS.unknown)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await metrics()).toContain('rung_http_requests_shed_total{reason="requests"} 1\n')
    finish()
    await slow
    await app.drain()
  })

  it('gives back what a caller held who hung up, once its work is done', async () => {
    const { app, origin, post, metrics, begun, finish } = await listening({ requestsInWork: 1 })
    const gone = new AbortController()
    const slow = fetch(`${origin}/slow`, {
      method: 'POST',
      headers: { ...bearer(KEYS.write), 'content-type': 'application/json' },
      body: '{}',
      signal: gone.signal,
    }).catch(() => 'hung up')
    await begun
    gone.abort()
    expect(await slow).toBe('hung up')
    // Still worked on: nobody else is let in.
    expect((await post('/quick')).status).toBe(503)
    finish()
    await expect.poll(metrics).toContain('rung_http_requests_in_work 0\n')
    expect((await post('/quick')).status).toBe(200)
    await app.drain()
  })
})

describe('keys that are not good', () => {
  const wrong = (n: number) => formatKey(WORKSPACE, new Uint8Array(32).fill(100 + n))

  it('are counted by why, and too many of one address get 429, while good keys of it are taken', async () => {
    const { app, post, metrics } = await listening({ failedKeysPerWindow: 3 })
    const statuses: number[] = []
    for (let n = 0; n < 3; n++) statuses.push((await post('/quick', wrong(n))).status)
    expect(statuses).toEqual([401, 401, 401])
    const limited = await post('/quick', wrong(4))
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await post('/quick', 'no key at all')).status).toBe(429)
    // One that was never seen before, of the same address.
    expect((await post('/quick', KEYS.write)).status).toBe(200)
    expect((await post('/quick', KEYS.read)).status).toBe(403)
    const text = await metrics()
    expect(text).toContain('rung_keys_refused_total{reason="unknown"} 3\n')
    expect(text).toContain('rung_keys_refused_total{reason="limited"} 2\n')
    expect(text).toContain('rung_keys_refused_total{reason="forbidden"} 1\n')
    expect(text).toContain('rung_keys_refused_total{reason="expired"} 0\n')
    await app.drain()
  })
})
