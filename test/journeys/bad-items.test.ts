// One item that PostgreSQL cannot take, though its schema did, is refused alone: in batches of facts, calls and numbers.
import type { ApiClient } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = '2026-03-18'
type Batch = {
  readonly results: readonly {
    readonly index: number
    readonly status: string
    readonly problem?: { detail: string }
  }[]
  readonly counts: Readonly<Record<string, number>>
}

let rung: TestRung
let vendor: TestWorkspace
let client: ApiClient

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  vendor = await rung.workspace('Dispatch Ltd')
  client = vendor.client
  await client.post('/v1/accounts', {
    externalId: 'northfield',
    name: 'Northfield',
    occurredAt: '2025-06-01',
  })
  await client.post('/v1/milestones', { key: 'onboarded' })
  // A rule of the database that no schema knows: it stands for every value that is refused there alone.
  await rung.query(`
    alter table accounts.tickets add constraint planted check (priority <> 'urgent');
    alter table usage.events add constraint planted check (name <> 'unlucky');
    alter table usage.daily_aggregates add constraint planted check (active_users <> 13);
    alter table usage.milestone_reaches add constraint planted check (reached_on <> '2026-03-13')`)
})
afterAll(() => rung.stop())

const refusedOf = ({ results }: Batch) =>
  results.filter(({ status }) => status === 'rejected').map(({ index, problem }) => [index, problem?.detail])

const why = expect.stringMatching(/cannot be recorded: PostgreSQL 23514: .*violates check constraint/)

describe('an item that the database alone refuses', () => {
  const ticket = (n: number, bad: boolean) => ({
    externalId: `ticket-${n}`,
    account: 'northfield',
    priority: bad ? 'urgent' : 'high',
    openedAt: `${TODAY}T08:00:00Z`,
  })

  it('is refused alone in a batch of facts: of 1,000 all others are kept', async () => {
    const bad = new Set([0, 511, 512, 999])
    const items = Array.from({ length: 1_000 }, (_, n) => ticket(n, bad.has(n)))
    const batch = await client.post<Batch>('/v1/tickets/batch', { items })
    expect(batch.counts).toEqual({ created: 996, corrected: 0, unchanged: 0, rejected: 4 })
    expect(refusedOf(batch)).toEqual([...bad].map(index => [index, why]))
    const [kept] = await rung.query<{ count: number }>('select count(*)::int as count from accounts.tickets')
    expect(kept?.count).toBe(996)
  })

  it('is refused by itself with a problem that names no value of the rest, and not with 500', async () => {
    const { status, text } = await rung.call({
      method: 'POST',
      path: '/v1/tickets',
      key: vendor.adminKey,
      body: ticket(2_000, true),
    })
    expect([status, JSON.parse(text)]).toMatchObject([
      400,
      { type: 'urn:rung:problem:invalid', detail: why, errors: [{ field: 'body' }] },
    ])
  })

  it('takes nothing back of the others when it is sent again, mended', async () => {
    const batch = await client.post<Batch>('/v1/tickets/batch', {
      items: [ticket(511, false), ticket(510, false)],
    })
    expect(batch.counts).toEqual({ created: 1, corrected: 0, unchanged: 1, rejected: 0 })
  })

  it('keeps the answer with the others under an Idempotency-Key', async () => {
    const send = () =>
      rung.call({
        method: 'POST',
        path: '/v1/tickets/batch',
        key: vendor.adminKey,
        body: { items: [ticket(3_000, true), ticket(3_001, false)] },
        headers: { 'idempotency-key': 'once' },
      })
    const [first, second] = [await send(), await send()]
    expect(JSON.parse(first.text).counts).toMatchObject({ created: 1, rejected: 1 })
    expect([second.text, second.headers.get('idempotency-replayed')]).toEqual([first.text, 'true'])
  })

  it('is refused alone among calls, and can be sent again once it is right', async () => {
    const call = (n: number, event: string) => ({
      type: 'track',
      messageId: `m-${n}`,
      userId: 'dana',
      event,
      timestamp: `${TODAY}T09:00:00Z`,
      context: { groupId: 'northfield' },
    })
    const batch = Array.from({ length: 100 }, (_, n) => call(n, n === 42 ? 'unlucky' : 'import'))
    const sent = await client.post<{ counts: object; receipts: { status: string; reason?: string }[] }>(
      '/v1/batch',
      {
        batch,
      },
    )
    expect(sent.counts).toEqual({ accepted: 99, duplicate: 0, rejected: 1 })
    expect(sent.receipts[42]).toEqual({ messageId: 'm-42', status: 'rejected', reason: why })
    const again = await client.post<{ counts: object }>('/v1/batch', {
      batch: [call(41, 'import'), call(42, 'import')],
    })
    expect(again.counts).toEqual({ accepted: 1, duplicate: 1, rejected: 0 })
  })

  it('is refused alone among daily numbers and milestones told', async () => {
    const numbers = [7, 13, 9].map((activeUsers, n) => ({
      account: 'northfield',
      day: `2026-02-0${n + 1}`,
      activeUsers,
      counts: { import: 1 },
    }))
    const daily = await client.post<Batch>('/v1/usage/daily', { items: numbers })
    expect([daily.counts, refusedOf(daily)]).toEqual([
      { created: 2, corrected: 0, unchanged: 0, rejected: 1 },
      [[1, why]],
    ])
    const reached = await client.post<Batch>('/v1/milestones/reached', {
      items: ['2026-03-13', '2026-03-14'].map(reachedOn => ({
        account: 'northfield',
        milestone: 'onboarded',
        reachedOn,
      })),
    })
    expect([reached.counts, refusedOf(reached)]).toEqual([
      { created: 1, corrected: 0, unchanged: 0, rejected: 1 },
      [[0, why]],
    ])
  })
})

describe('what is written', () => {
  it('is counted by resource and result', async () => {
    const { text } = await rung.call({ method: 'GET', path: '/metrics' })
    expect(text).toContain('rung_facts_written_total{resource="tickets",result="created"} 998\n')
    expect(text).toContain('rung_facts_written_total{resource="tickets",result="unchanged"} 1\n')
    expect(text).toMatch(/rung_facts_written_total\{resource="tickets",result="rejected"\} 6\n/)
    expect(text).toMatch(/rung_database_connections\{service="accounts",state="most"\} 10\n/)
  })

  it('can be trained from, which is measured too', async () => {
    await rung.call({
      method: 'POST',
      path: '/v1/models/train',
      key: vendor.adminKey,
      body: { backfill: false },
    })
    const { text } = await rung.call({ method: 'GET', path: '/metrics' })
    expect(text).toMatch(/rung_training_runs_total\{outcome="(trained|refused)"\} 1\n/)
    expect(text).toContain('rung_training_runs_total{outcome="failed"} 0\n')
    expect(text).toContain('rung_training_in_progress 0\n')
    expect(text).toContain('rung_training_duration_seconds_count 1\n')
    expect(text).toMatch(/rung_training_last_run_timestamp_seconds\{outcome="(trained|refused)"\} 1773/)
  })
})

describe('what is nobody’s fault', () => {
  it('refuses no item: a batch that may not be written at all is an internal error', async () => {
    await rung.query('revoke insert on accounts.touches from rung_accounts')
    const { status } = await rung.call({
      method: 'POST',
      path: '/v1/touches/batch',
      key: vendor.adminKey,
      body: { items: [{ externalId: 't', account: 'northfield', kind: 'call' }] },
    })
    await rung.query('grant insert on accounts.touches to rung_accounts')
    expect(status).toBe(500)
  })
})
