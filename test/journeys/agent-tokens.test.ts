// Agents of people come to /mcp with access tokens of the issuer: what they may do there, and every token that opens nothing.
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { tools } from '@rung/mcp/tools'
import type { TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWalker, type Issuer } from './issuer.ts'
import { type RungWithIssuer, startRungWithIssuer } from './rung-with-issuer.ts'
import { encoded, getTokens, signed } from './token-of-issuer.ts'

const METADATA = '/.well-known/oauth-protected-resource/mcp'
const READS = tools.filter(({ scope }) => scope === 'read').map(({ name }) => name)

let on: RungWithIssuer
let issuer: Issuer
let rung: TestRung
let resource: string
beforeAll(async () => {
  on = await startRungWithIssuer('manager=cs-leads; csm=cs-team; viewer=everybody')
  ;({ issuer, rung } = on)
  resource = `${rung.address}/mcp`
  for (const name of ['ann', 'bo', 'vic', 'out']) {
    const person = { externalId: name, name, email: `${name}@vendor.example` }
    await on.ours.client.post('/v1/people', person)
  }
  for (const [account, csm] of [['northfield', 'ann'] as const, ['harbour', 'bo'] as const]) {
    await on.ours.client.post('/v1/accounts', { externalId: account, name: account, csm })
    await on.ours.client.post('/v1/stakeholders', { externalId: `of-${account}`, account, name: 'Amy' })
  }
  known('ann', ['cs-team'])
  known('bo', ['cs-team'])
  known('vic', ['everybody'])
  known('out', ['cs-team'])
  known('of-theirs', ['cs-team'], 'partner')
  known('of-nobody', ['cs-team'], 'elsewhere')
  await rung.settle()
})
afterAll(() => on.stop())

function known(sub: string, groups: readonly string[], tenant = 'ours'): void {
  const email = `${sub}@vendor.example`
  issuer.people.set(sub, { email, email_verified: true, name: sub, groups, tenant })
}

const tokenOf = async (sub: string, scope?: string): Promise<string> =>
  (await getTokens(issuer, { sub, resource, ...(scope !== undefined && { scope }) })).access_token

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What is answered to a request of the protocol, before any of it is read. */
const knock = (token: string) => rung.call({ method: 'POST', path: '/mcp', headers: bearer(token), body: {} })

async function asAdmin(method: string, path: string): Promise<void> {
  expect((await rung.call({ method, path, key: on.ours.adminKey })).status).toBe(200)
}

async function clientWith(token: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const requestInit = { headers: bearer(token) }
  await client.connect(new StreamableHTTPClientTransport(new URL(resource), { requestInit }))
  return client
}

/** What an issuer says of Ann, by the clock of this Rung. */
function claimsOfAnn(more: object = {}) {
  const now = Math.floor(rung.clock.now().getTime() / 1000)
  const claims = { iss: issuer.url, aud: resource, sub: 'ann', tenant: 'ours', iat: now, exp: now + 300 }
  return { ...claims, ...more }
}

describe('the metadata', () => {
  it('names the issuer and the resource, and a refusal says where it stands', async () => {
    const { status, text, headers } = await rung.call({ method: 'POST', path: '/mcp', body: {} })
    expect([status, text]).toEqual([401, expect.stringContaining('No key was sent')])
    expect(headers.get('www-authenticate')).toContain(`resource_metadata="${rung.address}${METADATA}"`)
    const told = await rung.call({ method: 'GET', path: METADATA })
    expect(JSON.parse(told.text)).toEqual({
      resource,
      resource_name: 'Rung',
      authorization_servers: [issuer.url],
      bearer_methods_supported: ['header'],
    })
  })
})

describe('an agent with an access token', () => {
  it('lists and calls tools with the rights of its person, and the audit names person, session and tool', async () => {
    const client = await clientWith(await tokenOf('ann'))
    expect((await client.listTools()).tools).toHaveLength(tools.length)
    const { structuredContent } = await client.callTool({ name: 'portfolio', arguments: { csm: 'ann' } })
    expect(structuredContent).toMatchObject({ accounts: [{ account: { externalId: 'northfield' } }] })
    const about = (account: string) => ({
      ...{ account, stakeholder: `of-${account}`, level: 3, speaks: 'for', strength: 'weak' },
      source: 'observed',
    })
    const write = async (account: string) => {
      const input = about(account)
      const shown = await client.callTool({ name: 'record_evidence', arguments: input })
      const { confirm } = shown.structuredContent as { confirm: string }
      const again = { ...input, preview: false, confirm }
      return client.callTool({ name: 'record_evidence', arguments: again })
    }
    expect(await write('northfield')).not.toHaveProperty('isError', true)
    expect(await write('harbour')).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('forbidden') }],
    })
    const sessions = await on.ours.client.get<{ data: { id: string; method: string; person: string }[] }>(
      '/v1/sessions',
    )
    const [session, ...others] = sessions.data.filter(({ method }) => method === 'token')
    expect(others).toEqual([])
    const { data } = await on.ours.client.get<{ data: object[] }>('/v1/audit?tool=record_evidence')
    const by = { keyId: session?.id, personId: session?.person, tool: 'record_evidence' }
    expect(data).toMatchObject([{ action: 'fact.created', by }])
    await client.close()
  })

  it('is listed what its token and its role leave, and refused the rest by the name of the scope', async () => {
    for (const token of [await tokenOf('ann', 'rung:read'), await tokenOf('vic')]) {
      const client = await clientWith(token)
      expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(READS)
      expect(await client.callTool({ name: 'file_verdict', arguments: VERDICT })).toMatchObject({
        isError: true,
        content: [{ text: expect.stringContaining('file_verdict needs scope "write"') }],
      })
      await client.close()
    }
    const both = await clientWith(await tokenOf('ann', 'rung:read rung:write'))
    expect((await both.listTools()).tools).toHaveLength(tools.length)
    await both.close()
  })

  it('is of the workspace that its issuer says, and finds nothing of another', async () => {
    const client = await clientWith(await tokenOf('of-theirs'))
    expect((await client.callTool({ name: 'portfolio' })).structuredContent).toMatchObject({ accounts: [] })
    expect(
      await client.callTool({ name: 'account_brief', arguments: { account: 'northfield' } }),
    ).toMatchObject({
      isError: true,
    })
    await client.close()
    expect((await knock(await tokenOf('of-nobody'))).status).toBe(401)
  })

  it('has nothing more by what /mcp asks with: no door of admins, none of who is signed in, none of the API by itself', async () => {
    const token = await tokenOf('bo', 'rung:read')
    const direct = await rung.call({ method: 'GET', path: '/v1/accounts', headers: bearer(token) })
    expect(direct.status).toBe(401)
    const opened = await rung.call({ method: 'POST', path: '/v1/sessions/token', headers: bearer(token) })
    const session = JSON.parse(opened.text)
    expect([opened.status, session]).toEqual([200, expect.objectContaining({ role: 'csm', scope: 'read' })])
    const statusOf = async (method: string, path: string) =>
      (await rung.call({ method, path, headers: bearer(session.token), body: {} })).status
    expect(await statusOf('GET', '/v1/accounts')).toBe(200)
    for (const [method, path] of [
      ['POST', '/v1/ladder-evidence'],
      ['GET', '/v1/keys'],
      ['POST', '/v1/keys'],
      ['GET', '/v1/session'],
      ['POST', '/v1/t'],
    ] as const) {
      expect([path, await statusOf(method, path)]).toEqual([path, 403])
    }
  })

  it('begins one session, however often and at once it comes', async () => {
    const token = await tokenOf('bo')
    const answers = await Promise.all(Array.from({ length: 5 }, () => knock(token)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([answers[0]?.status]))
    const { data } = await on.ours.client.get<{ data: { method: string; createdAt: string }[] }>(
      '/v1/sessions',
    )
    expect(data.filter(({ method }) => method === 'token').length).toBeLessThanOrEqual(6)
  })
})

const VERDICT = { outcome: 'any', verdict: 4, periodStartsOn: '2026-02-20' }

describe('a token that opens nothing', () => {
  const isRefused = async (token: string): Promise<void> => {
    const { status, headers } = await knock(token)
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(headers.get('www-authenticate')).toContain('resource_metadata=')
  }

  it('beside one that does: the claims of these tests are good ones', async () => {
    expect((await knock(await tokenOf('ann'))).status).not.toBe(401)
    expect((await knock(signed(issuer.key, claimsOfAnn()))).status).not.toBe(401)
    expect((await knock(signed(issuer.key, claimsOfAnn({ exp: claimsOfAnn().iat - 10 })))).status).not.toBe(
      401,
    )
  })

  it('is for another audience', async () => {
    const elsewhere = await getTokens(issuer, { sub: 'ann', resource: 'https://other.example/mcp' })
    await isRefused(elsewhere.access_token)
    await isRefused(signed(issuer.key, claimsOfAnn({ aud: `${resource}/` })))
    await isRefused(signed(issuer.key, claimsOfAnn({ aud: undefined })))
  })

  it('is of another issuer, by its name or by its key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await isRefused(signed(privateKey, claimsOfAnn()))
    await isRefused(signed(issuer.key, claimsOfAnn({ iss: 'https://other.example' })))
    await isRefused(signed(issuer.key, claimsOfAnn({ iss: `${issuer.url}/` })))
  })

  it('has expired, never does, or is not good yet', async () => {
    const { iat } = claimsOfAnn()
    await isRefused(signed(issuer.key, claimsOfAnn({ exp: iat - 31 })))
    await isRefused(signed(issuer.key, claimsOfAnn({ exp: undefined })))
    await isRefused(signed(issuer.key, claimsOfAnn({ nbf: iat + 60 })))
  })

  it('is signed by nobody, or by a secret that everybody knows', async () => {
    const claims = encoded(claimsOfAnn())
    for (const alg of ['none', 'None', 'NONE']) await isRefused(`${encoded({ alg })}.${claims}.`)
    const secret = createPublicKey(issuer.key).export({ type: 'spki', format: 'pem' })
    const text = `${encoded({ alg: 'HS256', typ: 'at+jwt' })}.${claims}`
    await isRefused(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`)
    const good = signed(issuer.key, claimsOfAnn())
    const [header = '', , signature = ''] = good.split('.')
    await isRefused(`${header}.${encoded(claimsOfAnn({ sub: 'bo' }))}.${signature}`)
  })

  it('is an ID token', async () => {
    await isRefused((await getTokens(issuer, { sub: 'ann', resource })).id_token)
    // as of an issuer that lets a client have /mcp for its name
    await isRefused(signed(issuer.key, claimsOfAnn({ at_hash: 'x' }), { typ: 'JWT' }))
    await isRefused(signed(issuer.key, claimsOfAnn(), { typ: 'logout+jwt' }))
  })

  it('is of nobody here', async () => {
    await isRefused(signed(issuer.key, claimsOfAnn({ sub: 'stranger' })))
    await isRefused(signed(issuer.key, claimsOfAnn({ sub: undefined })))
    await isRefused(signed(issuer.key, claimsOfAnn({ tenant: 'partner' })))
  })

  it('is of somebody whose role was taken away, at once and for good', async () => {
    const token = await tokenOf('out')
    expect((await knock(token)).status).not.toBe(401)
    await asAdmin('DELETE', '/v1/roles/out')
    await isRefused(token)
    rung.clock.advance({ seconds: 60 })
    await isRefused(token)
    await isRefused(await tokenOf('out'))
  })

  it('is one whose session an admin ended', async () => {
    const token = await tokenOf('bo', 'rung:write')
    const opened = await rung.call({ method: 'POST', path: '/v1/sessions/token', headers: bearer(token) })
    const { id } = JSON.parse(opened.text)
    await asAdmin('DELETE', `/v1/sessions/${id}`)
    await isRefused(token)
    expect((await knock(await tokenOf('bo'))).status).not.toBe(401)
  })
})

it('signing in at a page is as it was', async () => {
  issuer.signsIn = 'ann'
  const walker = createWalker()
  await on.signIn(walker)
  expect(await on.me(walker)).toMatchObject({ status: 200, body: { method: 'oidc', role: 'csm' } })
})
