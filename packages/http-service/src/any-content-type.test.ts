// Bodies of clients that were written against another server: any Content-Type, gzip said or unsaid, the key in the body.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeAnyContentType } from './any-content-type.ts'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import type { Problem } from './problem.ts'

const LIMIT = 10_000
let app: App
beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
  await app.register(async part => {
    takeAnyContentType(part as unknown as App)
    part.post(
      '/track',
      { config: { scope: 'collect', cors: true, writeKey: true }, bodyLimit: LIMIT },
      async request => ({ by: request.caller.keyId, body: request.body }),
    )
  })
  app.post('/facts', { config: { scope: 'write' } }, async request => request.body)
})
afterAll(() => app.close())

type Sent = { readonly headers?: Record<string, string>; readonly url?: string }

async function post(payload: string | Buffer, { headers = bearer(KEYS.collect), url = '/track' }: Sent = {}) {
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.json() as Problem & { by: string; body: unknown } }
}

const json = '{"event":"report","count":2}'
const taken = { status: 200, body: { by: 'key_collect', body: { event: 'report', count: 2 } } }

describe('a body under any Content-Type', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    undefined,
  ])('is read as JSON: %s', async type => {
    const headers = { ...bearer(KEYS.collect), ...(type === undefined ? {} : { 'content-type': type }) }
    expect(await post(json, { headers })).toEqual(taken)
    const zipped = { ...headers, 'content-encoding': 'gzip' }
    expect(await post(gzipSync(json), { headers: zipped })).toEqual(taken)
  })

  it('is unzipped when it is gzip and does not say so, and read past a byte-order mark', async () => {
    expect(await post(gzipSync(json))).toEqual(taken)
    expect(await post(`\ufeff${json}`)).toEqual(taken)
  })

  it('is refused when it is no JSON, empty, broken gzip, or too large once unzipped', async () => {
    const statuses: [string | Buffer, number][] = [
      ['event=report', 400],
      ['', 400],
      ['   ', 400],
      [gzipSync(json).subarray(0, 12), 400],
      [`"${'x'.repeat(LIMIT)}"`, 413],
      [gzipSync(`"${'x'.repeat(LIMIT)}"`), 413],
    ]
    for (const [payload, status] of statuses) {
      expect(
        await post(payload, { headers: { ...bearer(KEYS.collect), 'content-type': 'text/plain' } }),
      ).toMatchObject({
        status,
      })
    }
  })

  it('is taken on no other route: a page of another site could post text/plain without a preflight', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { ...bearer(KEYS.write), 'content-type': type }
      expect(await post(json, { headers, url: '/facts' })).toMatchObject({ status: 415 })
    }
  })
})

describe('a key in the body or the query', () => {
  const withKey = (writeKey: unknown) => JSON.stringify({ event: 'report', writeKey })
  const from = (payload: string, sent: Sent = {}) => post(payload, { headers: {}, ...sent })

  it('is taken where the header has none: beside the call, in each call of a batch, or in the address', async () => {
    expect(await from(withKey(KEYS.collect))).toMatchObject({ status: 200, body: { by: 'key_collect' } })
    const batch = JSON.stringify({ batch: [{ writeKey: KEYS.write }] })
    expect(await from(batch)).toMatchObject({ status: 200, body: { by: 'key_write' } })
    const url = `/track?writeKey=${KEYS.collect}`
    expect(await from(json, { url })).toMatchObject({ status: 200, body: { by: 'key_collect' } })
    expect(await from(withKey(KEYS.collect), { headers: { authorization: ' ' } })).toMatchObject({
      status: 200,
    })
  })

  it('is as good or bad as in the header, which goes first', async () => {
    expect(await from(withKey(KEYS.read))).toMatchObject({ status: 403 })
    for (const bad of [KEYS.unknown, KEYS.revoked, 'abc', '', 7, null, undefined]) {
      expect(await from(withKey(bad))).toMatchObject({ status: 401 })
    }
    for (const body of ['null', '[]', '"text"', '{"batch":[]}', '{"batch":{}}', '{"batch":[null]}']) {
      expect(await from(body)).toMatchObject({ status: 401 })
    }
    const headers = bearer(KEYS.revoked)
    expect(await post(withKey(KEYS.collect), { headers })).toMatchObject({ status: 401 })
  })

  it('is taken on no other route', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const url of ['/facts', `/facts?writeKey=${KEYS.write}`]) {
      expect(await post(withKey(KEYS.write), { headers, url })).toMatchObject({ status: 401 })
    }
  })

  it('is counted against its rate, as one in the header is', async () => {
    const { app: limited } = await createAppUnderTest({ limits: { collectPerWindow: 2 } })
    limited.post('/track', { config: { scope: 'collect', writeKey: true } }, async () => 'ok')
    const statuses = []
    for (const headers of [{}, bearer(KEYS.collect), {}]) {
      const payload = { writeKey: KEYS.collect }
      statuses.push((await limited.inject({ method: 'POST', url: '/track', headers, payload })).statusCode)
    }
    expect(statuses).toEqual([200, 200, 429])
    await limited.close()
  })
})

describe('a preflight of the collector', () => {
  it('allows whatever headers a library wishes to send', async () => {
    const headers = {
      origin: 'https://app.vendor.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-retry-count',
    }
    const answer = await app.inject({ method: 'OPTIONS', url: '/track', headers })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization,content-type,x-retry-count',
    })
  })
})
