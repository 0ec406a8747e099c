import { request as send } from 'node:http'
import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'
import { gunzipped } from './decompress.ts'
import type { Problem } from './problem.ts'

const LIMIT_BYTES = 100_000

let app: App
let origin: string

beforeAll(async () => {
  ;({ app } = await createAppUnderTest({ limits: { bodyBytes: LIMIT_BYTES } }))
  const body = z.object({ text: z.string() })
  app.post('/length', { config: { scope: 'public' }, schema: { body } }, async request => ({
    length: request.body.text.length,
  }))
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

/** Posts raw bytes; `chunked` leaves Content-Length out. */
function post(bytes: Buffer, headers: Record<string, string>, chunked = false) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>()
  const outgoing = send(`${origin}/length`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(chunked ? {} : { 'content-length': bytes.length }),
      ...headers,
    },
  })
  outgoing.on('error', reject)
  outgoing.on('response', async incoming => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    resolve({ status: incoming.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString('utf8')) })
  })
  outgoing.end(bytes)
  return promise
}

const gzip = { 'content-encoding': 'gzip' }
const json = (length: number) => Buffer.from(JSON.stringify({ text: 'ä'.repeat(length / 2) }))

describe('a body in gzip', () => {
  it('is read like a plain one, with or without Content-Length', async () => {
    for (const chunked of [false, true]) {
      expect(await post(gzipSync(json(50_000)), gzip, chunked)).toEqual({
        status: 200,
        body: { length: 25_000 },
      })
    }
    expect(await post(gzipSync(json(100)), { 'content-encoding': 'X-GZIP' })).toMatchObject({ status: 200 })
    expect(await post(json(100), { 'content-encoding': 'identity' })).toMatchObject({ status: 200 })
  })

  it('may be as long as a plain one after decompression, and no longer', async () => {
    const overhead = json(0).length
    expect(await post(gzipSync(json(LIMIT_BYTES - overhead)), gzip)).toMatchObject({ status: 200 })
    expect(await post(gzipSync(json(LIMIT_BYTES - overhead + 2)), gzip)).toMatchObject({ status: 413 })
  })

  it('meets the same limit when it is sent plain, with or without Content-Length', async () => {
    for (const chunked of [false, true]) {
      expect(await post(json(LIMIT_BYTES), {}, chunked)).toMatchObject({ status: 413 })
    }
  })

  it('is refused with 413 when it is a bomb: 200 MB in 200 KB, and in less than the limit', async () => {
    for (const megabytes of [200, 60]) {
      const bomb = gzipSync(Buffer.alloc(megabytes * 1024 * 1024))
      for (const chunked of [false, true]) {
        expect(await post(bomb, gzip, chunked)).toMatchObject({ status: 413 })
      }
    }
  })

  it('is not unzipped any further once nobody reads it', async () => {
    const sent = new PassThrough()
    const unzip = gunzipped(sent)
    const unzipped: number[] = []
    unzip.on('data', (chunk: Buffer) => {
      unzipped.push(chunk.length)
      unzip.destroy()
    })
    sent.end(gzipSync(Buffer.alloc(50 * 1024 * 1024)))
    for (let turns = 0; turns < 1000; turns += 1) await turn()
    expect(unzipped.reduce((sum, length) => sum + length, 0)).toBeLessThan(1024 * 1024)
  })

  it('is refused when it is not gzip, cut short, or longer than it says', async () => {
    const whole = gzipSync(json(1000))
    for (const bytes of [json(100), whole.subarray(0, whole.length - 9), Buffer.alloc(0)]) {
      const answer = await post(bytes, gzip)
      expect(answer.status).toBe(400)
      expect((answer.body as Problem).errors[0]).toMatchObject({ field: 'body' })
    }
  })

  it('is refused with 415 in any other coding, gzip twice included', async () => {
    for (const coding of ['br', 'deflate', 'zstd', 'gzip, gzip']) {
      const answer = await post(gzipSync(json(100)), { 'content-encoding': coding })
      expect(answer).toMatchObject({ status: 415 })
    }
  })
})
