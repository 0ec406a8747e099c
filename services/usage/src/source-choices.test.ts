// Which source counts an account's days: the first to a day, until an admin chooses.
import { addDays, day } from '@rung/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, use } from './calls-under-test.ts'
import { type UsageUnderTest, usageUnderTest } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(async () => {
  await usage.reset()
  await usage.account('acme', { seats: 10 })
  await usage.account('bolt', { seats: 4 })
})

const LAST = day('2026-03-28')
const daysBack = (many: number) => Array.from({ length: many }, (_, back) => addDays(LAST, -back))
const daily = (account: string, on: string) => ({ account, day: on, activeUsers: 5, counts: { report: 7 } })

async function record(account: string, many: number) {
  const items = daysBack(many).map(on => daily(account, on))
  const { body } = await usage.post('/v1/usage/daily', { items })
  await usage.service.runDueWork()
  return body
}

async function choose(body: object) {
  const answer = await usage.put('/v1/usage-sources', body)
  await usage.service.runDueWork()
  return answer
}

const counted = async (account: string, query = '') => {
  const { metrics } = await usage.read(account, query)
  return { people: metrics.active_users_28d, events: metrics.events_28d, days: metrics.active_days_28d }
}
const bySource = async (account: string) => {
  const rows = await usage.test.query<{ source: string; days: number; events: number }>(
    `select source, count(*)::int as days, sum(events)::int as events from usage.account_days
     where group_key = $1 group by source order by source`,
    [account],
  )
  return rows
}

describe('400 events with a page’s key', () => {
  const events = (account: string) =>
    daysBack(400).map(on => use('mallory', 'click', `${on}T09:00:00Z`, at(account)))

  it('shut no day out: the warehouse’s 400 are all taken, and count once an admin says so', async () => {
    await usage.collect(...events('acme'))
    expect((await record('acme', 400)).counts).toEqual({
      created: 400,
      corrected: 0,
      unchanged: 0,
      rejected: 0,
    })
    expect(await bySource('acme')).toEqual([{ source: 'events', days: 400, events: 400 }])
    const { status, body } = await choose({ account: 'acme', source: 'aggregates' })
    expect([status, body]).toEqual([
      200,
      { account: 'acme', source: 'aggregates', status: 'created', days: 400 },
    ])
    expect(await bySource('acme')).toEqual([{ source: 'aggregates', days: 400, events: 2_800 }])
    expect(await counted('acme')).toEqual({ people: 5, events: 28 * 7, days: 28 })
  })

  it('count nothing where aggregates were chosen before they came', async () => {
    await choose({ source: 'aggregates' })
    const { receipts } = await usage.collect(...events('acme'))
    expect(receipts[0]).toMatchObject({
      status: 'accepted',
      note: expect.stringContaining('daily aggregates'),
    })
    await record('acme', 400)
    expect(await counted('acme')).toEqual({ people: 5, events: 28 * 7, days: 28 })
  })
})

describe('a choice', () => {
  it('gives days over and back, to the bit, as if the other had never been chosen', async () => {
    await usage.post('/v1/metrics', { key: 'rows', aggregation: { kind: 'sum', property: 'rows' } })
    for (const on of daysBack(30)) {
      await usage.collect(use('mia', 'report', `${on}T09:00:00Z`, { ...at('acme'), properties: { rows: 3 } }))
    }
    await record('acme', 30)
    const first = await usage.read('acme')
    await choose({ account: 'acme', source: 'aggregates' })
    expect(await counted('acme')).toEqual({ people: 5, events: 28 * 7, days: 28 })
    expect((await choose({ account: 'acme', source: 'events' })).body).toMatchObject({ status: 'corrected' })
    expect(await usage.read('acme')).toEqual(first)
    await choose({ account: 'acme', source: 'aggregates' })
    await choose({ account: 'acme', source: null })
    expect(await usage.read('acme')).toEqual(first)
  })

  it('of an account wins over that of the workspace', async () => {
    for (const account of ['acme', 'bolt']) {
      await usage.collect(use('mia', 'report', '2026-03-27T09:00:00Z', at(account)))
      await record(account, 2)
    }
    await choose({ source: 'aggregates' })
    await choose({ account: 'acc_bolt', source: 'events' })
    expect(await counted('acme')).toMatchObject({ events: 14, people: 5 })
    expect(await counted('bolt')).toMatchObject({ events: 1, people: 1 })
    expect((await usage.get('/v1/usage-sources')).body).toEqual({
      data: [
        { account: null, source: 'aggregates', chosenAt: NOW },
        { account: 'bolt', source: 'events', chosenAt: NOW },
      ],
      nextCursor: null,
    })
  })

  it('holds for what arrives later, on either side, and for readings as known before', async () => {
    await record('acme', 2)
    usage.clock.advance({ hours: 1 })
    await choose({ account: 'acme', source: 'events' })
    expect((await counted('acme')).events).toBeNull()
    await usage.collect(use('mia', 'report', '2026-03-27T09:00:00Z', at('acme')))
    expect(await counted('acme')).toEqual({ people: 1, events: 1, days: 1 })
    usage.clock.advance({ hours: 1 })
    await usage.collect(use('bob', 'report', '2026-03-27T10:00:00Z', at('acme')))
    expect(await counted('acme', '?asOf=2026-03-28&knownAt=2026-03-28T13:30:00Z')).toMatchObject({
      events: 1,
    })
    expect(await counted('acme')).toMatchObject({ people: 2, events: 2 })
  })

  it('moves no day whose events were pruned', async () => {
    await usage.collect(use('mia', 'report', '2025-12-01T09:00:00Z', at('acme')))
    await usage.prune(90)
    await record('acme', 150)
    expect((await choose({ account: 'acme', source: 'aggregates' })).body.days).toBe(0)
    expect(await bySource('acme')).toEqual([
      { source: 'aggregates', days: 149, events: 149 * 7 },
      { source: 'events', days: 1, events: 1 },
    ])
  })

  it('is audited, once', async () => {
    // the audit is never emptied: what stands there is of the tests before
    const before = (await usage.test.query('select from audit.entries')).length
    await choose({ account: 'acme', source: 'aggregates' })
    expect((await choose({ account: 'acme', source: 'aggregates' })).body.status).toBe('unchanged')
    await choose({ account: 'acme', source: null })
    expect((await usage.test.query('select from audit.entries')).length).toBe(before + 2)
    const entries = await usage.test.query(
      `select subject_id, account_id, before, after, key_id from audit.entries
       where action = 'usage_source.chosen' order by seq`,
    )
    const entry = { subject_id: 'acc_acme', account_id: 'acc_acme', key_id: 'key_admin' }
    expect(entries.slice(-2)).toEqual([
      { ...entry, before: null, after: { source: 'aggregates' } },
      { ...entry, before: { source: 'aggregates' }, after: null },
    ])
  })

  it('is refused for an account that is not there, by name', async () => {
    const { status, body } = await choose({ account: 'nobody', source: 'events' })
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ field: 'account' })
    expect((await choose({ source: 'both' })).status).toBe(400)
  })
})
