// OpenFeature's own client, as it is published, asks Rung for nudges; and what the protocol says of each answer.
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider'
import { ErrorCode, OpenFeature, type Provider } from '@openfeature/web-sdk'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signUserToken } from './sign-user-token.ts'

const TODAY = '2026-03-18'
const ORIGIN = 'https://app.vendor.example'

let rung: TestRung
let workspace: TestWorkspace
let pageKey: string
let secret: string
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('Acme')
  const { client } = workspace
  const made = { scope: 'collect', publishable: true, origins: [ORIGIN] }
  pageKey = (await client.post<{ key: string }>('/v1/keys', made)).key
  secret = (await client.post<{ secret: string }>('/v1/user-token-keys', { algorithm: 'HS256' })).secret
  await client.post('/v1/metrics', {
    key: 'reports',
    filter: { events: ['Report Viewed'] },
    aggregation: { kind: 'count' },
    windowDays: 28,
  })
  await client.post('/v1/milestones', { key: 'first_report', metric: 'reports', threshold: 1 })
  await client.post('/v1/accounts', { externalId: 'northfield', occurredAt: '2025-03-01' })
  await client.post('/v1/outcomes', {
    account: 'northfield',
    externalId: 'faster',
    statement: 'Invoices out in two days',
    importance: 4,
    status: 'active',
    milestones: [{ key: 'first_report' }],
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2026-03-01', dueOn: '2026-09-01' },
  })
  await client.post('/v1/track', {
    userId: 'dana',
    event: 'Signed In',
    messageId: 'm1',
    context: { groupId: 'northfield' },
  })
  await rung.settle()
})
afterAll(async () => {
  await OpenFeature.close()
  await rung.stop()
})

/** The provider, which runs in pages: every request says where it comes from, as a browser does. */
const providerFor = (token: string | undefined, statuses: number[] = []): Provider => {
  const provider: unknown = new OFREPWebProvider({
    baseUrl: rung.address,
    cacheMode: 'disabled',
    disableVisibilityRefresh: true,
    headers: [
      ['Authorization', `Bearer ${pageKey}`],
      ['Origin', ORIGIN],
      ...(token === undefined ? [] : [['rung-user-token', token] as [string, string]]),
    ],
    fetchImplementation: async (input: string | URL | Request, init?: RequestInit) => {
      const answer = await fetch(input, init)
      statuses.push(answer.status)
      return answer
    },
  })
  // its types were made without exactOptionalPropertyTypes
  return provider as Provider
}

const tokenOf = (user: string) =>
  signUserToken(secret, { sub: user, account: 'northfield' }, rung.clock.now())

describe('the unmodified provider', () => {
  it('gets the nudge of the user whom the token proves, and a 304 when it asks again', async () => {
    const statuses: number[] = []
    const provider = providerFor(tokenOf('dana'), statuses)
    await OpenFeature.setProviderAndWait('signed', provider, { targetingKey: 'dana', surface: 'home' })
    const client = OpenFeature.getClient('signed')
    const details = client.getObjectDetails('nudge', {})
    expect(details).toMatchObject({
      value: { show: true, reason: 'next_milestone', nudge: { milestone: 'first_report', asks: 'reaction' } },
      reason: 'TARGETING_MATCH',
      variant: 'next_milestone',
      flagMetadata: { day: TODAY, decisionId: expect.stringMatching(/^ndg_/) },
    })
    expect(client.getObjectDetails('another', { none: true })).toMatchObject({
      value: { none: true },
      errorCode: ErrorCode.FLAG_NOT_FOUND,
    })
    await OpenFeature.setContext('signed', { targetingKey: 'dana', surface: 'home', plan: 'Team' })
    expect(statuses).toEqual([200, 304])
    expect(client.getObjectDetails('nudge', {})).toEqual(details)
    const { etag } = await bulk({ context: { surface: 'home' } }, tokenOf('dana'))
    expect((await bulk({ context: { surface: 'home' } }, tokenOf('dana'), etag)).status).toBe(304)
  })

  it('is told nothing without a token, whoever it asks for', async () => {
    await OpenFeature.setProviderAndWait('unsigned', providerFor(undefined), {
      targetingKey: 'dana',
      account: 'northfield',
    })
    expect(OpenFeature.getClient('unsigned').getObjectDetails('nudge', {})).toMatchObject({
      value: { show: false, reason: 'user_not_proven', nudge: null },
      reason: 'STATIC',
    })
  })

  it('stands in error when the token is not good', async () => {
    const broken = OpenFeature.setProviderAndWait('broken', providerFor('not.a.token'), {
      targetingKey: 'dana',
    })
    await expect(broken).rejects.toThrow()
    const details = OpenFeature.getClient('broken').getObjectDetails('nudge', {})
    expect(details.reason).toBe('ERROR')
  })
})

type Answer = { readonly status: number; readonly etag: string | null; readonly body: unknown }

async function ofrep(path: string, body: unknown, token?: string, etag?: string | null): Promise<Answer> {
  const answer = await fetch(`${rung.address}/ofrep/v1/evaluate/flags${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${pageKey}`,
      origin: ORIGIN,
      'content-type': 'application/json',
      ...(token !== undefined && { 'rung-user-token': token }),
      ...(etag != null && { 'if-none-match': etag }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    etag: answer.headers.get('etag'),
    body: text === '' ? null : JSON.parse(text),
  }
}
const bulk = (body: unknown, token?: string, etag?: string | null) => ofrep('', body, token, etag)

describe('the protocol', () => {
  it('evaluates one flag as it does all of them', async () => {
    const token = tokenOf('dana')
    const one = await ofrep('/nudge', { context: { surface: 'home' } }, token)
    const all = await bulk({ context: { surface: 'home' } }, token)
    expect(all.body).toEqual({ flags: [one.body] })
    expect((await ofrep('/nudge', { context: { surface: 'home' } }, token, one.etag)).status).toBe(304)
  })

  it('answers errors in its own shape', async () => {
    const token = tokenOf('dana')
    expect(await ofrep('/other', { context: {} }, token)).toMatchObject({
      status: 404,
      body: { key: 'other', errorCode: 'FLAG_NOT_FOUND', errorDetails: expect.any(String) },
    })
    expect(await ofrep('/nudge', {}, token)).toMatchObject({
      status: 400,
      body: { key: 'nudge', errorCode: 'INVALID_CONTEXT' },
    })
    expect(await bulk('{', token)).toMatchObject({ status: 400, body: { errorCode: 'PARSE_ERROR' } })
    const nowhere = signUserToken(secret, { sub: 'dana', account: 'nobody' }, rung.clock.now())
    expect(await bulk({ context: {} }, nowhere)).toMatchObject({
      status: 400,
      body: { errorCode: 'INVALID_CONTEXT', errorDetails: expect.stringContaining('nobody') },
    })
    expect(await bulk({ context: { targetingKey: 'erin' } }, token)).toMatchObject({ status: 403 })
    expect(await bulk({ context: {} }, 'x.y.z')).toMatchObject({
      status: 401,
      body: { errorCode: 'GENERAL', errorDetails: expect.stringContaining('token is not good') },
    })
  })

  it('asks for a targeting key where nothing else says who it is', async () => {
    const write = (await workspace.client.post<{ key: string }>('/v1/keys', { scope: 'write' })).key
    const answer = await rung.call({
      method: 'POST',
      path: '/ofrep/v1/evaluate/flags',
      key: write,
      body: { context: { account: 'northfield' } },
    })
    expect([answer.status, JSON.parse(answer.text).errorCode]).toEqual([400, 'TARGETING_KEY_MISSING'])
  })
})
