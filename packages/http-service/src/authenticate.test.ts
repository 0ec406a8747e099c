import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS, PAGE_ORIGIN, WORKSPACE } from './app-under-test.ts'
import type { KeyScope } from './caller.ts'
import { formatKey } from './key.ts'
import type { Problem } from './problem.ts'

const OPERATOR_KEY = 'the-secret-of-this-installation'
let app: App
const scopes = ['collect', 'read', 'write', 'admin', 'scim'] as const

beforeAll(async () => {
  ;({ app } = await createAppUnderTest({ operatorKey: OPERATOR_KEY }))
  const response = {
    200: z.object({ workspaceId: z.string(), keyId: z.string(), personId: z.string().nullable() }),
  }
  for (const scope of scopes) {
    app.get(`/${scope}`, { config: { scope }, schema: { response } }, async request => request.caller)
  }
  app.get('/operator', { config: { scope: 'operator' } }, async () => 'ok')
  app.get('/public', { config: { scope: 'public' } }, async () => 'ok')
  app.get('/public-caller', { config: { scope: 'public' } }, async request => request.caller)
})
afterAll(() => app.close())

async function ask(url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url, headers })
  return {
    statusCode: answer.statusCode,
    body: answer.body,
    challenge: answer.headers['www-authenticate'],
    problem: () => JSON.parse(answer.body) as Problem,
  }
}

describe('the door', () => {
  it('lets a key in by Bearer or as the user name of Basic, and tells the handler who calls', async () => {
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    for (const headers of [
      bearer(KEYS.write),
      { authorization: `bearer   ${KEYS.write} ` },
      basic(`${KEYS.write}:`),
      basic(KEYS.write),
      basic(`${KEYS.write}:ignored`),
    ]) {
      const answer = await ask('/write', headers)
      expect(answer.statusCode).toBe(200)
      expect(JSON.parse(answer.body)).toEqual({
        workspaceId: WORKSPACE,
        keyId: 'key_write',
        personId: 'per_00000000000000000000000001',
      })
    }
  })

  it.each(
    scopes.flatMap(has =>
      scopes.map(needs => {
        const allowed: Record<KeyScope, string[]> = {
          collect: ['collect'],
          read: ['read'],
          write: ['collect', 'read', 'write'],
          admin: ['collect', 'read', 'write', 'admin', 'scim'],
          scim: ['scim'],
        }
        return { has, needs, status: allowed[has].includes(needs) ? 200 : 403 }
      }),
    ),
  )('answers $status when a $has key asks for $needs', async ({ has, needs, status }) => {
    const answer = await ask(`/${needs}`, bearer(KEYS[has]))
    expect(answer.statusCode).toBe(status)
    if (status === 403) {
      expect(answer.problem().detail).toContain(`needs scope "${needs}"; the key has "${has}"`)
      expect(answer.challenge).toBe(`Bearer realm="rung", error="insufficient_scope", scope="${needs}"`)
    }
  })

  it('says which: missing, not understood, not a key, expired, revoked', async () => {
    const details = new Map<string, Record<string, string>>([
      ['No key was sent.', {}],
      ['The Authorization header is not understood.', { authorization: `Digest ${KEYS.read}` }],
      ['This is not the text of a key.', bearer('rung_short')],
      ['This key expired at 2026-03-28T12:00:00.000Z.', bearer(KEYS.expired)],
      ['This key was revoked at 2026-03-01T00:00:00.000Z.', bearer(KEYS.revoked)],
    ])
    for (const [detail, headers] of details) {
      const answer = await ask('/read', headers)
      expect(answer.statusCode).toBe(401)
      expect(answer.problem().detail).toContain(detail)
      expect(answer.challenge).toMatch(/^Bearer realm="rung"/)
    }
  })

  it('says the same of a key never made, one of a workspace never made, and one stored elsewhere', async () => {
    const elsewhere = formatKey('ws_0000000000000000000000000z', new Uint8Array(32).fill(200))
    const answers = []
    for (const key of [KEYS.unknown, elsewhere, KEYS.strayed]) {
      const answer = await ask('/read', { ...bearer(key), 'x-request-id': 'same' })
      answers.push({ status: answer.statusCode, body: answer.body, challenge: answer.challenge })
    }
    expect(answers[0]).toMatchObject({ status: 401 })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('tells an unusable key nothing about scopes: 401 comes before 403', async () => {
    expect((await ask('/admin', bearer(KEYS.unknown))).statusCode).toBe(401)
    expect((await ask('/operator', bearer(KEYS.expired))).statusCode).toBe(401)
  })

  it('opens operator routes to the secret of the installation alone, and nothing else to it', async () => {
    expect((await ask('/operator', bearer(OPERATOR_KEY))).statusCode).toBe(200)
    const admin = await ask('/operator', bearer(KEYS.admin))
    expect(admin.statusCode).toBe(403)
    expect(admin.problem().detail).toContain('needs scope "operator"')
    expect((await ask('/operator', bearer(`${OPERATOR_KEY}x`))).statusCode).toBe(401)
    expect((await ask('/operator')).statusCode).toBe(401)
    expect((await ask('/read', bearer(OPERATOR_KEY))).statusCode).toBe(403)
  })

  it('keeps operator routes shut when the installation has no secret', async () => {
    const { app: shut } = await createAppUnderTest()
    shut.get('/operator', { config: { scope: 'operator' } }, async () => 'ok')
    for (const headers of [{}, bearer(''), bearer('undefined'), bearer(OPERATOR_KEY)]) {
      expect((await shut.inject({ url: '/operator', headers })).statusCode).toBe(401)
    }
    await shut.close()
    await expect(createAppUnderTest({ operatorKey: '' })).rejects.toThrow('operatorKey is empty')
  })

  it('asks nothing on a public route, whose handler has no caller to read', async () => {
    expect((await ask('/public')).statusCode).toBe(200)
    expect((await ask('/public', bearer('nonsense'))).statusCode).toBe(200)
    const answer = await ask('/public-caller', bearer(KEYS.admin))
    expect(answer.statusCode).toBe(500)
  })
})

describe('a route', () => {
  it('that states no scope cannot be registered', async () => {
    const { app: strict } = await createAppUnderTest()
    expect(() => strict.get('/open', async () => 'ok')).toThrow('GET /open states no scope')
    const config = { scope: 'root' as 'read' }
    expect(() => strict.get('/open', { config }, async () => 'ok')).toThrow('states no scope')
    const nested = strict.register(async inner => {
      inner.get('/nested', async () => 'ok')
    })
    await expect(nested).rejects.toThrow('GET /nested states no scope')
    await strict.close()
  })
})

describe('a publishable key', () => {
  let open: App
  beforeAll(async () => {
    ;({ app: open } = await createAppUnderTest())
    open.post('/collect', { config: { scope: 'collect', cors: true, writeKey: true } }, async request => ({
      publishable: request.caller.publishable,
    }))
    open.post('/facts', { config: { scope: 'write', cors: true } }, async () => 'ok')
    open.post('/imports', { config: { scope: 'collect' } }, async () => 'ok')
  })
  afterAll(() => open.close())

  const post = async (url: string, headers: Record<string, string>, payload: object = {}) => {
    const answer = await open.inject({ method: 'POST', url, headers, payload })
    return { status: answer.statusCode, body: answer.json() as Problem & { publishable: boolean } }
  }

  it('is seen to be one, and sends from the pages it names, wherever the key is put', async () => {
    expect(KEYS.page).toMatch(/^rung_pub_/)
    const told = { status: 200, body: { publishable: true } }
    expect(await post('/collect', { origin: PAGE_ORIGIN, ...bearer(KEYS.page) })).toEqual(told)
    expect(await post('/collect', { origin: PAGE_ORIGIN }, { writeKey: KEYS.page })).toEqual(told)
    expect(await post(`/collect?writeKey=${KEYS.page}`, { origin: PAGE_ORIGIN })).toEqual(told)
    expect((await post('/collect', bearer(KEYS.collect))).body).toEqual({ publishable: false })
  })

  it('is refused from any other page, and where no page is named', async () => {
    const refused = await post('/collect', { origin: 'https://evil.example', ...bearer(KEYS.page) })
    expect(refused).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('Origin "https://evil.example"') },
    })
    expect(await post('/collect', bearer(KEYS.page))).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('no Origin header') },
    })
    expect(await post('/collect', { origin: 'null' }, { writeKey: KEYS.page })).toMatchObject({ status: 403 })
  })

  it('opens nothing else, from its own pages either', async () => {
    const headers = { origin: PAGE_ORIGIN, ...bearer(KEYS.page) }
    expect(await post('/facts', headers)).toMatchObject({ status: 403 })
    expect(await post('/imports', headers)).toMatchObject({ status: 403 })
  })
})
