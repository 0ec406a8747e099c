// Sessions at the door: the cookie, who may, pages of other sites, and a key and a session together.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppUnderTest, bearer, createAppUnderTest, KEYS, NOW, WORKSPACE } from './app-under-test.ts'
import { hashKey } from './key.ts'
import { formatLink, parseLink } from './link.ts'
import { ROLES, type Role } from './role.ts'
import { grantsOf } from './roles.ts'
import type { SessionRecord } from './session.ts'
import { csrfTokenOf, formatSession, parseSession, rotateSession, sealSecretOf } from './session-token.ts'

const HOST = 'rung.example'
const HERE = `http://${HOST}`

/** The text of a session of each kind, told apart by its first byte. */
const kinds = [
  ...ROLES,
  'expired',
  'idle',
  'ended',
  'copied',
  'out',
  'promoted',
  'strayed',
  'unknown',
] as const
type Kind = (typeof kinds)[number]
const textOf = (kind: Kind): string =>
  formatSession(WORKSPACE, new Uint8Array(16).fill(9), new Uint8Array(32).fill(kinds.indexOf(kind) + 1))
const csrf = csrfTokenOf({ workspaceId: WORKSPACE, stays: parseSession(textOf('csm'))?.stays ?? '' })

function recordOf(kind: Kind): SessionRecord | undefined {
  if (kind === 'unknown') return undefined
  const role: Role = ROLES.find(each => each === kind) ?? 'viewer'
  const later = new Date(NOW.getTime() + 1000)
  return {
    id: `ses_${kind}`,
    workspaceId: kind === 'strayed' ? 'ws_00000000000000000000000002' : WORKSPACE,
    personId: 'per_00000000000000000000000001',
    role,
    presentRole: kind === 'out' ? null : kind === 'promoted' ? 'admin' : role,
    copied: kind === 'copied',
    expiresAt: kind === 'expired' ? NOW : later,
    idleExpiresAt: kind === 'idle' ? NOW : later,
    revokedAt: kind === 'ended' ? NOW : null,
    agentScope: null,
  }
}

let on: AppUnderTest
beforeAll(async () => {
  const stored = new Map(kinds.map(kind => [hashKey(textOf(kind)), recordOf(kind)]))
  on = await createAppUnderTest({ findSession: async ({ sha256 }) => stored.get(sha256) })
  const { app } = on
  const who = async (request: { caller: object }) => request.caller
  app.get('/read', { config: { scope: 'read' } }, who)
  app.post('/write', { config: { scope: 'write' } }, who)
  app.post('/own', { config: { scope: 'write', roles: { csm: 'own' } } }, who)
  app.get('/admin', { config: { scope: 'admin' } }, who)
  app.get('/whoami', { config: { scope: 'session' } }, async request => request.session.record.id)
  app.post('/collect', { config: { scope: 'collect', cors: true } }, who)
  app.post('/open', { config: { scope: 'write', cors: true } }, who)
})
afterAll(() => on.app.close())

type Asked = { readonly kind?: Kind; readonly cookie?: string; readonly headers?: Record<string, string> }

const FROM_HERE = { origin: HERE, 'sec-fetch-site': 'same-origin', 'x-rung-csrf': csrf }

function ask(method: 'GET' | 'POST', url: string, { kind = 'csm', cookie, headers = {} }: Asked = {}) {
  const sent = cookie ?? `rung_session=${textOf(kind)}`
  return on.app.inject({ method, url, headers: { host: HOST, cookie: sent, ...headers } })
}

describe('a session', () => {
  it('opens what its role may, as its person', async () => {
    const { statusCode, body } = await ask('GET', '/read')
    expect(statusCode).toBe(200)
    expect(JSON.parse(body)).toEqual({
      workspaceId: WORKSPACE,
      keyId: 'ses_csm',
      scope: 'write',
      personId: 'per_00000000000000000000000001',
      publishable: false,
      role: 'csm',
      reach: 'all',
      tool: null,
    })
    const statuses = async (method: 'GET' | 'POST', url: string) =>
      Promise.all(ROLES.map(async kind => (await ask(method, url, { kind, headers: FROM_HERE })).statusCode))
    expect(await statuses('GET', '/read')).toEqual([200, 200, 200, 200])
    expect(await statuses('POST', '/write')).toEqual([200, 200, 403, 403])
    expect(await statuses('POST', '/own')).toEqual([200, 200, 200, 403])
    expect(await statuses('GET', '/admin')).toEqual([200, 403, 403, 403])
    expect(await statuses('GET', '/whoami')).toEqual([200, 200, 200, 200])
  })

  it('of a CSM reaches their own accounts alone where the route says so, and of others all', async () => {
    const reachOf = async (kind: Kind) =>
      JSON.parse((await ask('POST', '/own', { kind, headers: FROM_HERE })).body).reach
    expect([await reachOf('csm'), await reachOf('manager')]).toEqual(['own', 'all'])
  })

  it.each([
    ['expired', 'This session has expired.'],
    ['idle', 'This session has expired.'],
    ['ended', 'This session was ended.'],
    ['copied', 'was used again, as of a copy'],
    ['out', 'does not sign in here any more'],
    ['strayed', 'This session is not known.'],
    ['unknown', 'This session is not known.'],
  ] as const)('that is %s is refused, everywhere', async (kind, words) => {
    for (const url of ['/read', '/whoami']) {
      const { statusCode, body } = await ask('GET', url, { kind })
      expect({ url, statusCode, body }).toMatchObject({
        statusCode: 401,
        body: expect.stringContaining(words),
      })
    }
  })

  it('whose person has another role opens only the way to a new id', async () => {
    const refused = await ask('GET', '/read', { kind: 'promoted' })
    expect(refused).toMatchObject({ statusCode: 401, body: expect.stringContaining('GET /v1/session') })
    expect((await ask('GET', '/whoami', { kind: 'promoted' })).statusCode).toBe(200)
  })

  it('that is no text of one is refused', async () => {
    for (const text of ['x', `${textOf('csm')}x`, KEYS.admin, textOf('csm').replace('_ses_', '_inv_')]) {
      expect((await ask('GET', '/read', { cookie: `rung_session=${text}` })).statusCode).toBe(401)
    }
    expect((await ask('GET', '/read', { cookie: 'other=1; rung_session=' })).statusCode).toBe(401)
  })

  it('is refused together with a key, whatever they are', async () => {
    for (const key of [KEYS.admin, KEYS.unknown]) {
      const both = await ask('GET', '/read', { headers: bearer(key) })
      expect(both).toMatchObject({ statusCode: 400, body: expect.stringContaining('one or the other') })
    }
  })

  it('is not taken where pages of other sites may call, nor where what people do is sent: the key decides alone', async () => {
    for (const url of ['/collect', '/open']) {
      expect((await ask('POST', url, { headers: FROM_HERE })).statusCode).toBe(401)
      expect((await ask('POST', url, { headers: bearer(KEYS.write) })).statusCode).toBe(200)
    }
  })

  it('is nobody where a key calls', async () => {
    const { statusCode, body } = await on.app.inject({ url: '/whoami', headers: bearer(KEYS.admin) })
    expect({ statusCode, body }).toMatchObject({
      statusCode: 403,
      body: expect.stringContaining('people who sign in'),
    })
  })

  it('stands in no line of the log', async () => {
    await ask('GET', '/read')
    expect(on.logged()).toContain('ses_csm')
    expect(on.logged()).not.toContain(textOf('csm').slice(-43))
  })
})

describe('what changes something', () => {
  const changes = (headers: Record<string, string>) => ask('POST', '/own', { headers })

  it.each([
    ['no header at all', {}],
    ['no token', { origin: HERE, 'sec-fetch-site': 'same-origin' }],
    ['a wrong token', { ...FROM_HERE, 'x-rung-csrf': csrf.replace(/.$/, '!') }],
    ['an empty token', { ...FROM_HERE, 'x-rung-csrf': '' }],
    ['neither origin nor site', { 'x-rung-csrf': csrf }],
    ['the page of another site', { ...FROM_HERE, 'sec-fetch-site': 'cross-site' }],
    ['a page of a neighbour', { ...FROM_HERE, 'sec-fetch-site': 'same-site' }],
    ['no page at all', { ...FROM_HERE, 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example', 'x-rung-csrf': csrf }],
    ['another origin that claims to be of here', { ...FROM_HERE, origin: 'https://evil.example' }],
    ['an origin of another scheme', { origin: `https://${HOST}`, 'x-rung-csrf': csrf }],
    ['an origin that hides', { origin: 'null', 'x-rung-csrf': csrf }],
  ])('is refused with %s', async (_, headers) => {
    expect((await changes(headers)).statusCode).toBe(403)
  })

  it('is taken from a page of here, by origin or by site, with the token', async () => {
    expect((await changes(FROM_HERE)).statusCode).toBe(200)
    expect((await changes({ origin: HERE, 'x-rung-csrf': csrf })).statusCode).toBe(200)
    expect((await changes({ 'sec-fetch-site': 'same-origin', 'x-rung-csrf': csrf })).statusCode).toBe(200)
  })

  it('needs none of it to be read, and none of it with a key', async () => {
    expect((await ask('GET', '/read', { headers: { 'sec-fetch-site': 'cross-site' } })).statusCode).toBe(200)
    const headers = { ...bearer(KEYS.write), origin: 'https://evil.example' }
    expect((await on.app.inject({ method: 'POST', url: '/own', headers })).statusCode).toBe(200)
  })
})

describe('over https', () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }

  it('the cookie of the host alone counts: a neighbour can set one without the prefix', async () => {
    const plain = await ask('GET', '/read', { headers: https })
    expect(plain.statusCode).toBe(401)
    const prefixed = `rung_session=planted; __Host-rung_session=${textOf('csm')}`
    expect((await ask('GET', '/read', { cookie: prefixed, headers: https })).statusCode).toBe(200)
  })
})

describe('the text of a session', () => {
  it('rotates, and keeps what must outlive a rotation', () => {
    const before = parseSession(textOf('csm'))
    if (before === undefined) throw new Error('no session')
    const after = parseSession(rotateSession(before, new Uint8Array(32).fill(200)))
    if (after === undefined) throw new Error('no session')
    expect(after.sha256).not.toBe(before.sha256)
    expect(after.workspaceId).toBe(before.workspaceId)
    expect([csrfTokenOf(after), sealSecretOf(after)]).toEqual([csrfTokenOf(before), sealSecretOf(before)])
    expect(csrfTokenOf(after)).not.toBe(sealSecretOf(after))
  })

  it('has the bytes it needs, and the id of a workspace', () => {
    const [stays, rotates] = [new Uint8Array(16), new Uint8Array(32)]
    expect(() => formatSession(WORKSPACE, rotates, rotates)).toThrow(RangeError)
    expect(() => formatSession(WORKSPACE, stays, stays)).toThrow(RangeError)
    expect(() => formatSession('ws_x', stays, rotates)).toThrow(RangeError)
    expect(parseSession(`rung_ses_${'u'.repeat(26)}_${'a'.repeat(22)}_${'a'.repeat(43)}`)).toBeUndefined()
  })
})

describe('a link', () => {
  it('that asks a customer signs nobody in, and an invitation answers for no customer', () => {
    const [secret, random] = ['secret', new Uint8Array(16)]
    const [ask, invitation] = [
      formatLink(secret, WORKSPACE, random),
      formatLink(secret, WORKSPACE, random, 'inv'),
    ]
    expect(parseLink(secret, ask)).toBeDefined()
    expect(parseLink(secret, invitation, 'inv')).toBeDefined()
    expect(parseLink(secret, ask, 'inv')).toBeUndefined()
    expect(parseLink(secret, invitation)).toBeUndefined()
    expect(parseLink(secret, ask.replace('_ask_', '_inv_'), 'inv')).toBeUndefined()
  })
})

describe('the table of roles', () => {
  it('gives a CSM no write that does not say so, and nobody one where other sites may call', () => {
    expect(grantsOf({ scope: 'write' })).toEqual({
      admin: 'all',
      manager: 'all',
      csm: 'none',
      viewer: 'none',
    })
    expect(grantsOf({ scope: 'write', roles: { csm: 'own' } }).csm).toBe('own')
    expect(Object.values(grantsOf({ scope: 'write', roles: { csm: 'own' }, cors: true }))).toEqual(
      ROLES.map(() => 'none'),
    )
  })
})
