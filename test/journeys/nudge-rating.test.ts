// How it went, answered in the vendor's product, is a verdict of the customer's: with its provenance, sealed like any other, and in the gap.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signUserToken } from './sign-user-token.ts'

const ORIGIN = 'https://app.vendor.example'

type Decided = {
  readonly decisionId: string
  readonly nudge: { readonly asks: string } | null
  readonly reason: { readonly kind: string }
}
type Verdicts = { readonly data: readonly Record<string, unknown>[]; readonly sealed?: number }

let rung: TestRung
let workspace: TestWorkspace
let pageKey: string
let secret: string
beforeAll(async () => {
  rung = await startTestRung('2026-03-16')
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
  await client.post('/v1/people', { externalId: 'amara', name: 'Amara' })
  for (const account of ['northfield', 'watched']) {
    const csm = account === 'watched' ? { csm: 'amara' } : {}
    await client.post('/v1/accounts', { externalId: account, occurredAt: '2025-03-01', ...csm })
    await client.post('/v1/stakeholders', {
      externalId: `dana-${account}`,
      account,
      role: 'champion',
      productUserIds: [`user-${account}`],
      occurredAt: '2025-03-01',
    })
    await client.post('/v1/outcomes', {
      account,
      externalId: `faster-${account}`,
      stakeholder: `dana-${account}`,
      statement: 'Invoices out in two days',
      importance: 4,
      status: 'active',
      milestones: [{ key: 'first_report' }],
      measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2026-03-01', dueOn: '2026-09-01' },
    })
    await track(account, 'Signed In')
  }
  await rung.settle()
})
afterAll(() => rung.stop())

const track = (account: string, event: string) =>
  workspace.client.post('/v1/track', {
    userId: `user-${account}`,
    event,
    messageId: `${account} ${event}`,
    context: { groupId: account },
  })

async function page<T>(account: string, path: string, body: object): Promise<T> {
  const token = signUserToken(secret, { sub: `user-${account}`, account }, rung.clock.now())
  const answer = await fetch(`${rung.address}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${pageKey}`,
      origin: ORIGIN,
      'content-type': 'application/json',
      'rung-user-token': token,
    },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

/** Shows the step, has them take it, and answers how it went. */
async function askAndRate(account: string): Promise<{ reactionId: string }> {
  const shown = await page<Decided>(account, '/v1/nudges/decide', { surface: 'home' })
  expect(shown.reason.kind).toBe('next_milestone')
  await track(account, 'Report Viewed')
  await rung.settle()
  rung.clock.advance({ days: 1 })
  await rung.settle()
  const asked = await page<Decided>(account, '/v1/nudges/decide', { surface: 'home' })
  expect(asked).toMatchObject({ nudge: { asks: 'rating' }, reason: { kind: 'how_did_it_go' } })
  const said = { rating: 5, experience: 3 }
  const rated = await page<{ reactionId: string }>(account, `/v1/nudges/${asked.decisionId}/reactions`, said)
  await rung.settle()
  return rated
}

const verdictsOf = (account: string) =>
  workspace.client.get<Verdicts>(`/v1/customer-verdicts?account=${account}`)

it('becomes a verdict of the stakeholder whose user it is, and then the next step follows', async () => {
  const { reactionId } = await askAndRate('northfield')
  const { data } = await verdictsOf('northfield')
  expect(data).toMatchObject([
    { externalId: reactionId, achieved: 5, experience: 3, provenance: 'nudge', recordedBy: reactionId },
  ])
  const gap = await workspace.client.get<{ outcomes: { customer: { value: number } }[] }>(
    '/v1/accounts/northfield/success-gap',
  )
  expect(gap.outcomes[0]?.customer.value).toBe(1)
  await workspace.client.post('/v1/measurements', {
    outcome: 'faster-northfield',
    value: 2,
    source: 'integration',
  })
  await rung.settle()
  rung.clock.advance({ days: 1 })
  await rung.settle()
  const next = await page<Decided>('northfield', '/v1/nudges/decide', { surface: 'home' })
  expect(next.reason.kind).toBe('what_comes_next')
})

it('is sealed while the CSM has not said what they think', async () => {
  await askAndRate('watched')
  const before = await verdictsOf('watched')
  expect(before.data).toEqual([])
  const { key } = await workspace.client.post<{ key: string }>('/v1/keys', {
    scope: 'write',
    person: 'amara',
  })
  const verdict = { outcome: 'faster-watched', person: 'amara', verdict: 4, periodStartsOn: '2026-03-10' }
  await rung.client(key).post('/v1/vendor-verdicts', verdict)
  await rung.settle()
  expect((await verdictsOf('watched')).data).toMatchObject([{ achieved: 5, provenance: 'nudge' }])
})

it('is nobody’s verdict where no stakeholder has the user, until one does', async () => {
  const { client } = workspace
  await client.post('/v1/accounts', { externalId: 'unlinked', occurredAt: '2025-03-01' })
  await client.post('/v1/outcomes', {
    account: 'unlinked',
    externalId: 'faster-unlinked',
    statement: 'Invoices out in two days',
    importance: 4,
    status: 'active',
    milestones: [{ key: 'first_report' }],
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2026-03-01', dueOn: '2026-09-01' },
  })
  await track('unlinked', 'Signed In')
  await rung.settle()
  await askAndRate('unlinked')
  expect((await verdictsOf('unlinked')).data).toEqual([])
  await client.post('/v1/stakeholders', {
    externalId: 'eve',
    account: 'unlinked',
    productUserIds: ['user-unlinked'],
  })
  await client.post('/v1/measurements', { outcome: 'faster-unlinked', value: 5, source: 'integration' })
  await rung.settle()
  expect((await verdictsOf('unlinked')).data).toMatchObject([{ achieved: 5, provenance: 'nudge' }])
})
