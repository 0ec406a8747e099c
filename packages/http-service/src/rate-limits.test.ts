import { describe, expect, it } from 'vitest'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
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
