// Counting, over HTTP: whose events are whose, milestones, definitions, daily numbers, and what was known when.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
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

let made = 0
type Call = Record<string, unknown>
const use = (userId: string, event: string, timestamp: string, rest: Call = {}): Call => ({
  type: 'track',
  messageId: `n-${made++}`,
  userId,
  event,
  timestamp,
  ...rest,
})
const at = (account: string): Call => ({ context: { groupId: account } })
const group = (userId: string, groupId: string, timestamp: string): Call => ({
  type: 'group',
  messageId: `n-${made++}`,
  userId,
  groupId,
  timestamp,
})
const collect = async (...batch: Call[]) => {
  const { body } = await usage.post('/v1/batch', { batch }, { scope: 'collect' })
  await usage.service.drain()
  return body
}
const read = async (account: string, query = '') =>
  (await usage.get(`/v1/accounts/${account}/usage${query}`)).body
const values = async (names: string, query = '') => {
  const { body } = await usage.get(`/v1/usage/metrics?metrics=${names}${query}`)
  return Object.fromEntries(
    body.data.map((row: { externalId: string; metrics: object }) => [row.externalId, row.metrics]),
  )
}

describe('an account’s usage', () => {
  it('holds the built-in metrics, the score and what holds it down', async () => {
    await usage.post('/v1/features', { event: 'report' })
    await usage.post('/v1/features', { event: 'invite' })
    await collect(
      use('mia', 'report', '2026-03-20T10:00:00Z', at('acme')),
      use('ben', 'login', '2026-03-27T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-27T11:00:00Z', at('acme')),
      use('mia', 'report', '2026-02-20T11:00:00Z', at('acme')),
    )
    const body = await read('acme')
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
        trend_28d: null,
      },
      evidence: ['day:2026-03-20', 'day:2026-03-27'],
    })
    expect(body.score.value).toBeCloseTo((3 * (0.1 / 0.65) + 0 + 2 * 0.75 + 1) / 8, 10)
    expect(body.score.lastKnown).toBe(body.score.value)
  })

  it('is unknown before the first event and while the source is down, and then remembers the last known score', async () => {
    expect((await read('acme')).score.value).toBeNull()
    await collect(use('mia', 'report', '2026-03-27T10:00:00Z', at('acme')))
    const live = (await read('acme', '?asOf=2026-03-28')).score.value
    expect(live).toBeGreaterThan(0)
    expect((await read('bolt')).score).toMatchObject({ value: null, reasons: ['no event has arrived yet'] })
    usage.clock.advance({ days: 10 })
    const down = await read('acme')
    expect(down.source.up).toBe(false)
    expect(down.score.value).toBeNull()
    expect(down.score.lastKnown).toBe(live)
    expect(down.metrics.active_days_28d).toBeNull()
  })

  it('is low for an account that fell silent while others are heard', async () => {
    await collect(
      use('mia', 'report', '2026-01-10T10:00:00Z', at('acme')),
      use('zoe', 'report', '2026-03-28T10:00:00Z', at('bolt')),
    )
    const body = await read('acme')
    expect(body.score.value).toBe(0)
    expect(body.metrics).toMatchObject({ active_users_28d: 0, events_28d: 0, days_since_last_event: 77 })
  })

  it('shows what was counted day by day', async () => {
    await collect(
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
    await collect(
      use('mia', 'report', '2026-03-01T10:00:00Z'),
      use('mia', 'report', '2026-03-10T10:00:00Z'),
      use('mia', 'report', '2026-03-20T10:00:00Z'),
    )
    expect(await values('events_28d')).toEqual({})
    await collect(group('mia', 'acme', '2026-03-05T00:00:00Z'))
    expect(await values('events_28d')).toEqual({ acme: { events_28d: 3 } })
    await collect(group('mia', 'bolt', '2026-03-15T00:00:00Z'))
    expect(await values('events_28d')).toEqual({ acme: { events_28d: 2 }, bolt: { events_28d: 1 } })
    await collect(group('mia', 'bolt', '2026-02-01T00:00:00Z'))
    expect(await values('events_28d')).toEqual({ acme: { events_28d: 1 }, bolt: { events_28d: 2 } })
  })

  it('are listed while nobody knows whose they are', async () => {
    await collect(
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
    await collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    expect((await usage.get('/v1/usage/unattached')).body.data).toEqual([])
    expect(await values('events_28d')).toEqual({ 'ACME Inc': { events_28d: 2 }, acme: { events_28d: 1 } })
  })

  it('count people with several names once', async () => {
    await collect(
      use('anon-1', 'report', '2026-03-20T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-20T11:00:00Z', at('acme')),
      use('anon-2', 'report', '2026-03-21T11:00:00Z'),
      group('mia', 'acme', '2026-03-01T00:00:00Z'),
    )
    expect(await values('active_users_28d,events_28d')).toEqual({
      acme: { active_users_28d: 2, events_28d: 2 },
    })
    await collect({ type: 'alias', messageId: 'al-1', previousId: 'anon-1', userId: 'mia' })
    await collect({ type: 'alias', messageId: 'al-2', previousId: 'anon-2', userId: 'anon-1' })
    expect(await values('active_users_28d,events_28d')).toEqual({
      acme: { active_users_28d: 1, events_28d: 3 },
    })
  })
})

describe('definitions of the workspace', () => {
  it('hold for the past too, whatever they look at', async () => {
    await collect(
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
    await usage.service.drain()
    const expected = { reports: 2, reporters: 2, days: 1, rows: 7.5, plan: 'free', pro_reports: 1 }
    expect(await values(Object.keys(expected).join(','))).toEqual({ acme: expected })
    const { customMetrics } = await read('acme')
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
    await usage.service.drain()
    expect(await values('rows')).toEqual({ acme: { rows: 0 } })
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

describe('milestones', () => {
  const reached = async (query = '') =>
    Object.fromEntries(
      (await read('acme', query)).milestones.map((m: { key: string; reachedOn: string | null }) => [
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
    await collect(
      use('mia', 'report', '2026-03-01T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-03T10:00:00Z', at('acme')),
    )
    expect(await reached()).toEqual({ three_reports: null })
    await collect(use('mia', 'report', '2026-03-06T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-06' })
    await collect(use('mia', 'report', '2026-03-10T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-06' })
    await collect(use('mia', 'report', '2026-03-02T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ three_reports: '2026-03-03' })
    expect(await reached('?asOf=2026-03-02')).toEqual({ three_reports: null })
    const revisions = await usage.test.query('select revision from usage.milestone_reaches')
    expect(revisions).toHaveLength(2)
  })

  it('are found in the past when defined later, and taken back when their events turn out to be another’s', async () => {
    await collect(
      group('mia', 'acme', '2026-03-01T00:00:00Z'),
      use('mia', 'report', '2026-03-04T10:00:00Z'),
      use('mia', 'report', '2026-03-05T10:00:00Z'),
    )
    await usage.post('/v1/milestones', { key: 'two_days', metric: 'active_days_28d', threshold: 2 })
    await usage.service.drain()
    expect(await reached()).toEqual({ two_days: '2026-03-05' })
    await collect(group('mia', 'bolt', '2026-03-04T12:00:00Z'))
    expect(await reached()).toEqual({ two_days: null })
  })

  it('survive the pruning of single events', async () => {
    await usage.post('/v1/milestones', { key: 'two_days', metric: 'active_days_28d', threshold: 2 })
    await collect(
      use('mia', 'report', '2025-11-04T10:00:00Z', at('acme')),
      use('mia', 'report', '2025-11-05T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-05T10:00:00Z', at('acme')),
    )
    await usage.prune(60)
    expect(await usage.test.query('select id from usage.events')).toHaveLength(1)
    const late = await collect(use('mia', 'report', '2025-11-06T10:00:00Z', at('acme')))
    expect(late.receipts[0].reason).toMatch(
      /^timestamp: lies before 2026-01-27, and events of such days were pruned/,
    )
    await collect(use('mia', 'report', '2026-03-06T10:00:00Z', at('acme')))
    expect(await reached()).toEqual({ two_days: '2025-11-05' })
    expect(await values('events_28d', '&until=2025-11-10')).toEqual({ acme: { events_28d: 2 } })
  })

  it('can be told by another system', async () => {
    await usage.post('/v1/milestones', { key: 'kick_off' })
    await usage.post('/v1/milestones', { key: 'measured', metric: 'events_28d', threshold: 1 })
    const tell = async (items: unknown[]) => (await usage.post('/v1/milestones/reached', { items })).body
    const item = {
      account: 'acme',
      milestone: 'kick_off',
      reachedOn: '2026-03-02',
      recordedAt: '2026-03-03T08:00:00Z',
    }
    expect((await tell([item])).counts.created).toBe(1)
    expect((await tell([item])).counts.unchanged).toBe(1)
    expect(await reached()).toMatchObject({ kick_off: '2026-03-02' })
    expect(await reached('?knownAt=2026-03-02')).toMatchObject({ kick_off: null })
    const wrong = await tell([
      { ...item, account: 'nobody' },
      { ...item, milestone: 'nothing' },
      { ...item, milestone: 'measured' },
      { ...item, reachedOn: '2026-04-01' },
      { ...item, recordedAt: '2026-03-01T00:00:00Z' },
    ])
    expect(
      wrong.results.map((r: { problem: { errors: { field: string }[] } }) => r.problem.errors[0]?.field),
    ).toEqual(['account', 'milestone', 'milestone', 'reachedOn', 'recordedAt'])
    expect((await tell([{ ...item, reachedOn: null }])).counts.corrected).toBe(1)
    expect(await reached()).toMatchObject({ kick_off: null })
    expect(
      (await usage.post('/v1/milestones', { key: 'kick_off', metric: 'events_28d', threshold: 1 })).status,
    ).toBe(409)
  })
})

describe('daily numbers of a warehouse', () => {
  const tell = async (...items: object[]) => {
    const { body } = await usage.post('/v1/usage/daily', { items })
    await usage.service.drain()
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
    expect((await tell(...sent)).counts).toMatchObject({ created: 2 })
    expect((await tell(...sent)).counts).toMatchObject({ unchanged: 2 })
    const { metrics } = await read('acme')
    expect(metrics).toMatchObject({
      active_users_28d: 6,
      active_days_28d: 2,
      events_28d: 12,
      seat_utilisation: 0.6,
    })
    expect((await tell(day('2026-03-26', 4, { report: 7 }))).counts).toMatchObject({ corrected: 1 })
    expect((await read('acme')).metrics.events_28d).toBe(7)
  })

  it('may leave out how many people were active: then that is unknown, and so is what is made of it', async () => {
    await usage.post('/v1/metrics', { key: 'people', aggregation: { kind: 'unique_users' } })
    const sent = { account: 'acme', day: '2026-03-26', counts: { report: 9 } }
    expect((await tell(sent)).counts).toMatchObject({ created: 1 })
    expect((await tell({ ...sent, activeUsers: null })).counts).toMatchObject({ unchanged: 1 })
    const { metrics, customMetrics } = await read('acme')
    expect(metrics).toMatchObject({ active_users_28d: null, seat_utilisation: null, events_28d: 9 })
    expect(customMetrics).toMatchObject([{ key: 'people', value: null }])
    expect((await tell(day('2026-03-27', 6, {}))).counts).toMatchObject({ created: 1 })
    const later = await read('acme')
    expect(later.metrics).toMatchObject({ active_users_28d: 6, active_days_28d: 2 })
    expect(later.customMetrics).toMatchObject([{ key: 'people', value: 6 }])
  })

  it('clash with events in both directions, each told why', async () => {
    await collect(use('mia', 'report', '2026-03-20T10:00:00Z', at('acme')))
    const clash = await tell(day('2026-03-20', 4, { report: 9 }), day('2026-03-21', 4, { report: 9 }))
    expect(clash.counts).toMatchObject({ created: 1, rejected: 1 })
    expect(clash.results[0].problem.detail).toMatch(/2026-03-20 of account "acme" is told by events/)
    await collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    const { receipts } = await collect(
      use('mia', 'report', '2026-03-21T10:00:00Z', at('acme')),
      use('mia', 'report', '2026-03-21T10:00:00Z'),
      use('mia', 'report', '2026-03-22T10:00:00Z'),
    )
    expect(receipts.map((r: { status: string }) => r.status)).toEqual(['rejected', 'rejected', 'accepted'])
    expect(receipts[0].reason).toMatch(/told by daily aggregates/)
    expect((await read('acme', '?asOf=2026-03-22')).metrics.events_28d).toBe(11)
  })

  it('win over events that attach later, which are then listed', async () => {
    await collect(use('mia', 'report', '2026-03-20T10:00:00Z'))
    await tell(day('2026-03-20', 4, { report: 9 }))
    await collect(group('mia', 'acme', '2026-03-01T00:00:00Z'))
    expect((await read('acme', '?asOf=2026-03-20')).metrics.events_28d).toBe(9)
    expect((await usage.get('/v1/usage/unattached')).body.data).toEqual([
      { kind: 'clash', name: 'acme', events: 1, firstDay: '2026-03-20', lastDay: '2026-03-20' },
    ])
  })

  it('are rejected one by one', async () => {
    const { results, counts } = await tell(
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
    await tell(
      day('2026-03-20', 3, { report: 1 }, { recordedAt: '2026-03-21T06:00:00Z' }),
      day('2026-03-21', 5, { report: 1 }, { recordedAt: '2026-03-22T06:00:00Z' }),
    )
    await tell(day('2026-03-20', 8, { report: 2 }))
    const users = async (knownAt: string) =>
      (await read('acme', `?asOf=2026-03-21&knownAt=${knownAt}`)).metrics.active_users_28d
    expect(await users('2026-03-20')).toBeNull()
    expect(await users('2026-03-21')).toBe(3)
    expect(await users('2026-03-22')).toBe(5)
    expect(await users('2026-03-28T13:00:00Z')).toBe(8)
  })
})

describe('what was known then', () => {
  it('leaves out events, group calls and aliases that came later', async () => {
    const events = async (knownAt: string) =>
      (await read('acme', `?asOf=2026-03-21&knownAt=${knownAt}`)).metrics.events_28d
    usage.clock.set('2026-03-21T12:00:00Z')
    await collect(
      use('mia', 'report', '2026-03-21T10:00:00Z', at('acme')),
      use('ben', 'report', '2026-03-21T10:00:00Z'),
    )
    usage.clock.set('2026-03-23T12:00:00Z')
    await collect(use('mia', 'report', '2026-03-21T11:00:00Z', at('acme')))
    usage.clock.set('2026-03-25T12:00:00Z')
    await collect(group('ben', 'acme', '2026-03-01T00:00:00Z'))
    usage.clock.set(NOW)
    expect(await events('2026-03-20')).toBeNull()
    expect(await events('2026-03-22')).toBe(1)
    expect(await events('2026-03-24')).toBe(2)
    expect(await events('2026-03-26')).toBe(3)
  })

  it('may be declared by an import of history', async () => {
    await collect(
      use('mia', 'report', '2026-02-01T10:00:00Z', { ...at('acme'), recordedAt: '2026-02-01T10:00:00Z' }),
      use('mia', 'report', '2026-02-02T10:00:00Z', { ...at('acme'), recordedAt: '2026-02-03' }),
    )
    const events = async (knownAt: string) =>
      (await read('acme', `?asOf=2026-02-02&knownAt=${knownAt}`)).metrics.events_28d
    expect(await events('2026-02-02')).toBe(1)
    expect(await events('2026-02-03')).toBe(2)
  })
})

describe('lists of metrics', () => {
  it('cover the half-open window before a day, with zeros for the silent and no row for those never seen', async () => {
    await collect(
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
    const counting = Array.from({ length: 8 }, () => usage.service.drain())
    await Promise.all([...sending, ...counting])
    await usage.service.drain()
    expect(await values('events_28d,active_users_28d')).toEqual({
      acme: { events_28d: 960, active_users_28d: 9 },
    })
    expect((await read('acme')).pending).toBe(false)
  })

  it('goes on by itself once started, and says meanwhile that calls are waiting', async () => {
    const call = use('mia', 'report', '2026-03-27T10:00:00Z', at('acme'))
    await usage.post('/v1/batch', { batch: [call] }, { scope: 'collect' })
    expect((await read('acme')).pending).toBe(true)
    usage.service.start()
    try {
      await vi.waitFor(async () => expect((await read('acme')).metrics.events_28d).toBe(1), {
        timeout: 10_000,
      })
    } finally {
      await usage.service.stop()
    }
  })
})
