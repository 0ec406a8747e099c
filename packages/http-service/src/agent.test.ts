// Agents that ask for people, at the door: what their session opens, by role and by the scope of their token.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatAgentToken, parseAgentToken } from './agent-token.ts'
import { type AppUnderTest, bearer, createAppUnderTest, NOW, WORKSPACE } from './app-under-test.ts'
import { hashKey, KEY_ANYWHERE } from './key.ts'
import type { Role } from './role.ts'
import type { SessionRecord } from './session.ts'
import { formatSession } from './session-token.ts'

const SECRET = 'link-secret-of-the-tests-0123456789abcdef'
const of = (accessToken: string, subject = 'ann'): string =>
  formatAgentToken(SECRET, { workspaceId: WORKSPACE, issuer: 'https://id.example', subject, accessToken })

const record = (role: Role, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id: `ses_${role}`,
  workspaceId: WORKSPACE,
  personId: 'per_00000000000000000000000001',
  role,
  presentRole: role,
  copied: false,
  expiresAt: new Date(NOW.getTime() + 1000),
  idleExpiresAt: new Date(NOW.getTime() + 1000),
  revokedAt: null,
  agentScope: 'write',
  ...more,
})

const BROWSER = formatSession(WORKSPACE, new Uint8Array(16).fill(1), new Uint8Array(32).fill(2))
const stored = new Map([
  [hashKey(of('csm')), record('csm')],
  [hashKey(of('admin')), record('admin')],
  [hashKey(of('viewer')), record('viewer')],
  [hashKey(of('reading')), record('manager', { agentScope: 'read' })],
  [hashKey(of('promoted')), record('viewer', { presentRole: 'manager' })],
  [hashKey(of('out')), record('csm', { presentRole: null })],
  [hashKey(of('ended')), record('csm', { revokedAt: NOW })],
  [hashKey(of('expired')), record('csm', { expiresAt: NOW })],
  [hashKey(of('strayed')), record('csm', { workspaceId: 'ws_00000000000000000000000002' })],
  [hashKey(of('browser')), record('csm', { agentScope: null })],
  [hashKey(BROWSER), record('csm', { agentScope: null })],
])

let on: AppUnderTest
beforeAll(async () => {
  on = await createAppUnderTest({ findSession: async ({ sha256 }) => stored.get(sha256) })
  const who = async (request: { caller: object }) => request.caller
  on.app.get('/read', { config: { scope: 'read' } }, who)
  on.app.post('/write', { config: { scope: 'write' } }, who)
  on.app.post('/own', { config: { scope: 'write', roles: { csm: 'own' } } }, who)
  on.app.get('/admin', { config: { scope: 'admin' } }, who)
  on.app.get('/whoami', { config: { scope: 'session' } }, async request => request.session.record.id)
  on.app.post('/collect', { config: { scope: 'collect', cors: true } }, who)
  on.app.post('/open', { config: { scope: 'write', cors: true } }, who)
})
afterAll(() => on.app.close())

const ask = (method: 'GET' | 'POST', url: string, token: string) =>
  on.app.inject({ method, url, headers: bearer(of(token)) })
const statusOf = async (method: 'GET' | 'POST', url: string, token: string) =>
  (await ask(method, url, token)).statusCode

describe('the session of an agent', () => {
  it('opens what its person may read and write, without a cookie or a page', async () => {
    expect((await ask('POST', '/own', 'csm')).json()).toMatchObject({
      ...{ workspaceId: WORKSPACE, keyId: 'ses_csm', scope: 'write', role: 'csm', reach: 'own' },
      personId: 'per_00000000000000000000000001',
    })
    expect(await statusOf('POST', '/write', 'csm')).toBe(403)
    expect(await statusOf('POST', '/write', 'admin')).toBe(200)
    expect(await statusOf('GET', '/read', 'viewer')).toBe(200)
    expect(await statusOf('POST', '/own', 'viewer')).toBe(403)
  })

  it('reads alone where its token says so', async () => {
    expect((await ask('GET', '/read', 'reading')).json()).toMatchObject({ scope: 'read', role: 'manager' })
    const refused = await ask('POST', '/write', 'reading')
    expect([refused.statusCode, refused.body]).toEqual([403, expect.stringContaining('rung:write')])
  })

  it('is as the role is at that moment', async () => {
    expect(await statusOf('POST', '/write', 'promoted')).toBe(200)
  })

  it('opens nothing of admins, of who is signed in, or of other pages', async () => {
    for (const [method, url] of [
      ['GET', '/admin'],
      ['GET', '/whoami'],
      ['POST', '/collect'],
      ['POST', '/open'],
    ] as const) {
      expect([url, await statusOf(method, url, 'admin')]).toEqual([url, 403])
    }
  })

  it.each(['out', 'ended', 'expired', 'strayed', 'browser', 'unknown'])(
    'is refused when it is %s',
    async kind => {
      expect(await statusOf('GET', '/read', kind)).toBe(401)
    },
  )

  it('is none that a browser has, nor the other way round', async () => {
    const sent = await on.app.inject({ method: 'GET', url: '/read', headers: bearer(BROWSER) })
    expect(sent.statusCode).toBe(401)
    const cookie = `rung_session=${of('csm')}`
    expect((await on.app.inject({ method: 'GET', url: '/read', headers: { cookie } })).statusCode).toBe(401)
  })

  it('is looked for by nobody where nobody signs in', async () => {
    const { app } = await createAppUnderTest()
    app.get('/read', { config: { scope: 'read' } }, async () => null)
    const { statusCode } = await app.inject({ method: 'GET', url: '/read', headers: bearer(of('csm')) })
    expect(statusCode).toBe(401)
    await app.close()
  })
})

describe('the text of an agent', () => {
  it('follows from the token and the person, and is of that workspace', () => {
    expect(of('a')).toBe(of('a'))
    expect(of('a')).not.toBe(of('b'))
    const [one, another, theirs] = [of('a'), of('b'), of('a', 'bo')].map(parseAgentToken)
    expect(one).toMatchObject({ workspaceId: WORKSPACE, sha256: hashKey(of('a')) })
    // what is sealed for a person outlives a token
    expect(one?.stays).toBe(another?.stays)
    expect(one?.stays).not.toBe(theirs?.stays)
    expect(parseAgentToken(BROWSER)).toBeUndefined()
    expect(() =>
      formatAgentToken(SECRET, { workspaceId: 'ws_x', issuer: '', subject: '', accessToken: '' }),
    ).toThrow(RangeError)
  })

  it('stands in no log', () => {
    expect(`a ${of('a')} b`.replace(KEY_ANYWHERE, '-')).toBe('a - b')
  })
})
