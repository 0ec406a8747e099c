// Counting, over HTTP: an account’s usage, whose events are whose, definitions, lists, and the counting itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, group, use } from './calls-under-test.ts'
import { OTHER_WORKSPACE, type UsageUnderTest, usageUnderTest } from './usage-under-test.ts'

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

describe('an account’s usage', () => {
  it('holds the built-in metrics, the score and what holds it down', async () => {
    await usage.post('/v1/features', { event: 'report' })
    await usage.post('/v1/features', { event: 'invite' })
    await usage.collect(
      use('mia', 'report', '2026-03-20T10:00:00Z', at('acme')),
      use('ben', 'login', '2026-03-27T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-27T11:00:00Z', at('acme')),
      use('mia', 'report', '2026-02-20T11:00:00Z', at('acme')),
    )
    const body = await usage.read('acme')
    expect(body).toMatchObject({
      accountId: 'acc_acme',
      asOf: '2026-03-28',
      pending: false,
      source: { up: true, lastEventOn: '2026-03-27' },
      firstActiveOn: '2026-02-20',
      lastActiveOn: '2026-03-27',
      window: { since: '2026-03-01', until: '2026-03-29' },
      metrics: {
        active_users_28d: 2,
        active_days_28d: 2,
        events_28d: 3,
        core_features_used_28d: 1,
        core_feature_share_28d: 0.5,
        seat_utilisation: 0.2,
        events_per_active_user_28d: 1.5,
        days_since_last_event: 1,
        people_14d: 2,
        people_habit: null,
        people_change: null,
        events_14d: 3,
        events_habit: null,
        events_change: null,
      },
      evidence: ['day:2026-03-20', 'day:2026-03-27'],
    })
    expect(body.score.value).toBeCloseTo((3 * (0.1 / 0.65) + 0 + 2 * 0.75 + 1) / 8, 10)
    expect(body.score.lastKnown).toBe(body.score.value)
  })

  it('is unknown before the first event and while the source is down, and then remembers the last known score', async () => {
    expect((await usage.read('acme')).score.value).toBeNull()
    await usage.collect(use('mia', 'report', '2026-03-27T10:00:00Z', at('acme')))
    const live = (await usage.read('acme', '?asOf=2026-03-28')).score.value
    expect(live).toBeGreaterThan(0)
    expect((await usage.read('bolt')).score).toMatchObject({
      value: null,
      reasons: ['no event has arrived yet'],
    })
    usage.clock.advance({ days: 10 })
    const down = await usage.read('acme')
    expect(down.source.up).toBe(false)
    expect(down.score.value).toBeNull()
    expect(down.score.lastKnown).toBe(live)
    expect(down.metrics.active_days_28d).toBeNull()
  })

  it('takes no day before the source was first heard for a day of silence, as known then', async () => {
    const activeDays = async (query = '') => {
      const { inputs } = (await usage.read('acme', query)).score
      return inputs.find((each: { metric: string }) => each.metric === 'active_days_28d').value
    }
    await usage.collect(
      use('mia', 'report', '2026-03-24T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-27T10:00:00Z', at('acme')),
    )
    // The 24th to the 28th: two of five days.
    expect(await activeDays()).toBeCloseTo(11.2, 10)
    usage.clock.advance({ hours: 1 })
    await usage.collect(use('zoe', 'report', '2026-01-10T10:00:00Z', at('bolt')))
    expect(await activeDays()).toBe(2)
    expect(await activeDays(`?knownAt=${NOW}`)).toBeCloseTo(11.2, 10)
  })

  it('is low for an account that fell silent while others are heard', async () => {
    await usage.collect(
      use('mia', 'report', '2026-01-10T10:00:00Z', at('acme')),
      use('zoe', 'report', '2026-03-28T10:00:00Z', at('bolt')),
    )
    const body = await usage.read('acme')
    expect(body.score.value).toBe(0)
    expect(body.metrics).toMatchObject({ active_users_28d: 0, events_28d: 0, days_since_last_event: 77 })
  })

  it('shows what was counted day by day', async () => {
    await usage.collect(
      use('mia', 'report', '2026-03-20T10:00:00Z', at('acme')),
      use('ben', 'report', '2026-03-20T11:00:00Z', at('acme')),
    )
    const { body } = await usage.get('/v1/accounts/acc_acme/usage/days?since=2026-03-01&until=2026-03-28')
    expect(body.data).toEqual([
      {
        id: 'day:2026-03-20',
        day: '2026-03-20',
        source: 'events',
        activeUsers: 2,
        events: 2,
        counts: { report: 2 },
      },
    ])
  })

  it('is not there for an account of another workspace', async () => {
    await usage.account('theirs', { workspaceId: OTHER_WORKSPACE })
    expect((await usage.get('/v1/accounts/theirs/usage')).status).toBe(404)
    expect((await usage.get('/v1/accounts/acc_theirs/usage/days')).status).toBe(404)
  })
})

describe('events that do not name their account', () => {
  it('attach by the latest group call at or before them, else by the earliest later one', async () => {
    await usage.collect(
      use('mia', 'report', '2026-03-01T10:00:00Z'),
      use('mia', 'report', '2026-03-10T10:00:00Z'),
      use('mia', 'report', '2026-03-20T10:00:00Z'),
    )
    expect(await usage.values('events_28d')).toEqual({})
    await usage.collect(group('mia', 'acme', '2026-03-05T00:00:00Z'))
    expect(await usage.values('events_28d')).toEqual({ acme: { events_28d: 3 } })
    await usage.collect(group('mia', 'bolt', '2026-03-15T00:00:00Z'))
    expect(await usage.values('events_28d')).toEqual({ acme: { events_28d: 2 }, bolt: { events_28d: 1 } })
    await usage.collect(group('mia', 'bolt', '2026-02-01T00:00:00Z'))
    expect(await usage.values('events_28d')).toEqual({ acme: { events_28d: 1 }, bolt: { events_28d: 2 } })
  })

  it('are listed while nobody knows whose they are', async () => {
    await usage.collect(
      use('mia', 'report', '2026-03-01T10:00:00Z'),
      use('ben', 'report', '2026-03-02T10:00:00Z', at('ACME Inc')),
      use('ben', 'login', '2026-03-03T10:00:00Z', at('ACME Inc')),
    )
    const first = (await usage.get('/v1/usage/unattached?limit=1')).body
    expect(first.data).toEqual([
      { kind: 'group', name: 'ACME Inc', events: 2, firstDay: '2026-03-02', lastDay: '2026-03-03' },
    ])
    const rest = (await usage.get(`/v1/usage/unattached?cursor=${first.nextCursor}`)).body
    expect(rest.data).toEqual([
      { kind: 'user', name: 'mia', events: 1, firstDay: '2026-03-01', lastDay: '2026-03-01' },
    ])
    expect(rest.nextCursor).toBeNull()
    await usage.account('ACME Inc')
    await usage.collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    expect((await usage.get('/v1/usage/unattached')).body.data).toEqual([])
    expect(await usage.values('events_28d')).toEqual({
      'ACME Inc': { events_28d: 2 },
      acme: { events_28d: 1 },
    })
  })

  it('count people with several names once', async () => {
    await usage.collect(
      use('anon-1', 'report', '2026-03-20T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-20T11:00:00Z', at('acme')),
      use('anon-2', 'report', '2026-03-21T11:00:00Z'),
      group('mia', 'acme', '2026-03-01T00:00:00Z'),
    )
    expect(await usage.values('active_users_28d,events_28d')).toEqual({
      acme: { active_users_28d: 2, events_28d: 2 },
    })
    await usage.collect({ type: 'alias', messageId: 'al-1', previousId: 'anon-1', userId: 'mia' })
    await usage.collect({ type: 'alias', messageId: 'al-2', previousId: 'anon-2', userId: 'anon-1' })
    expect(await usage.values('active_users_28d,events_28d')).toEqual({
      acme: { active_users_28d: 1, events_28d: 3 },
    })
  })
})

describe('definitions of the workspace', () => {
  it('hold for the past too, whatever they look at', async () => {
    await usage.collect(
      use('mia', 'report', '2026-03-20T10:00:00Z', { ...at('acme'), properties: { rows: 3, plan: 'pro' } }),
      use('ben', 'report', '2026-03-20T11:00:00Z', {
        ...at('acme'),
        properties: { rows: 4.5, plan: 'free' },
      }),
      use('ben', 'login', '2026-03-27T11:00:00Z', at('acme')),
    )
    const report = { events: ['report'] }
    const definitions = [
      { key: 'reports', filter: report, aggregation: { kind: 'count' } },
      { key: 'reporters', filter: report, aggregation: { kind: 'unique_users' } },
      { key: 'days', aggregation: { kind: 'unique_days' }, windowDays: 3 },
      { key: 'rows', filter: report, aggregation: { kind: 'sum', property: 'rows' } },
      { key: 'plan', aggregation: { kind: 'last', property: 'plan' } },
      { key: 'pro_reports', filter: { properties: { plan: 'pro' } }, aggregation: { kind: 'count' } },
    ]
    for (const definition of definitions) {
      expect((await usage.post('/v1/metrics', definition)).body.status).toBe('created')
      expect((await usage.post('/v1/metrics', definition)).body.status).toBe('unchanged')
    }
    await usage.service.runDueWork()
    const expected = { reports: 2, reporters: 2, days: 1, rows: 7.5, plan: 'free', pro_reports: 1 }
    expect(await usage.values(Object.keys(expected).join(','))).toEqual({ acme: expected })
    const { customMetrics } = await usage.read('acme')
    expect(
      Object.fromEntries(customMetrics.map((m: { key: string; value: unknown }) => [m.key, m.value])),
    ).toEqual(expected)
    const changed = {
      key: 'rows',
      filter: report,
      aggregation: { kind: 'sum', property: 'rows' },
      windowDays: 1,
    }
    expect((await usage.post('/v1/metrics', changed)).body.status).toBe('corrected')
    await usage.service.runDueWork()
    expect(await usage.values('rows')).toEqual({ acme: { rows: 0 } })
    expect((await usage.get('/v1/metrics')).body.data).toHaveLength(6)
  })

  it('say what is wrong with them', async () => {
    const count = { aggregation: { kind: 'count' } }
    expect((await usage.post('/v1/metrics', { key: 'seat_utilisation', ...count })).status).toBe(409)
    expect((await usage.post('/v1/metrics', { key: 'Reports', ...count })).status).toBe(400)
    expect((await usage.post('/v1/metrics', { key: 'rows', aggregation: { kind: 'sum' } })).status).toBe(400)
    expect((await usage.post('/v1/metrics', { key: 'rows', ...count, windowDays: 367 })).status).toBe(400)
    expect(
      (await usage.post('/v1/milestones', { key: 'm', metric: 'seat_utilisation', threshold: 1 })).status,
    ).toBe(400)
    expect((await usage.post('/v1/milestones', { key: 'm', metric: 'events_28d' })).status).toBe(400)
    expect((await usage.get('/v1/usage/metrics?metrics=nothing')).status).toBe(400)
  })
})

describe('lists of metrics', () => {
  it('cover the half-open window before a day, with zeros for the silent and no row for those never seen', async () => {
    await usage.collect(
      use('mia', 'report', '2020-01-04T23:59:59Z', at('acme')),
      use('mia', 'report', '2020-01-05T00:00:00Z', at('acme')),
      use('mia', 'report', '2020-02-01T23:59:59Z', at('acme')),
      use('mia', 'report', '2020-02-02T00:00:00Z', at('acme')),
      use('zoe', 'report', '2019-02-02T00:00:00Z', at('bolt')),
    )
    await usage.account('never')
    const row = (accountId: string, events: number) => ({ accountId, metrics: { events_28d: events } })
    const first = (await usage.get('/v1/usage/metrics?until=2020-02-02&metrics=events_28d&limit=1')).body
    expect(first.data).toMatchObject([row('acc_acme', 2)])
    const rest = (
      await usage.get(`/v1/usage/metrics?until=2020-02-02&metrics=events_28d&cursor=${first.nextCursor}`)
    ).body
    expect(rest).toMatchObject({ data: [row('acc_bolt', 0)], nextCursor: null })
  })
})

describe('counting', () => {
  it('loses nothing that arrives while it counts', async () => {
    const batches = Array.from({ length: 24 }, (_, batch) =>
      Array.from({ length: 40 }, (_, index) =>
        use(
          `u${(batch * 7 + index) % 9}`,
          'report',
          `2026-03-${10 + ((batch + index) % 9)}T10:00:00Z`,
          at('acme'),
        ),
      ),
    )
    const sending = batches.map(batch => usage.post('/v1/batch', { batch }, { scope: 'collect' }))
    const counting = Array.from({ length: 8 }, () => usage.service.runDueWork())
    await Promise.all([...sending, ...counting])
    await usage.service.runDueWork()
    expect(await usage.values('events_28d,active_users_28d')).toEqual({
      acme: { events_28d: 960, active_users_28d: 9 },
    })
    expect((await usage.read('acme')).pending).toBe(false)
  })

  it('goes on by itself once started, and says meanwhile that calls are waiting', async () => {
    const call = use('mia', 'report', '2026-03-27T10:00:00Z', at('acme'))
    await usage.post('/v1/batch', { batch: [call] }, { scope: 'collect' })
    expect((await usage.read('acme')).pending).toBe(true)
    usage.service.start()
    try {
      await expect.poll(async () => (await usage.read('acme')).metrics.events_28d).toBe(1)
    } finally {
      await usage.service.stop()
    }
  })
})
