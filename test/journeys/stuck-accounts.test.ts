// One account whose facts make a judgement throw: it stops itself alone, says so everywhere, and goes on once it is mended.
import type { ApiClient } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = '2026-03-18'
type Stuck = { readonly reason: string; readonly stages: string[]; readonly since: string } | null
type Answer = { readonly stuck: Stuck }
type List = {
  readonly data: object[]
  readonly stuckAccounts: { readonly count: number; readonly ids: string[] }
}

let rung: TestRung
let vendor: TestWorkspace
let client: ApiClient
const idOf: Record<string, string> = {}

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  vendor = await rung.workspace('Dispatch Ltd')
  client = vendor.client
  await client.post('/v1/people', {
    externalId: 'cleo',
    name: 'Cleo',
    timeZone: 'Europe/Berlin',
    hoursPerDay: 6,
  })
  await client.post('/v1/metrics', {
    key: 'rows',
    filter: { events: ['import'] },
    aggregation: { kind: 'sum', property: 'rows' },
    windowDays: 28,
  })
  for (const name of ['bad', 'good']) await recordOf(name)
  await rung.settle()
})
afterAll(() => rung.stop())

async function recordOf(name: string): Promise<void> {
  const { id } = await client.post<{ id: string }>('/v1/accounts', {
    externalId: name,
    name: `${name} Ltd`,
    segment: 'smb',
    csm: 'cleo',
    occurredAt: '2025-06-01',
  })
  idOf[name] = id
  await client.post('/v1/subscriptions', {
    externalId: `${name}-2025`,
    account: name,
    plan: 'Team',
    arrMinor: 4_800_000,
    currency: 'EUR',
    seats: 10,
    startsOn: '2025-06-01',
    endsOn: '2026-06-01',
    termMonths: 12,
    occurredAt: '2025-05-20',
  })
  await client.post('/v1/promises', {
    externalId: `${name}-promise`,
    account: name,
    capability: 'import',
    madeBy: 'sales',
    madeOn: '2026-01-10',
    dueOn: '2026-05-01',
    weight: 3,
  })
  await client.post('/v1/batch', {
    batch: [1, 2].map(n => ({
      type: 'track',
      messageId: `${name}-${n}`,
      userId: `${name}-user`,
      event: 'import',
      timestamp: `2026-03-17T1${n}:00:00Z`,
      properties: { rows: n },
      context: { groupId: name },
    })),
  })
}

const read = <T = Answer>(path: string) => client.get<T>(path)
const ofAccount = (name: string, what: string) => read(`/v1/accounts/${name}/${what}`)
const listed = async () =>
  (await read<{ data: { externalId: string; stage: string; reason: string }[] }>('/v1/stuck-accounts')).data
/** The answer of something that may be refused. */
const answer = async (path: string) => {
  const { status, text } = await rung.call({ method: 'GET', path, key: vendor.adminKey })
  return { status, body: JSON.parse(text) }
}
const note = (name: string) =>
  client.post('/v1/touches', { account: name, kind: 'call', direction: 'inbound', occurredAt: TODAY })

describe('an account whose promise no arithmetic can take', () => {
  beforeAll(async () => {
    // What the API refuses by now and older rows may still hold: a day that has no day after it.
    await rung.query(`update outcomes.promises set due_on = 'infinity' where external_id = 'bad-promise'`)
    for (const name of ['bad', 'good']) {
      await client.post('/v1/pulses', { account: name, person: 'cleo', pulse: 'watch', occurredAt: TODAY })
      await client.post('/v1/outcomes', {
        externalId: `${name}-outcome`,
        account: name,
        importance: 4,
        statement: 'Imports without errors',
        status: 'active',
        measure: { unit: 'errors', baseline: 10, target: 1, startsOn: '2026-01-01', dueOn: '2026-12-01' },
      })
    }
    await rung.settlePuttingAside()
  })

  it('is listed for admins with what fails, why and since when, and is the only one', async () => {
    expect(await listed()).toEqual([
      {
        accountId: idOf.bad,
        externalId: 'bad',
        stage: 'outcomes',
        reason: 'RangeError: Invalid time value',
        since: expect.stringContaining(TODAY),
        setAsideAt: expect.stringContaining(TODAY),
        attempts: 5,
        dueSince: expect.any(String),
      },
    ])
    const { key } = await client.post<{ key: string }>('/v1/keys', { scope: 'write' })
    expect((await rung.call({ method: 'GET', path: '/v1/stuck-accounts', key })).status).toBe(403)
  })

  it.each(['health', 'ladder', 'renewal-risk', 'trust', 'states', 'health/changes'])(
    'says in %s that it is stuck, why and since when, and answers by what was judged before',
    async what => {
      const { stuck } = await ofAccount('bad', what)
      expect(stuck).toEqual({
        since: expect.stringContaining(TODAY),
        reason: expect.any(String),
        stages: ['outcomes'],
      })
      expect((await ofAccount('good', what)).stuck).toBeNull()
    },
  )

  it('says nothing of it in answers of before: they are as they were', async () => {
    expect((await ofAccount('bad', 'health?asOf=2026-03-18&knownAt=2026-03-18T11:59:00Z')).stuck).toBeNull()
  })

  it.each(['success-gap', 'promises'])('answers %s, judged on the spot, with its own problem', async what => {
    const { status, body } = await answer(`/v1/accounts/bad/${what}`)
    expect(status).toBe(409)
    expect(body).toMatchObject({ type: 'urn:rung:problem:stuck', title: 'The account cannot be judged' })
    expect(body.detail).toContain(idOf.bad)
    expect((await ofAccount('good', what)).stuck).toBeNull()
  })

  it('leaves the others alone: they are judged, and published', async () => {
    const good = await read<{ outcomes: object[] }>('/v1/accounts/good/health')
    expect(good.outcomes).toHaveLength(1)
  })

  it('is left out of what is told of all accounts, which says so', async () => {
    const capabilities = await read<List & { data: { capability: string; accounts: number }[] }>(
      '/v1/capabilities',
    )
    expect(capabilities.data).toMatchObject([{ capability: 'import', accounts: 1 }])
    expect(capabilities.stuckAccounts).toEqual({ count: 1, ids: [idOf.bad] })
  })

  it('is counted in the metrics, and readiness says degraded without taking the service away', async () => {
    const ready = await rung.call({ method: 'GET', path: '/readyz' })
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { status: 'degraded', checks: { database: 'ok', judgements: 'degraded' } },
    ])
    const { text } = await rung.call({ method: 'GET', path: '/metrics' })
    expect(text).toContain('rung_stuck_accounts{stage="outcomes"} 1\n')
    expect(text).toContain('rung_stuck_accounts{stage="health"} 0\n')
    expect(text).toMatch(/rung_judgement_failures_total\{stage="outcomes"\} 5\n/)
    expect(text).toMatch(/rung_judged_accounts_total\{stage="outcomes"\} [1-9]/)
    expect(text).toMatch(/rung_due_work_oldest_mark_age_seconds\{stage="usage_count"\} 0\n/)
  })

  it('can be retried by name: it fails again, and stays listed', async () => {
    expect(await client.post('/v1/stuck-accounts/retry', { account: 'good' })).toEqual({ retried: 0 })
    expect(await client.post('/v1/stuck-accounts/retry', { account: 'bad', stage: 'outcomes' })).toEqual({
      retried: 1,
    })
    await rung.settlePuttingAside()
    expect(await listed()).toMatchObject([{ externalId: 'bad', attempts: 6 }])
    const nobody = await rung.call({
      method: 'POST',
      path: '/v1/stuck-accounts/retry',
      key: vendor.adminKey,
      body: { account: 'nobody' },
    })
    expect([nobody.status, JSON.parse(nobody.text).errors[0].field]).toEqual([400, 'account'])
  })

  it('is judged again when a correction of the fact comes, and is stuck no more', async () => {
    await client.post('/v1/promises', {
      externalId: 'bad-promise',
      account: 'bad',
      capability: 'import',
      madeBy: 'sales',
      madeOn: '2026-01-10',
      dueOn: '2026-05-02',
      weight: 3,
    })
    await rung.settlePuttingAside()
    expect(await listed()).toEqual([])
    const health = await read<Answer & { outcomes: object[] }>('/v1/accounts/bad/health')
    expect([health.stuck, health.outcomes.length]).toEqual([null, 1])
    expect((await ofAccount('bad', 'promises')).stuck).toBeNull()
    const ready = await rung.call({ method: 'GET', path: '/readyz' })
    expect(JSON.parse(ready.text).status).toBe('ready')
  })
})

describe('an account whose published signals no arithmetic can take', () => {
  beforeAll(async () => {
    await rung.query(
      `update signals.snapshots set signals = replace(signals::text, '"2026-06-01"', '"no day at all"')::jsonb
       where account_id = '${idOf.bad}' and context = 'accounts'`,
    )
    // Judged by health, while what the account's own facts say stays as it is.
    await rung.query(
      `insert into signals.due_work (workspace_id, consumer, account_id, since)
       select '${vendor.id}', 'health', id, '${TODAY}' from unnest(array['${idOf.bad}', '${idOf.good}']) as id`,
    )
    await rung.settlePuttingAside()
  })

  it.each(['health', 'renewal-risk', 'trust'])('answers %s with its own problem', async what => {
    const { status, body } = await answer(`/v1/accounts/bad/${what}`)
    expect([status, body.type]).toEqual([409, 'urn:rung:problem:stuck'])
    expect(body.detail).not.toContain('no day at all')
    expect((await ofAccount('good', what)).stuck).toBeNull()
  })

  it.each(['/v1/renewals', '/v1/contradictions', '/v1/forecast?quarter=2026-Q2', '/v1/worklists/cleo'])(
    'is left out of %s, which says so',
    async path => {
      const list = await read<List>(path)
      expect(JSON.stringify(list.data ?? list)).not.toContain('"externalId":"bad"')
      if (path !== '/v1/contradictions') expect(list.stuckAccounts).toEqual({ count: 1, ids: [idOf.bad] })
    },
  )

  it('keeps no model from learning of the others', async () => {
    const { status, text } = await rung.call({
      method: 'POST',
      path: '/v1/models/train',
      key: vendor.adminKey,
      body: { backfill: false },
    })
    expect({ status, text }).toMatchObject({ status: 200 })
  })

  it('keeps no config from being tried and published, and is passed over by a replay', async () => {
    const post = <T>(path: string, body: object) => client.post<T>(path, body)
    const replay = { from: TODAY, to: TODAY }
    expect(await post('/v1/scores/replay', replay)).toMatchObject({ waiting: [idOf.bad], differences: [] })
    const document = { health: { dampers: { escalated: { least: 0.45 } } } }
    const { id } = await post<{ id: string }>('/v1/config/drafts', { document })
    await post(`/v1/config/drafts/${id}/shadow`, {})
    await rung.settlePuttingAside()
    expect(await read<object>(`/v1/config/drafts/${id}/shadow`)).toMatchObject({
      done: 1,
      of: 2,
      stuck: 1,
      complete: true,
    })
    expect(await post(`/v1/config/drafts/${id}/publish`, {})).toMatchObject({ version: 1 })
    await rung.settlePuttingAside()
  })

  it('is stuck in health, and judged again once its facts are published anew', async () => {
    expect(await listed()).toMatchObject([{ externalId: 'bad', stage: 'health' }])
    await note('bad')
    await rung.settlePuttingAside()
    expect(await listed()).toEqual([])
    expect((await ofAccount('bad', 'renewal-risk')).stuck).toBeNull()
  })
})

describe('an account whose events no counting can take', () => {
  beforeAll(async () => {
    await rung.query(`update usage.events set properties = '{"rows": 1e400}' where group_key = 'bad'`)
    for (const name of ['bad', 'good']) {
      await client.post('/v1/track', {
        messageId: `${name}-3`,
        userId: `${name}-user`,
        event: 'import',
        timestamp: '2026-03-17T15:00:00Z',
        properties: { rows: 1 },
        context: { groupId: name },
      })
    }
    await rung.settlePuttingAside()
  })

  it('is stuck alone, and says so in its usage and its health', async () => {
    expect(await listed()).toMatchObject([
      {
        externalId: 'bad',
        stage: 'usage_count',
        reason: 'PostgreSQL 22003: "..." is out of range for type double precision',
      },
    ])
    const usage = await read<Answer & { metrics: { events_28d: number }; pending: boolean }>(
      '/v1/accounts/bad/usage',
    )
    expect(usage.stuck?.stages).toEqual(['usage_count'])
    expect([usage.metrics.events_28d, usage.pending]).toEqual([2, false])
    expect((await ofAccount('bad', 'health')).stuck?.stages).toEqual(['usage_count'])
    const good = await read<Answer & { metrics: { events_28d: number } }>('/v1/accounts/good/usage')
    expect([good.stuck, good.metrics.events_28d]).toEqual([null, 3])
    const { text } = await rung.call({ method: 'GET', path: '/metrics' })
    expect(text).toContain('rung_stuck_accounts{stage="usage_count"} 1\n')
  })

  it('is counted again when an admin asks, once what failed is mended', async () => {
    await rung.query(`update usage.events set properties = '{"rows": 2}' where group_key = 'bad'`)
    expect(await client.post('/v1/stuck-accounts/retry', {})).toEqual({ retried: 1 })
    await rung.settlePuttingAside()
    expect(await listed()).toEqual([])
    const usage = await read<Answer & { metrics: { events_28d: number } }>('/v1/accounts/bad/usage')
    expect([usage.stuck, usage.metrics.events_28d]).toEqual([null, 3])
  })
})
