// Milestones, over HTTP: dated once, moved by corrections alone, kept past their events, or recorded by another system.
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

describe('milestones', () => {
  const reached = async (query = '') =>
    Object.fromEntries(
      (await usage.read('acme', query)).milestones.map((m: { key: string; reachedOn: string | null }) => [
        m.key,
        m.reachedOn,
      ]),
    )

  it('are dated by the day they were first reached, and only corrections of the facts move them', async () => {
    await usage.post('/v1/metrics', {
      key: 'reports',
      filter: { events: ['report'] },
      aggregation: { kind: 'count' },
      windowDays: 7,
    })
    await usage.post('/v1/milestones', { key: 'three_reports', metric: 'reports', threshold: 3 })
    await usage.collect(
      use('mia', 'report', '2026-03-01T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-03T10:00:00Z', at('acme')),
    )
    expect(await reached()).toEqual({ three_reports: null })
    await usage.collect(use('mia', 'report', '2026-03-06T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-06' })
    await usage.collect(use('mia', 'report', '2026-03-10T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-06' })
    await usage.collect(use('mia', 'report', '2026-03-02T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-03' })
    expect(await reached('?asOf=2026-03-02')).toEqual({ three_reports: null })
    const revisions = await usage.test.query('select revision from usage.milestone_reaches')
    expect(revisions).toHaveLength(2)
  })

  it('are found in the past when defined later, and taken back when their events turn out to be another’s', async () => {
    await usage.collect(
      group('mia', 'acme', '2026-03-01T00:00:00Z'),
      use('mia', 'report', '2026-03-04T10:00:00Z'),
      use('mia', 'report', '2026-03-05T10:00:00Z'),
    )
    await usage.post('/v1/milestones', { key: 'two_days', metric: 'active_days_28d', threshold: 2 })
    await usage.service.runDueWork()
    expect(await reached()).toEqual({ two_days: '2026-03-05' })
    await usage.collect(group('mia', 'bolt', '2026-03-04T12:00:00Z'))
    expect(await reached()).toEqual({ two_days: null })
  })

  it('survive the pruning of single events', async () => {
    await usage.post('/v1/milestones', { key: 'two_days', metric: 'active_days_28d', threshold: 2 })
    await usage.collect(
      use('mia', 'report', '2025-11-04T10:00:00Z', at('acme')),
      use('mia', 'report', '2025-11-05T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-05T10:00:00Z', at('acme')),
    )
    await usage.prune(60)
    expect(await usage.test.query('select id from usage.events')).toHaveLength(1)
    const late = await usage.collect(use('mia', 'report', '2025-11-06T10:00:00Z', at('acme')))
    expect(late.receipts[0].reason).toMatch(
      /^timestamp: lies before 2026-01-27, and events of such days were pruned/,
    )
    await usage.collect(use('mia', 'report', '2026-03-06T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ two_days: '2025-11-05' })
    expect(await usage.values('events_28d', '&until=2025-11-10')).toEqual({ acme: { events_28d: 2 } })
  })

  it('can be recorded by another system', async () => {
    await usage.post('/v1/milestones', { key: 'kick_off' })
    await usage.post('/v1/milestones', { key: 'measured', metric: 'events_28d', threshold: 1 })
    const record = async (items: unknown[]) => (await usage.post('/v1/milestones/reached', { items })).body
    const item = {
      account: 'acme',
      milestone: 'kick_off',
      reachedOn: '2026-03-02',
      recordedAt: '2026-03-03T08:00:00Z',
    }
    expect((await record([item])).counts.created).toBe(1)
    expect((await record([item])).counts.unchanged).toBe(1)
    expect(await reached()).toMatchObject({ kick_off: '2026-03-02' })
    expect(await reached('?knownAt=2026-03-02')).toMatchObject({ kick_off: null })
    const wrong = await record([
      { ...item, account: 'nobody' },
      { ...item, milestone: 'nothing' },
      { ...item, milestone: 'measured' },
      { ...item, reachedOn: '2026-04-01' },
      { ...item, recordedAt: '2026-03-01T00:00:00Z' },
    ])
    expect(
      wrong.results.map((r: { problem: { errors: { field: string }[] } }) => r.problem.errors[0]?.field),
    ).toEqual(['account', 'milestone', 'milestone', 'reachedOn', 'recordedAt'])
    expect((await record([{ ...item, reachedOn: null }])).counts.corrected).toBe(1)
    expect(await reached()).toMatchObject({ kick_off: null })
    expect(
      (await usage.post('/v1/milestones', { key: 'kick_off', metric: 'events_28d', threshold: 1 })).status,
    ).toBe(409)
  })
})
