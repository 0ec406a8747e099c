// The collector as each of Segment's libraries speaks to it: addresses, content types, and where the key is.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyOf, type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
const KEY = keyOf(WORKSPACE, 'collect')
const ORIGIN = 'https://app.vendor.example'
const basic = { authorization: `Basic ${Buffer.from(`${KEY}:`).toString('base64')}` }

let usage: UsageUnderTest
beforeAll(async () => {
  usage = await usageUnderTest(NOW)
  await usage.account('acme')
})
afterAll(() => usage.close())

let made = 0
const call = (rest: object = {}) => ({
  messageId: `c-${made++}`,
  userId: 'mia',
  groupId: 'acme',
  previousId: 'anon-1',
  event: 'report',
  name: 'Home',
  timestamp: NOW,
  sentAt: NOW,
  context: { groupId: 'acme' },
  ...rest,
})
const batch = (rest: object = {}) => ({ batch: [call({ type: 'track' })], sentAt: NOW, ...rest })

async function post(url: string, body: unknown, headers: Record<string, string> = basic, zip = false) {
  const text = JSON.stringify(body)
  const payload = zip ? gzipSync(text) : text
  const answer = await usage.app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, counts: answer.json().counts, headers: answer.headers }
}
const taken = { status: 200, counts: { accepted: 1, duplicate: 0, rejected: 0 } }

describe('the collector', () => {
  it('is at the addresses of web and mobile libraries too, with and without /v1 and a slash at the end', async () => {
    const words = ['track', 'identify', 'group', 'page', 'screen', 'alias']
    for (const word of words) {
      const letter = word.charAt(0)
      for (const url of [`/v1/${word}`, `/v1/${word}/`, `/v1/${letter}`, `/v1/${letter}/`, `/${letter}`]) {
        expect({ url, ...(await post(url, call())) }).toMatchObject({ url, ...taken })
      }
    }
    for (const url of ['/v1/batch', '/v1/import', '/v1/import/', '/v1/b', '/b', '/batch', '/import']) {
      expect({ url, ...(await post(url, batch())) }).toMatchObject({ url, ...taken })
    }
    const names = await usage.test.query<{ name: string; count: number }>(
      'select name, count(*)::int as count from usage.events group by name order by name',
    )
    expect(names).toEqual([
      { name: 'page:Home', count: 5 },
      { name: 'report', count: 12 },
      { name: 'screen:Home', count: 5 },
    ])
  })

  it.each([
    ['analytics-node', '/v1/batch', batch(), { ...basic, 'content-type': 'application/json' }, false],
    [
      'rudder-sdk-node',
      '/v1/batch',
      batch(),
      { ...basic, 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' },
      true,
    ],
    ['analytics-next', '/v1/t', call({ writeKey: KEY }), { ...basic, 'content-type': 'text/plain' }, false],
    ['a beacon', '/v1/t', call({ writeKey: KEY }), { 'content-type': 'text/plain;charset=UTF-8' }, false],
    [
      'analytics-kotlin',
      '/v1/b',
      batch({ writeKey: KEY }),
      { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
      true,
    ],
    [
      'analytics-swift and react-native',
      '/v1/b',
      batch({ writeKey: KEY }),
      { 'content-type': 'application/json; charset=utf-8' },
      false,
    ],
    ['analytics-java', '/v1/import/', batch({ context: null, sequence: 1 }), basic, false],
    [
      'analytics-python, gzip',
      '/v1/batch',
      batch({ writeKey: KEY }),
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      true,
    ],
    ['gzip that does not say so', '/v1/batch', batch(), basic, true],
  ])('takes what %s sends', async (_library, url, body, headers, zip) => {
    expect(await post(url, body, { ...headers, origin: ORIGIN }, zip)).toMatchObject(taken)
  })

  it('takes the calls of a batch whose own context and times are null or nonsense', async () => {
    for (const rest of [
      { context: null, sentAt: null, recordedAt: null },
      { context: 'web', sentAt: 7, integrations: [] },
      { context: [], sentAt: 'yesterday', timestamp: NOW },
    ]) {
      expect(await post('/v1/batch', batch(rest))).toMatchObject(taken)
    }
  })

  it('is open to pages of other sites at every address', async () => {
    for (const url of [
      '/v1/t',
      '/v1/track',
      '/v1/b',
      '/v1/batch',
      '/v1/m',
      '/t',
      '/v1/projects/x/settings',
    ]) {
      const headers = {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-retry-count',
      }
      const answer = await usage.app.inject({ method: 'OPTIONS', url, headers })
      expect({ url, status: answer.statusCode, to: answer.headers['access-control-allow-origin'] }).toEqual({
        url,
        status: 204,
        to: '*',
      })
    }
    const refused = await post('/v1/t', call(), { origin: ORIGIN })
    expect(refused.status).toBe(401)
    expect(refused.headers['access-control-allow-origin']).toBe('*')
  })

  it('takes what libraries say of their own health, without a key, and keeps nothing of it', async () => {
    const said = JSON.stringify({ series: [{ type: 'Counter', metric: 'analytics_js.invoke', value: 1 }] })
    for (const url of ['/v1/m', '/m']) {
      const headers = { 'content-type': 'text/plain', origin: ORIGIN }
      const answer = await usage.app.inject({ method: 'POST', url, headers, payload: said })
      expect(answer.statusCode).toBe(200)
      expect(answer.json()).toEqual({ success: true })
    }
  })
})

describe('a pixel', () => {
  const show = async (query: string, type = 'track') => {
    const answer = await usage.app.inject({ url: `/v1/pixel/${type}?${query}` })
    return `${answer.statusCode} ${answer.headers['content-type']} ${answer.rawPayload.length}`
  }
  const DOT = '200 image/gif 42'
  const opened = { writeKey: KEY, userId: 'mia', event: 'mail opened', context: { groupId: 'acme' } }
  const names = async () =>
    usage.test.query<{ name: string; group_key: string; properties: object }>(
      `select name, group_key, properties from usage.events where name like 'mail%' or name = 'page:Mail' order by id`,
    )

  it('is a call in an address: JSON in base64 or plain, or each field by itself', async () => {
    const json = JSON.stringify({ ...opened, properties: { subject: 'Hé?>' } })
    const base64 = Buffer.from(json).toString('base64')
    expect(await show(`data=${encodeURIComponent(base64)}`)).toBe(DOT)
    expect(await show(`data=${base64}`)).toBe(DOT)
    expect(await show(`data=${encodeURIComponent(json)}`)).toBe(DOT)
    const fields = `writeKey=${KEY}&userId=mia&event=mail%20opened&context.groupId=acme&properties.subject=H%C3%A9%3F%3E`
    expect(await show(fields)).toBe(DOT)
    const event = { name: 'mail opened', group_key: 'acme', properties: { subject: 'Hé?>' } }
    expect(await names()).toEqual([event, event, event, event])
    expect(await show(`writeKey=${KEY}&userId=mia&name=Mail`, 'page')).toBe(DOT)
    expect(await names()).toHaveLength(5)
  })

  it('is a dot whatever is wrong, and counts nothing then', async () => {
    const before = await names()
    const base64 = (call: object) => Buffer.from(JSON.stringify(call)).toString('base64url')
    for (const query of [
      '',
      'data=',
      'data=nonsense',
      `data=${base64([])}`,
      `data=${base64({ ...opened, writeKey: 'abc' })}`,
      `data=${base64({ ...opened, userId: null })}`,
      `writeKey=${KEY}&event=mail`,
      `writeKey=${KEY}&event=mail&userId=a%00b`,
      `writeKey=${KEY}&event=mail&userId=mia&userId=noor`,
    ]) {
      expect(await show(query)).toBe(DOT)
    }
    expect(await names()).toEqual(before)
  })
})

describe('the settings of a client', () => {
  const settings = async (url: string, headers: Record<string, string>) =>
    (await usage.app.inject({ url, headers })).json()

  it('name this server, by the address it was asked at, and nothing else to load', async () => {
    for (const url of [`/v1/projects/${KEY}/settings`, `/projects/${KEY}/settings`]) {
      const body = await settings(url, { host: 'rung.vendor.example:4700', origin: ORIGIN })
      expect(body.integrations).toEqual({
        'Segment.io': expect.objectContaining({
          apiKey: KEY,
          apiHost: 'rung.vendor.example:4700/v1',
          protocol: 'https',
        }),
      })
      expect(body).toMatchObject({ remotePlugins: [], metrics: { sampleRate: 0 } })
    }
  })

  it('name https to a page on https, which could have asked over nothing else, but for this machine', async () => {
    const url = `/v1/projects/${KEY}/settings`
    const protocolOf = async (host: string, origin?: string) => {
      const body = await settings(url, { host, ...(origin === undefined ? {} : { origin }) })
      return body.integrations['Segment.io'].protocol
    }
    expect(await protocolOf('rung.vendor.example', ORIGIN)).toBe('https')
    expect(await protocolOf('rung.vendor.example', 'http://app.vendor.example')).toBe('http')
    expect(await protocolOf('rung.vendor.example')).toBe('http')
    for (const host of ['localhost:4700', '127.0.0.1:4700', '[::1]:4700']) {
      expect(await protocolOf(host, ORIGIN)).toBe('http')
    }
  })

  it('name the address that a proxy on the same machine was asked at', async () => {
    const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rung.vendor.example' }
    const body = await settings(`/v1/projects/${KEY}/settings`, { host: '127.0.0.1:4700', ...forwarded })
    expect(body.integrations['Segment.io']).toMatchObject({
      apiHost: 'rung.vendor.example/v1',
      protocol: 'https',
    })
  })
})
