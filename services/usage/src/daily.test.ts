// Daily numbers of a warehouse, and what was known when, over HTTP.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, group, use } from './calls-under-test.ts'
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

describe('daily numbers of a warehouse', () => {
  const record = async (...items: object[]) => {
    const { body } = await usage.post('/v1/usage/daily', { items })
    await usage.service.runDueWork()
    return body
  }
  const day = (date: string, activeUsers: number, counts: object, rest: object = {}) => ({
    account: 'acme',
    day: date,
    activeUsers,
    counts,
    ...rest,
  })

  it('count as events do, with active users as a lower bound', async () => {
    await usage.post('/v1/features', { event: 'report' })
    const sent = [day('2026-03-26', 4, { report: 9, login: 3, idle: 0 }), day('2026-03-27', 6, {})]
    expect((await record(...sent)).counts).toMatchObject({ created: 2 })
    expect((await record(...sent)).counts).toMatchObject({ unchanged: 2 })
    const { metrics } = await usage.read('acme')
    expect(metrics).toMatchObject({
      active_users_28d: 6,
      active_days_28d: 2,
      events_28d: 12,
      seat_utilisation: 0.6,
    })
    expect((await record(day('2026-03-26', 4, { report: 7 }))).counts).toMatchObject({ corrected: 1 })
    expect((await usage.read('acme')).metrics.events_28d).toBe(7)
  })

  it('may leave out how many people were active: then that is unknown, and so is what is made of it', async () => {
    await usage.post('/v1/metrics', { key: 'people', aggregation: { kind: 'unique_users' } })
    const sent = { account: 'acme', day: '2026-03-26', counts: { report: 9 } }
    expect((await record(sent)).counts).toMatchObject({ created: 1 })
    expect((await record({ ...sent, activeUsers: null })).counts).toMatchObject({ unchanged: 1 })
    const { metrics, customMetrics } = await usage.read('acme')
    expect(metrics).toMatchObject({ active_users_28d: null, seat_utilisation: null, events_28d: 9 })
    expect(customMetrics).toMatchObject([{ key: 'people', value: null }])
    expect((await record(day('2026-03-27', 6, {}))).counts).toMatchObject({ created: 1 })
    const later = await usage.read('acme')
    expect(later.metrics).toMatchObject({ active_users_28d: 6, active_days_28d: 2 })
    expect(later.customMetrics).toMatchObject([{ key: 'people', value: 6 }])
  })

  it('and events are both kept; the first to a day counts it, and the other gets a note', async () => {
    await usage.collect(use('mia', 'report', '2026-03-20T10:00:00Z', at('acme')))
    const answer = await record(day('2026-03-20', 4, { report: 9 }), day('2026-03-21', 4, { report: 9 }))
    expect(answer.counts).toMatchObject({ created: 2, rejected: 0 })
    expect(answer.results.map((result: { note?: string }) => result.note)).toEqual([
      'day: 2026-03-20 of account "acme" already has events; an account-day has either aggregates or events. Kept, and counted once an admin chooses aggregates there: PUT /v1/usage-sources',
      undefined,
    ])
    await usage.collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    const { receipts } = await usage.collect(
      use('mia', 'report', '2026-03-21T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-21T10:00:00Z'),
      use('mia', 'report', '2026-03-22T10:00:00Z'),
    )
    expect(receipts.map((receipt: { status: string }) => receipt.status)).toEqual([
      'accepted',
      'accepted',
      'accepted',
    ])
    expect(receipts.map((receipt: { note?: string }) => receipt.note)).toEqual([
      expect.stringMatching(/^timestamp: 2026-03-21 of account "acme" already has daily aggregates/),
      expect.stringMatching(/^timestamp: 2026-03-21 of account "acme" already has daily aggregates/),
      undefined,
    ])
    expect((await usage.read('acme', '?asOf=2026-03-22')).metrics.events_28d).toBe(11)
    expect((await usage.get('/v1/usage/unattached')).body.data).toEqual([
      { kind: 'clash', name: 'acme', events: 2, firstDay: '2026-03-21', lastDay: '2026-03-21' },
      { kind: 'daily', name: 'acme', events: 9, firstDay: '2026-03-20', lastDay: '2026-03-20' },
    ])
  })

  it('win over events that attach later, which are then listed', async () => {
    await usage.collect(use('mia', 'report', '2026-03-20T10:00:00Z'))
    await record(day('2026-03-20', 4, { report: 9 }))
    await usage.collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    expect((await usage.read('acme', '?asOf=2026-03-20')).metrics.events_28d).toBe(9)
    expect((await usage.get('/v1/usage/unattached')).body.data).toEqual([
      { kind: 'clash', name: 'acme', events: 1, firstDay: '2026-03-20', lastDay: '2026-03-20' },
    ])
  })

  it('are rejected one by one', async () => {
    const { results, counts } = await record(
      day('2026-03-20', 1, {}, { account: 'nobody' }),
      day('2026-03-29', 1, {}),
      day('2026-03-20', -1, {}),
      day('2026-03-20', 1, { report: 1.5 }),
      day('2026-03-20', 1, {}, { recordedAt: '2026-03-19T00:00:00Z' }),
      day('2026-03-20', 1, {}),
    )
    expect(counts).toMatchObject({ created: 1, rejected: 5 })
    expect(results[0].problem.errors[0].field).toBe('account')
  })

  it('are known from when they were recorded', async () => {
    await record(
      day('2026-03-20', 3, { report: 1 }, { recordedAt: '2026-03-21T06:00:00Z' }),
      day('2026-03-21', 5, { report: 1 }, { recordedAt: '2026-03-22T06:00:00Z' }),
    )
    await record(day('2026-03-20', 8, { report: 2 }))
    const users = async (knownAt: string) =>
      (await usage.read('acme', `?asOf=2026-03-21&knownAt=${knownAt}`)).metrics.active_users_28d
    expect(await users('2026-03-20')).toBeNull()
    expect(await users('2026-03-21')).toBe(3)
    expect(await users('2026-03-22')).toBe(5)
    expect(await users('2026-03-28T13:00:00Z')).toBe(8)
  })
})

describe('what was known then', () => {
  it('leaves out events, group calls and aliases that came later', async () => {
    const events = async (knownAt: string) =>
      (await usage.read('acme', `?asOf=2026-03-21&knownAt=${knownAt}`)).metrics.events_28d
    usage.clock.set('2026-03-21T12:00:00Z')
    await usage.collect(
      use('mia', 'report', '2026-03-21T10:00:00Z', at('acme')),
      use('ben', 'report', '2026-03-21T10:00:00Z'),
    )
    usage.clock.set('2026-03-23T12:00:00Z')
    await usage.collect(use('mia', 'report', '2026-03-21T11:00:00Z', at('acme')))
    usage.clock.set('2026-03-25T12:00:00Z')
    await usage.collect(group('ben', 'acme', '2026-03-01T00:00:00Z'))
    usage.clock.set(NOW)
    expect(await events('2026-03-20')).toBeNull()
    expect(await events('2026-03-22')).toBe(1)
    expect(await events('2026-03-24')).toBe(2)
    expect(await events('2026-03-26')).toBe(3)
  })

  it('may be declared by an import of history', async () => {
    await usage.collect(
      use('mia', 'report', '2026-02-01T10:00:00Z', { ...at('acme'), recordedAt: '2026-02-01T10:00:00Z' }),
      use('mia', 'report', '2026-02-02T10:00:00Z', { ...at('acme'), recordedAt: '2026-02-03' }),
    )
    const events = async (knownAt: string) =>
      (await usage.read('acme', `?asOf=2026-02-02&knownAt=${knownAt}`)).metrics.events_28d
    expect(await events('2026-02-02')).toBe(1)
    expect(await events('2026-02-03')).toBe(2)
  })
})
