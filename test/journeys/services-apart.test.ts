// The services as processes of their own, each with its own login, behind the gateway's one port.
import { type AddressInfo, createServer } from 'node:net'
import { createApiClient } from '@rung/cli'
import { tools } from '@rung/mcp/tools'
import { createBrowser } from '@rung/test-harness/browser'
import { call } from '@rung/test-harness/call'
import { createEmptyDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goldenDocument } from '../contract/golden-document.ts'
import { CLIENT_ID, CLIENT_SECRET, type Issuer, startIssuer } from './issuer.ts'
import { type StandaloneProcess, startNode } from './standalone-process.ts'
import { getTokens } from './token-of-issuer.ts'

const OPERATOR = 'operator-key-of-the-services-apart-0001'
const LINK_SECRET = 'link-secret-of-the-services-apart-0001'
const SERVICES = [
  'usage',
  'outcomes',
  'accounts',
  'health',
  'renewals',
  'playbook',
  'config',
  'outbox',
] as const
/** The name that agents know this Rung by: accounts and mcp are told of it. */
const AGENT_HOST = 'agents.rung.example'
/** Of the workspace that people of the issuer come into: known before accounts is started. */
const OF_ISSUER = `ws_${'8'.repeat(26)}`

let issuer: Issuer
let database: TestDatabase
let gateway: string
const processes = new Map<string, StandaloneProcess>()

beforeAll(async () => {
  issuer = await startIssuer()
  issuer.serve('http://127.0.0.1:9/signed-in', CLIENT_SECRET)
  const agents = { RUNG_MCP_HOSTS: AGENT_HOST, RUNG_OIDC_ISSUER: issuer.url }
  const signIn = {
    ...{ ...agents, RUNG_OIDC_CLIENT_ID: CLIENT_ID, RUNG_OIDC_CLIENT_SECRET: CLIENT_SECRET },
    ...{ RUNG_OIDC_WORKSPACE: OF_ISSUER, RUNG_OIDC_ROLES: 'csm=cs-team; viewer=everybody' },
  }
  database = await createEmptyDatabase()
  const environment = { DATABASE_URL: database.adminUrl }
  expect(await rung(['database', 'migrate'], environment)).toMatch(/^Applied .*0001-schemas/)
  expect(await rung(['database', 'migrate'], environment)).toBe('The schema is up to date.')
  const addresses = await Promise.all(
    SERVICES.map(async service => {
      const url = await rung(['database', 'url', service], environment)
      expect(new URL(url).username).toBe(`rung_${service}`)
      return start(service, {
        DATABASE_URL: url,
        RUNG_OPERATOR_KEY: OPERATOR,
        RUNG_LINK_SECRET: LINK_SECRET,
        ...(service === 'accounts' && signIn),
      })
    }),
  )
  addresses.push(await start('web', {}))
  // asks the gateway, which waits for it: told where that is by a port that is free
  const port = await freePort()
  addresses.push(await start('mcp', { RUNG_URL: `http://127.0.0.1:${port}`, ...agents }))
  gateway = await start('gateway', { RUNG_SERVICES: addresses.join(','), RUNG_PORT: String(port) })
})
afterAll(async () => {
  for (const process of processes.values()) process.signal('SIGTERM')
  const codes = await Promise.all([...processes.values()].map(process => process.ended()))
  await database.close()
  await issuer.stop()
  expect(new Set(codes)).toEqual(new Set([0]))
})

/** Its admin key. */
async function makeWorkspace(name: string): Promise<string> {
  const operator = createApiClient({ url: gateway, key: OPERATOR })
  const made = await operator.post<{ adminKey: string }>('/v1/workspaces', { name, currency: 'EUR' })
  return made.adminKey
}

it('answers each path from the service whose it is, those of no document too', async () => {
  const adminKey = await makeWorkspace('Apart')
  const client = createApiClient({ url: gateway, key: adminKey })
  await client.post('/v1/accounts', { externalId: 'northfield', name: 'Northfield' })
  await client.post('/v1/features', { event: 'Invoice Sent' })
  const call = { userId: 'u1', event: 'Invoice Sent', context: { groupId: 'northfield' } }
  // a body of another type and a path that the document does not name: what a browser's library sends
  const posted = await fetch(`${gateway}/v1/t`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ ...call, type: 'track', messageId: 'm1', writeKey: adminKey }),
  })
  expect(posted.status).toBe(200)
  expect(await client.get('/v1/accounts/northfield')).toMatchObject({ externalId: 'northfield' })
  expect(await client.get('/v1/accounts/northfield/health')).toMatchObject({ externalId: 'northfield' })
  expect(await client.get('/v1/outcomes')).toMatchObject({ data: [] })
  expect((await fetch(`${gateway}/docs/`)).headers.get('content-type')).toContain('text/html')
})

it('asks a customer by the page behind a link, at the address that the caller used', async () => {
  const adminKey = await makeWorkspace('Asking')
  const client = createApiClient({ url: gateway, key: adminKey })
  await client.post('/v1/accounts', { externalId: 'harbour', name: 'Harbour' })
  await client.post('/v1/stakeholders', { externalId: 'bo', account: 'harbour', name: 'Bo' })
  await client.post('/v1/outcomes', {
    externalId: 'faster',
    account: 'harbour',
    statement: 'Invoices leave the day we deliver',
    importance: 5,
    measure: { baseline: 11, target: 2, startsOn: '2025-10-01', dueOn: '2026-06-01' },
  })
  const wanted = { account: 'harbour', stakeholder: 'bo' }
  const { link } = await client.post<{ link: string }>('/v1/verdict-requests', wanted)
  expect(link.startsWith(`${gateway}/verdict/rung_ask_`)).toBe(true)
  const page = await (await fetch(link, { headers: { 'accept-language': 'de' } })).text()
  expect(page).toContain('Invoices leave the day we deliver')
  const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? []
  expect((await fetch(gateway + sheet.replaceAll('&amp;', '&'))).headers.get('content-type')).toContain(
    'text/css',
  )
  const body = new URLSearchParams({ 'achieved-1': '2', 'experience-1': '4' })
  const thanks = await fetch(link, { method: 'POST', body, headers: { 'accept-language': 'de' } })
  expect({ status: thanks.status, at: thanks.url }).toEqual({ status: 200, at: `${link}/thanks?lang=de` })
  expect(await thanks.text()).toContain('Vielen Dank')
  expect(await client.get('/v1/customer-verdicts')).toMatchObject({ data: [{ achieved: 2, experience: 4 }] })
})

it('takes a session at every service, and at none once it has ended', async () => {
  const adminKey = await makeWorkspace('Signed in')
  const client = createApiClient({ url: gateway, key: adminKey })
  await client.post('/v1/people', { externalId: 'ada', name: 'Ada' })
  const invited = await client.post<{ token: string; link: string }>('/v1/invitations', {
    person: 'ada',
    role: 'admin',
  })
  // the address that the caller used, not the one of the service behind it
  expect(invited.link).toBe(`${gateway}/sign-in#${invited.token}`)
  const browser = createBrowser(async ({ method, path, headers, body }) => {
    const answer = await fetch(`${gateway}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }, gateway)
  expect((await browser.signIn(invited.token)).status).toBe(201)
  expect((await browser.send('POST', '/v1/features', { event: 'Report Made' })).status).toBe(200)
  const paths = ['/v1/features', '/v1/outcomes', '/v1/accounts', '/v1/portfolio', '/v1/models', '/v1/config']
  const statuses = () => Promise.all(paths.map(async path => (await browser.send('GET', path)).status))
  expect(await statuses()).toEqual(paths.map(() => 200))
  const { cookie } = browser
  expect((await browser.send('DELETE', '/v1/session')).status).toBe(204)
  browser.cookie = cookie
  // the promise is a second: each asks until then, and is told no from then on
  await expect.poll(statuses).toEqual(paths.map(() => 401))
})

it('serves the pages on the same port, with the policy that the browser holds them to', async () => {
  const page = await fetch(`${gateway}/accounts/northfield`)
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
  const [script = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? []
  const file = await fetch(gateway + script, { headers: { 'accept-encoding': 'br' } })
  expect([file.status, file.headers.get('content-encoding')]).toEqual([200, 'br'])
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

it('answers agents on the same port, by what the other services say', async () => {
  const adminKey = await makeWorkspace('Agents')
  const client = createApiClient({ url: gateway, key: adminKey })
  await client.post('/v1/accounts', { externalId: 'northfield', name: 'Northfield' })
  const params = { name: 'why_this_score', arguments: { account: 'northfield' } }
  const ask = (authorization: string) =>
    fetch(`${gateway}/mcp`, {
      method: 'POST',
      headers: {
        authorization,
        accept: 'application/json, text/event-stream',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
    })
  expect(await (await ask(`Bearer ${adminKey}`)).text()).toContain('⟦Northfield⟧')
  expect((await ask('Bearer rung_none')).status).toBe(401)
})

/** The first line of an export names the workspace: one is moved in under the id that the issuer's people come into. */
async function moveIn(id: string): Promise<string> {
  const headers = { authorization: `Bearer ${await makeWorkspace('Exported')}` }
  const [line = ''] = (await (await fetch(`${gateway}/v1/workspace/export`, { headers })).text()).split('\n')
  const head = JSON.parse(line)
  const operator = createApiClient({ url: gateway, key: OPERATOR })
  await operator.post('/v1/workspace-imports', { ...head, workspace: { ...head.workspace, id } })
  const made = await operator.post<{ adminKey: string }>(`/v1/workspace-imports/${id}/complete`, {
    counts: {},
  })
  return made.adminKey
}

it('takes access tokens of the issuer at /mcp, for the person, at the address they name alone', async () => {
  const adminKey = await moveIn(OF_ISSUER)
  const client = createApiClient({ url: gateway, key: adminKey })
  for (const [name, group] of [['ann', 'cs-team'] as const, ['vic', 'everybody'] as const]) {
    const email = `${name}@vendor.example`
    await client.post('/v1/people', { externalId: name, name, email })
    issuer.people.set(name, { email, email_verified: true, name, groups: [group] })
  }
  await client.post('/v1/accounts', { externalId: 'northfield', name: 'Northfield', csm: 'ann' })
  const metadata = await call(gateway, {
    ...{ method: 'GET', path: '/.well-known/oauth-protected-resource/mcp', headers: { host: AGENT_HOST } },
  })
  const { resource, authorization_servers } = JSON.parse(metadata.text)
  expect([resource, authorization_servers]).toEqual([`https://${AGENT_HOST}/mcp`, [issuer.url]])
  const say = (token: string, message: object, host = AGENT_HOST) =>
    call(gateway, {
      ...{ method: 'POST', path: '/mcp', body: { jsonrpc: '2.0', id: 1, ...message } },
      headers: { host, authorization: `Bearer ${token}`, accept: 'application/json, text/event-stream' },
    })
  const ann = (await getTokens(issuer, { sub: 'ann', resource })).access_token
  const myDay = await say(ann, { method: 'tools/call', params: { name: 'my_day', arguments: {} } })
  expect(myDay.text).toContain('"externalId":"ann"')
  const vic = (await getTokens(issuer, { sub: 'vic', resource })).access_token
  const listed = (await say(vic, { method: 'tools/list' })).text
  for (const { name, scope } of tools)
    expect([name, listed.includes(`"${name}"`)]).toEqual([name, scope === 'read'])
  // under another name, for another audience, and at the API itself, the same token opens nothing
  const elsewhere = (await getTokens(issuer, { sub: 'ann', resource: `${gateway}/mcp` })).access_token
  const ping = { method: 'ping' }
  expect((await say(ann, ping)).status).toBe(200)
  expect((await say(ann, ping, new URL(gateway).host)).status).toBe(401)
  expect((await say(elsewhere, ping)).status).toBe(401)
  const headers = { authorization: `Bearer ${ann}` }
  expect((await fetch(`${gateway}/v1/accounts`, { headers })).status).toBe(401)
  // ended in accounts, it is over at /mcp within the second that every service may remember it
  type Session = { id: string; method: string; person: string }
  const { data } = await client.get<{ data: Session[] }>('/v1/sessions')
  const opened = data.filter(({ method }) => method === 'token')
  expect(opened).toHaveLength(2)
  for (const { id } of opened) {
    const ended = await fetch(`${gateway}/v1/sessions/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${adminKey}` },
    })
    expect(ended.status).toBe(200)
  }
  await expect.poll(async () => (await say(ann, ping)).status).toBe(401)
})

it('has one document of all, with every path that Rung in one process has', async () => {
  const joined = (await (await fetch(`${gateway}/openapi.json`)).json()) as {
    paths: object
    components: { schemas: object }
  }
  const whole = JSON.parse(goldenDocument()) as typeof joined
  expect(Object.keys(joined.paths).sort()).toEqual(Object.keys(whole.paths).sort())
  expect(Object.keys(joined.components.schemas).sort()).toEqual(Object.keys(whole.components.schemas).sort())
})

it('says what it does not have, and passes a refusal on as it is', async () => {
  const missing = await fetch(`${gateway}/v1/nothing`)
  expect([missing.status, await missing.json()]).toMatchObject([404, { title: 'Not found' }])
  const refused = await fetch(`${gateway}/v1/accounts`)
  expect(refused.status).toBe(401)
  expect(refused.headers.get('content-type')).toContain('application/problem+json')
})

it('answers 503 for a service that is gone and goes on with the others', async () => {
  processes.get('usage')?.signal('SIGTERM')
  expect(await processes.get('usage')?.ended()).toBe(0)
  const gone = await fetch(`${gateway}/v1/features`)
  expect([gone.status, gone.headers.get('retry-after')]).toEqual([503, '1'])
  expect((await fetch(`${gateway}/v1/accounts`)).status).toBe(401)
  expect((await fetch(`${gateway}/readyz`)).status).toBe(503)
  expect((await fetch(`${gateway}/livez`)).status).toBe(200)
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise(resolve => probe.close(resolve))
  return port
}

async function start(service: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const process = startNode([`services/${service}/src/main.ts`], { RUNG_PORT: '0', ...environment })
  processes.set(service, process)
  const [, address = ''] = await process.said(/ is at (http:\S+)/)
  return address
}

/** What `rung` prints. */
async function rung(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const process = startNode(['packages/cli/src/main.ts', ...words], environment)
  const [said = ''] = await process.said(/^.+$/m)
  expect(await process.ended()).toBe(0)
  return said
}
