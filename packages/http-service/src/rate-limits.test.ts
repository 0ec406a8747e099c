import { describe, expect, it } from 'vitest'
import { bearer, createAppUnderTest, KEYS, PAGE_ORIGIN } from './app-under-test.ts'
import { networkOf } from './network-of.ts'
import type { HttpPolicy } from './policy.ts'

async function limited(limits: Partial<HttpPolicy>) {
  const { app } = await createAppUnderTest({ limits })
  app.get('/facts', { config: { scope: 'read' } }, async () => 'ok')
  app.get('/more-facts', { config: { scope: 'read' } }, async () => 'ok')
  app.get('/collect', { config: { scope: 'collect' } }, async () => 'ok')
  app.get('/open', { config: { scope: 'public' } }, async () => 'ok')
  const ask = (url: string, key?: string) => app.inject({ url, headers: key ? bearer(key) : {} })
  return { ask, close: () => app.close() }
}

describe('the rate limit', () => {
  it('counts a key over all routes, says what is left, and refuses past it with when to come back', async () => {
    const { ask, close } = await limited({ requestsPerWindow: 3, windowSeconds: 60 })
    const left = []
    for (const url of ['/facts', '/more-facts', '/facts']) {
      const answer = await ask(url, KEYS.read)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['ratelimit-policy']).toBe('"api";q=3;w=60')
      expect(answer.headers.ratelimit).toMatch(/^"api";r=\d;t=\d+$/)
      left.push(answer.headers['ratelimit-remaining'])
    }
    expect(left).toEqual(['2', '1', '0'])
    const refused = await ask('/more-facts', KEYS.read)
    expect(refused.statusCode).toBe(429)
    expect(refused.headers['content-type']).toBe('application/problem+json')
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(refused.json()).toMatchObject({
      type: 'urn:rung:problem:too_many',
      detail: expect.stringContaining(`Wait ${seconds} s`),
    })
    await close()
  })

  it('gives each key its own, and the collector another one', async () => {
    const { ask, close } = await limited({ requestsPerWindow: 1, collectPerWindow: 2 })
    expect((await ask('/facts', KEYS.write)).statusCode).toBe(200)
    expect((await ask('/facts', KEYS.write)).statusCode).toBe(429)
    expect((await ask('/facts', KEYS.read)).statusCode).toBe(200)
    const collected = []
    for (let n = 0; n < 3; n += 1) collected.push((await ask('/collect', KEYS.write)).statusCode)
    expect(collected).toEqual([200, 200, 429])
    await close()
  })

  it('is over when its window is', async () => {
    const { ask, close } = await limited({ requestsPerWindow: 1, windowSeconds: 0.2 })
    expect((await ask('/facts', KEYS.read)).statusCode).toBe(200)
    expect((await ask('/facts', KEYS.read)).statusCode).toBe(429)
    await expect.poll(async () => (await ask('/facts', KEYS.read)).statusCode, { interval: 20 }).toBe(200)
    await close()
  })

  it('counts no request that was refused at the door, and none that asks for no key', async () => {
    const { ask, close } = await limited({ requestsPerWindow: 1 })
    for (let n = 0; n < 3; n += 1) {
      expect((await ask('/facts', KEYS.revoked)).statusCode).toBe(401)
      expect((await ask('/open')).statusCode).toBe(200)
    }
    expect((await ask('/facts', KEYS.read)).statusCode).toBe(200)
    await close()
  })
})

describe('the rate limit of a publishable key', () => {
  it('is one for each address that uses it, beside that of the key', async () => {
    const limits = { pagesPerWindow: 2, collectPerWindow: 5 }
    const { app } = await createAppUnderTest({ limits })
    app.post('/collect', { config: { scope: 'collect', cors: true, writeKey: true } }, async () => 'ok')
    const post = async (address: string, key: string, inBody = false) => {
      const headers = { origin: PAGE_ORIGIN, 'x-forwarded-for': address, ...(inBody ? {} : bearer(key)) }
      const payload = inBody ? { writeKey: key } : {}
      const { statusCode, headers: answered } = await app.inject({
        method: 'POST',
        url: '/collect',
        headers,
        payload,
      })
      return [statusCode, String(answered['ratelimit-policy']).split(';')[0]]
    }
    const first = []
    for (const inBody of [false, true, false, true]) first.push(await post('192.0.2.1', KEYS.page, inBody))
    expect(first).toEqual([
      [200, '"collect"'],
      [200, '"collect"'],
      [429, '"page"'],
      [429, '"page"'],
    ])
    // what was refused took nothing from the others: three of the key's five are left
    const others = []
    for (const address of ['192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5']) {
      others.push((await post(address, KEYS.page))[0])
    }
    expect(others).toEqual([200, 200, 200, 429])
    for (let n = 0; n < 5; n += 1) expect((await post('192.0.2.9', KEYS.collect))[0]).toBe(200)
    await app.close()
  })

  it('counts the IPv6 addresses of one subscriber together', () => {
    const networks = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:0:0:9', '2001:db8:1:2:0:0:0:1'].map(networkOf)
    expect(new Set(networks)).toEqual(new Set(['2001:db8:1:2']))
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networks[0])
    expect(networkOf('::1')).toBe('0:0:0:0')
    expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
    expect(networkOf('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1')
  })
})
