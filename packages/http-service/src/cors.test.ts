import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'

const origin = 'https://app.vendor.example'
let app: App

beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
  app.post('/nudges/decide', { config: { scope: 'read', cors: true } }, async () => 'ok')
  app.get('/nudges/:id', { config: { scope: 'read', cors: true } }, async () => 'ok')
  app.post('/accounts', { config: { scope: 'write' } }, async () => 'ok')
  app.get('/page', { config: { scope: 'public' } }, async (_request, reply) =>
    reply.header('content-security-policy', "default-src 'self'").type('text/html').send('<p>'),
  )
})
afterAll(() => app.close())

function preflight(url: string, method: string) {
  const headers = { origin, 'access-control-request-method': method }
  return app.inject({ method: 'OPTIONS', url, headers })
}

const corsHeaders = (headers: object) =>
  Object.keys(headers).filter(name => name.startsWith('access-control'))

describe('other sites', () => {
  it('may call nudges, after a preflight that needs no key', async () => {
    for (const [url, method] of [
      ['/nudges/decide', 'POST'],
      ['/nudges/nud_1', 'GET'],
    ] as const) {
      const answer = await preflight(url, method)
      expect(answer.statusCode).toBe(204)
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      expect(answer.headers['access-control-allow-methods']).toContain(method)
      expect(answer.headers['access-control-allow-headers']).toContain('authorization')
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    }
    const headers = { origin, ...bearer(KEYS.read) }
    const answer = await app.inject({ method: 'POST', url: '/nudges/decide', headers })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin')
  })

  it('can read why a nudge was refused', async () => {
    const answer = await app.inject({ method: 'POST', url: '/nudges/decide', headers: { origin } })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })

  it('may call nothing else', async () => {
    const refused = await preflight('/accounts', 'POST')
    expect(refused.statusCode).toBe(404)
    expect(corsHeaders(refused.headers)).toEqual([])
    const headers = { origin, ...bearer(KEYS.write) }
    const answer = await app.inject({ method: 'POST', url: '/accounts', headers })
    expect(corsHeaders(answer.headers)).toEqual([])
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('every answer', () => {
  it('keeps browsers from framing, sniffing, caching and running it, also when it is a refusal', async () => {
    for (const url of ['/livez', '/accounts', '/nowhere', '/%zz', '/openapi.json']) {
      const { headers } = await app.inject({ url })
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined()
    }
  })

  it('may be a page with a policy of its own', async () => {
    const { headers } = await app.inject({ url: '/page' })
    expect(headers['content-security-policy']).toBe("default-src 'self'")
  })
})
