// The receiver of examples/, as it is, is told what happens to a customer: and of a sealed verdict not before it opens.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StandaloneProcess, startNode } from './standalone-process.ts'

let rung: TestRung
let workspace: TestWorkspace
let receiver: StandaloneProcess
let webhook: string

// the library refuses what is older than five minutes by this machine's clock
const now = new Date()
const today = now.toISOString().slice(0, 10)

beforeAll(async () => {
  rung = await startTestRung(today)
  rung.clock.set(now.toISOString())
  workspace = await rung.workspace('Told')
  const made = await workspace.client.post<{ id: string; secret: string }>('/v1/webhooks', {
    url: 'http://127.0.0.1:9/not-yet',
  })
  webhook = made.id
  receiver = startNode(['examples/receive-webhooks.ts'], { RUNG_WEBHOOK_SECRET: made.secret, PORT: '0' })
  const [, port] = await receiver.said(/listening on (\d+)/)
  const url = `http://127.0.0.1:${port}/`
  await patch(`/v1/webhooks/${webhook}`, { url })
})
afterAll(async () => {
  receiver.signal('SIGTERM')
  await receiver.ended()
  await rung.stop()
})

async function patch(path: string, body: object): Promise<void> {
  const { status, text } = await rung.call({ method: 'PATCH', path, key: workspace.adminKey, body })
  expect(status, text).toBe(200)
}

type Delivery = { type: string; status: string; body: string }
async function deliveries(): Promise<Delivery[]> {
  const { data } = await workspace.client.get<{ data: Delivery[] }>(`/v1/webhooks/${webhook}/deliveries`)
  return data
}
const typesTold = async () => (await deliveries()).map(({ type }) => type)

it('verifies and says what it is told', async () => {
  await workspace.client.post(`/v1/webhooks/${webhook}/test`, {})
  await rung.settle()
  await receiver.said(/ webhook\.test the workspace/)
})

it('hears of promises when they are made, due and kept, of bands when they are judged, and of no history', async () => {
  const { client } = workspace
  await client.post('/v1/people', { externalId: 'amara', name: 'Amara' })
  const { id: account } = await client.post<{ id: string }>('/v1/accounts', {
    externalId: 'northfield',
    name: 'Northfield',
    csm: 'amara',
  })
  await client.post('/v1/stakeholders', {
    externalId: 'dana',
    account: 'northfield',
    name: 'Dana',
    role: 'economic_buyer',
  })
  const promise = {
    account: 'northfield',
    capability: 'exports',
    weight: 4,
    madeBy: 'sales',
    madeOn: today,
    dueOn: today,
  }
  await client.post('/v1/promises', { ...promise, externalId: 'today' })
  await client.post('/v1/promises', {
    ...promise,
    externalId: 'long-ago',
    madeOn: '2024-05-01',
    dueOn: '2024-06-01',
    recordedAt: '2024-05-01T12:00:00Z',
  })
  await rung.settle()
  const told = await typesTold()
  expect(told.filter(type => type.startsWith('promise.')).sort()).toEqual(['promise.due', 'promise.made'])
  expect(told).toContain('band.changed')
  await receiver.said(new RegExp(` promise\\.due ${account}`))
  await patch('/v1/promises/today', { status: 'kept' })
  await rung.settle()
  // judged again, on the same day: due was told once
  expect((await typesTold()).filter(type => type.startsWith('promise.')).sort()).toEqual([
    'promise.due',
    'promise.kept',
    'promise.made',
  ])
  for (const { body } of await deliveries()) {
    expect(body).not.toMatch(/Northfield|Dana|Amara|exports/)
    expect(JSON.parse(body).data).toMatchObject({ workspaceId: workspace.id, asOf: today })
  }
})

it('hears of a sealed verdict when its seal opens, and not before', async () => {
  const { client } = workspace
  await client.post('/v1/outcomes', {
    externalId: 'faster',
    account: 'northfield',
    statement: 'Invoices leave the day we deliver',
    importance: 5,
    measure: { baseline: 11, target: 2, startsOn: '2024-01-01', dueOn: '2030-01-01' },
  })
  await client.post('/v1/customer-verdicts', {
    externalId: 'said',
    outcome: 'faster',
    stakeholder: 'dana',
    achieved: 4,
    experience: 4,
  })
  await rung.settle()
  expect(await typesTold()).not.toContain('verdict.filed')
  await client.post('/v1/vendor-verdicts', {
    outcome: 'faster',
    person: 'amara',
    verdict: 4,
    periodStartsOn: today,
  })
  await rung.settle()
  const filed = (await deliveries()).filter(({ type }) => type === 'verdict.filed')
  expect(filed.map(({ body }) => JSON.parse(body).data.by).sort()).toEqual(['customer', 'vendor'])
  expect(JSON.stringify(filed)).not.toMatch(/achieved|experience|verdict"/)
  await expect
    .poll(async () => new Set((await deliveries()).map(({ status }) => status)))
    .toEqual(new Set(['delivered']))
})
