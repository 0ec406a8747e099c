// Tools at /mcp, as a client of the protocol calls them, beside the API that they ask.

import { createApp } from '@rung/http-service'
import { createTestIds } from '@rung/test-harness/ids'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type McpParts, serveMcp } from './serve-mcp.ts'
import { tools } from './tools/index.ts'

let rung: TestRung
let mine: TestWorkspace
let other: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  mine = await rung.workspace('Mine')
  other = await rung.workspace('Other')
  await mine.client.post('/v1/accounts', { externalId: 'northfield', name: 'North⟧field' })
  await rung.settle()
})
afterAll(() => rung.stop())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${rung.address}/mcp`, {
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${mine.adminKey}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const PING = { jsonrpc: '2.0', id: 1, method: 'ping' }

/** The one message that is answered, as JSON or as an event. */
async function messageIn(answer: Response) {
  const text = await answer.text()
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? text)
}

const call = async (name: string, input: object, key = mine.adminKey) => {
  const params = { name, arguments: input }
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params }
  return (await messageIn(await post(body, { authorization: `Bearer ${key}` }))).result
}

describe('/mcp', () => {
  it('says who serves, and which tools there are', async () => {
    const clientInfo = { name: 'test', version: '1' }
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo }
    const opened = await post({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
    expect(opened.status).toBe(200)
    expect(opened.headers.get('mcp-session-id')).toBeNull()
    expect((await messageIn(opened)).result).toMatchObject({
      serverInfo: { name: 'rung' },
      instructions: expect.stringContaining('⟦'),
    })
    const { result } = await messageIn(await post({ jsonrpc: '2.0', id: 2, method: 'tools/list' }))
    const why = result.tools.find(({ name }: { name: string }) => name === 'why_this_score')
    expect(why).toMatchObject({
      annotations: { readOnlyHint: true, openWorldHint: false },
      inputSchema: { type: 'object', required: ['account'] },
      outputSchema: { type: 'object' },
    })
  })

  it('answers twice, in words and as structured content, with the numbers of the API', async () => {
    const health = await mine.client.get<Record<string, unknown>>('/v1/accounts/northfield/health')
    const { structuredContent, content, isError } = await call('why_this_score', { account: 'northfield' })
    expect(isError).toBeUndefined()
    const { score, scoreHundredths, band, coverage, asOf, versions } = health
    expect(structuredContent).toMatchObject({ score, scoreHundredths, band, coverage, asOf, versions })
    expect(structuredContent.account).toMatchObject({ externalId: 'northfield', name: '⟦North]field⟧' })
    expect(content).toHaveLength(1)
    expect(content[0].text).toMatch(/^⟦North\]field⟧ \(acc_\w+\): score /)
  })

  it('says what the API refuses, in words, and finds nothing of another workspace', async () => {
    expect(await call('why_this_score', { account: 'nobody' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('not_found') }],
    })
    expect(await call('why_this_score', { account: 'northfield' }, other.adminKey)).toEqual(
      await call('why_this_score', { account: 'northfield' }, (await rung.workspace('Third')).adminKey),
    )
    for (const account of ['half \ud800', 'NUL \u0000']) {
      expect(await call('why_this_score', { account })).toMatchObject({
        isError: true,
        content: [
          { text: expect.stringContaining('account holds a NUL character or half a surrogate pair') },
        ],
      })
    }
    expect(await call('why_this_score', { account: 'northfield', asof: '2026-03-01' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('asof') }],
    })
    expect(await call('why_this_score', { account: 'northfield', asOf: 'soon' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('asOf') }],
    })
  })

  it('lets nobody in whom the API does not, before it reads what they say', async () => {
    const none = await post('not JSON', { authorization: '' })
    expect(none.status).toBe(401)
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(none.headers.get('content-type')).toContain('application/problem+json')
    const unknown = await post({}, { authorization: `Bearer ${mine.adminKey.slice(0, -3)}xyz` })
    expect(unknown.status).toBe(401)
  })

  it('answers what is no message of the protocol as the protocol says', async () => {
    expect(await messageIn(await post('{'))).toMatchObject({ error: { code: -32700 } })
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413)
    const authorization = `Bearer ${mine.adminKey}`
    expect((await fetch(`${rung.address}/mcp`, { headers: { authorization } })).status).toBe(405)
  })

  it('answers nobody who was led here by another name, or by a page of another site', async () => {
    const asked = { method: 'POST', path: '/mcp', key: mine.adminKey, body: {} }
    for (const headers of [{ host: 'evil.example.com' }, { origin: 'http://evil.example.com' }]) {
      const { status, text } = await rung.call({ ...asked, headers })
      expect([status, JSON.parse(text)]).toEqual([403, expect.objectContaining({ id: null })])
    }
  })

  it.each([
    ['too long', 413, 'x'.repeat(257 * 1024), {}],
    ['no JSON', 400, '{', {}],
    ['no message', 400, 'null', {}],
    ['nested past all measure', 400, '['.repeat(50_000) + ']'.repeat(50_000), {}],
    ['a batch of too many', 400, JSON.stringify(Array.from({ length: 101 }, () => PING)), {}],
    ['of an unknown version', 400, PING, { 'mcp-protocol-version': '1999-01-01' }],
    ['of a version without what it needs', 400, PING, { 'mcp-protocol-version': '2026-07-28' }],
    ['for who takes pages alone', 406, PING, { accept: 'text/html' }],
    ['a form', 415, PING, { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('answers a body that is %s with %i', async (_what, status, body, headers) => {
    expect((await post(body, headers)).status).toBe(status)
  })

  it('goes on when callers have gone in the middle of theirs', async () => {
    const asked = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'portfolio', arguments: {} },
    }
    const gone = Array.from({ length: 20 }, async (_, place) => {
      const body = JSON.stringify(asked)
      const headers = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' }
      const authorization = `Bearer ${mine.adminKey}`
      const cut = new AbortController()
      const answer = fetch(`${rung.address}/mcp`, {
        ...{ method: 'POST', headers: { ...headers, authorization }, body, signal: cut.signal },
      })
      for (let turn = 0; turn < place; turn++) await new Promise(setImmediate)
      cut.abort()
      return answer.then(each => each.text()).catch((error: Error) => error.name)
    })
    expect(new Set(await Promise.all(gone))).toContain('AbortError')
    const many = await Promise.all(Array.from({ length: 30 }, () => call('portfolio', {})))
    expect(many.filter(({ isError }) => isError === true)).toEqual([])
  })

  it('lists and calls what the key is good for, and says which scope the rest needs', async () => {
    const made = await mine.client.post<{ key: string }>('/v1/keys', { scope: 'read', name: 'reads' })
    const { key } = made
    const asked = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const listed = async (headers = {}) =>
      (await messageIn(await post(asked, headers))).result.tools.map(({ name }: { name: string }) => name)
    const reads = tools.filter(({ scope }) => scope === 'read').map(({ name }) => name)
    expect(await listed({ authorization: `Bearer ${key}` })).toEqual(reads)
    expect(await listed()).toEqual(tools.map(({ name }) => name))
    const input = { outcome: 'any', verdict: 4, periodStartsOn: '2026-02-20' }
    expect(await call('file_verdict', input, key)).toMatchObject({
      isError: true,
      content: [
        { text: expect.stringContaining('file_verdict needs scope "write"; what you ask with has "read"') },
      ],
    })
  })

  it('takes no session: a page that is signed in cannot ask for its person', async () => {
    await mine.client.post('/v1/people', { externalId: 'ada', name: 'Ada' })
    const ada = await rung.signIn(mine.adminKey, { person: 'ada', role: 'admin' })
    const { status } = await ada.send('POST', '/mcp', {})
    expect(status).toBe(401)
  })

  it('ends a stream that nothing would ever be told on, so that none holds up the end', async () => {
    const clientInfo = { name: 'test', version: '1' }
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': clientInfo,
      'io.modelcontextprotocol/clientCapabilities': {},
    }
    const params = { notifications: { toolsListChanged: true }, _meta: meta }
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' }
    const answer = await post({ jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params }, headers)
    expect(await messageIn(answer)).toMatchObject({ id: 1, error: { code: -32603 } })
  })
})

/** The routes alone, over an API that answers as it is told. */
async function served(parts: Omit<McpParts, 'version' | 'clock'>) {
  const clock = () => new Date(0)
  const app = await createApp({
    ...{ title: 'MCP', version: '1', log: 'silent', newId: createTestIds(), clock },
    findKey: async () => undefined,
  })
  await serveMcp(app, { version: '1', clock, ...parts })
  return app
}

it('waits when the API says so, and for as long', async () => {
  const askApi = async () => new Response('{}', { status: 429, headers: { 'retry-after': '17' } })
  const app = await served({ askApi })
  const { statusCode, headers } = await app.inject({
    ...{ method: 'POST', url: '/mcp', headers: { host: 'localhost' } },
  })
  expect([statusCode, headers['retry-after']]).toEqual([429, '17'])
  await app.close()
})

it('names no issuer where there is none, and says so where it is told', async () => {
  const headers = { 'www-authenticate': 'Bearer realm="rung", error="invalid_token"' }
  const app = await served({ askApi: async () => new Response('{}', { status: 401, headers }) })
  const refused = await app.inject({ method: 'POST', url: '/mcp', headers: { host: 'localhost:4700' } })
  const where = 'http://localhost:4700/.well-known/oauth-protected-resource/mcp'
  expect(refused.headers['www-authenticate']).toContain(`resource_metadata="${where}"`)
  const told = await app.inject({ url: new URL(where).pathname, headers: { host: 'localhost:4700' } })
  expect(told.json()).toEqual({
    resource: 'http://localhost:4700/mcp',
    resource_name: 'Rung',
    bearer_methods_supported: ['header'],
  })
  await app.close()
})

it('names the issuer under the names that are listed alone, and asks the API with what it gives for a token', async () => {
  const asked: unknown[] = []
  const app = await served({
    issuer: 'https://login.example.com',
    hosts: ['rung.example.com'],
    askApi: async (path, init) => {
      asked.push([init.method, path, new Headers(init.headers).get('authorization')])
      return Response.json({ token: 'rung_agt_x', access: { scope: 'read', person: null } })
    },
  })
  const metadata = async (host: string) =>
    (await app.inject({ url: '/.well-known/oauth-protected-resource', headers: { host } })).json()
  expect(await metadata('rung.example.com')).toMatchObject({
    resource: 'https://rung.example.com/mcp',
    authorization_servers: ['https://login.example.com'],
  })
  for (const host of ['192.0.2.7', 'localhost']) {
    expect(await metadata(host)).not.toHaveProperty('authorization_servers')
  }
  const headers = {
    host: 'rung.example.com',
    authorization: 'Bearer aa.bb.cc',
    'content-type': 'application/json',
  }
  await app.inject({ method: 'POST', url: '/mcp', headers, payload: '{}' })
  expect(asked).toEqual([
    ['POST', '/v1/sessions/token', 'Bearer aa.bb.cc'],
    ['GET', '/v1/workspace', 'Bearer rung_agt_x'],
  ])
  await app.close()
})

it('names the issuer where people sign in, and where that is told', async () => {
  const headers = { 'www-authenticate': 'Bearer realm="rung", error="invalid_token"' }
  const refuses = async () => new Response('{}', { status: 401, headers })
  const issuer = 'https://login.example.com/'
  const app = await served({ askApi: refuses, issuer })
  const refused = await app.inject({ method: 'POST', url: '/mcp', headers: { host: 'localhost:4700' } })
  expect(refused.statusCode).toBe(401)
  const where = 'http://localhost:4700/.well-known/oauth-protected-resource/mcp'
  expect(refused.headers['www-authenticate']).toBe(
    `Bearer realm="rung", error="invalid_token", resource_metadata="${where}"`,
  )
  const told = await app.inject({ url: new URL(where).pathname, headers: { host: 'localhost:4700' } })
  expect(told.json()).toMatchObject({
    resource: 'http://localhost:4700/mcp',
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
  })
  await app.close()
})
