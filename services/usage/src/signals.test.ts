// What usage publishes: its metrics, score and milestones of accounts, and when stakeholders were last seen.
import { type Day, day } from '@rung/kernel'
import {
  indexSignals,
  markDue,
  type NameOf,
  readSnapshots,
  type SubjectKind,
  type SubjectSignals,
} from '@rung/signals'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(async () => {
  await usage.reset()
})

let made = 0
const use = (userId: string, account: string, timestamp: string) => ({
  type: 'track',
  messageId: `s-${made++}`,
  userId,
  event: 'report',
  timestamp,
  context: { groupId: account },
})
const collect = async (...batch: object[]) => {
  await usage.post('/v1/batch', { batch }, { scope: 'collect' })
  await usage.service.runDueWork()
}
const published = async (
  account: string,
  asOf: string,
  knownAt: Date = usage.clock.now(),
): Promise<ReturnType<typeof indexSignals> | undefined> => {
  const [snapshot] = await usage.database.inWorkspace(WORKSPACE, tx =>
    readSnapshots(tx, { accountIds: [account], asOf: day(asOf), knownAt }),
  )
  return snapshot && indexSignals(account, snapshot.signals)
}
const numbers = <K extends SubjectKind>(subject: SubjectSignals<K> | undefined, ...names: NameOf<K>[]) =>
  Object.fromEntries(names.map(name => [name, subject?.value(name)]))
const stakeholder = (id: string, account: string, productUserIds: readonly string[]) =>
  usage.test.query(
    `insert into accounts.stakeholders
      (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at, declared, retracted,
        recorded_by, role, influence, product_user_ids)
     values ($1, $2, 1, $2, $3, '2020-01-01', '2020-01-01', now(), true, false, 'key_write', 'champion', 0.8, $4)`,
    [WORKSPACE, id, account, productUserIds],
  )

describe('usage signals', () => {
  it('say what was counted, with the days behind it', async () => {
    const acme = await usage.account('acme', { seats: 4 })
    await usage.post('/v1/metrics', { key: 'reports', aggregation: { kind: 'count' } })
    await usage.post('/v1/milestones', { key: 'two_days', metric: 'active_days_28d', threshold: 2 })
    await collect(
      use('mia', 'acme', '2026-03-20T10:00:00Z'),
      use('ben', 'acme', '2026-03-27T10:00:00Z'),
      use('mia', 'acme', '2026-03-27T11:00:00Z'),
    )
    const account = (await published(acme, '2026-03-28'))?.account
    expect(
      numbers(
        account,
        'active_users_28d',
        'active_days_28d',
        'events_28d',
        'seat_utilisation',
        'metric:reports',
      ),
    ).toEqual({
      active_users_28d: 2,
      active_days_28d: 2,
      events_28d: 3,
      seat_utilisation: 0.5,
      'metric:reports': 3,
    })
    expect(account?.value('milestone:two_days')).toBe('2026-03-27')
    expect(account?.value('usage_source_up')).toBe(true)
    expect(account?.value('usage_score')).toBeGreaterThan(0)
    expect(account?.signal('events_28d')).toMatchObject({
      evidence: ['day:2026-03-20', 'day:2026-03-27'],
      ageDays: 1,
    })
  })

  it('are published again for closed days that a late event changes, and the days known then stay as they were', async () => {
    const acme = await usage.account('acme', { seats: 4 })
    usage.clock.set('2026-03-26T12:00:00Z')
    await collect(use('mia', 'acme', '2026-03-26T10:00:00Z'))
    usage.clock.set(NOW)
    await collect(use('ben', 'acme', '2026-03-25T10:00:00Z'))
    const events = async (asOf: string, knownAt: string) =>
      (await published(acme, asOf, new Date(knownAt)))?.account.value('events_28d')
    expect(await events('2026-03-26', '2026-03-26T23:00:00Z')).toBe(1)
    expect(await events('2026-03-26', NOW)).toBe(2)
    expect(await events('2026-03-28', NOW)).toBe(2)
  })

  it('say of stakeholders when their product users were last seen and how often they usually come', async () => {
    const acme = await usage.account('acme')
    await stakeholder('stk_mia', acme, ['mia', 'mia@old'])
    await stakeholder('stk_zoe', acme, ['zoe'])
    await stakeholder('stk_none', acme, [])
    await collect(
      use('mia', 'acme', '2026-03-01T10:00:00Z'),
      use('mia@old', 'acme', '2026-03-03T10:00:00Z'),
      use('mia', 'acme', '2026-03-05T10:00:00Z'),
      use('mia', 'acme', '2026-03-07T10:00:00Z'),
      use('mia', 'elsewhere', '2026-03-20T10:00:00Z'),
      use('ben', 'acme', '2026-03-28T10:00:00Z'),
    )
    const people = (await published(acme, '2026-03-28'))?.subjects('stakeholder') ?? []
    expect(people.map(person => person.id)).toEqual(['stk_mia', 'stk_zoe'])
    const names = ['product_days_since_seen', 'product_usual_gap_days'] as const
    expect(numbers(people[0], ...names)).toEqual({ product_days_since_seen: 21, product_usual_gap_days: 2 })
    expect(numbers(people[1], ...names)).toEqual({
      product_days_since_seen: null,
      product_usual_gap_days: null,
    })
  })

  it('keep the last known score while the source is down', async () => {
    const acme = await usage.account('acme', { seats: 1 })
    await collect(use('mia', 'acme', '2026-03-28T10:00:00Z'))
    usage.clock.advance({ days: 1 })
    await usage.service.runDueWork()
    const before = (await published(acme, '2026-03-29'))?.account
    usage.clock.advance({ days: 5 })
    await usage.service.runDueWork()
    const after = (await published(acme, '2026-04-03'))?.account
    expect(after?.value('usage_source_up')).toBe(false)
    expect(after?.value('usage_score')).toBeNull()
    expect(after?.value('usage_score_last_known')).toBe(before?.value('usage_score'))
    expect(after?.value('active_days_28d')).toBeNull()
  })

  it('are backfilled as known at the end of each day, days known in part included', async () => {
    const acme = await usage.account('acme')
    const known = (recordedAt: string) => ({ recordedAt })
    await collect(
      { ...use('mia', 'acme', '2026-02-01T10:00:00Z'), ...known('2026-02-01T12:00:00Z') },
      { ...use('ben', 'acme', '2026-02-01T11:00:00Z'), ...known('2026-02-05T12:00:00Z') },
      { ...use('ben', 'acme', '2026-02-02T11:00:00Z'), ...known('2026-02-02T12:00:00Z') },
    )
    const days: Day[] = ['2026-02-02', '2026-02-06'].map(day)
    await usage.database.inWorkspace(WORKSPACE, tx =>
      markDue(tx, ['usage'], [{ accountId: acme, since: day('2026-03-28'), backfillOn: days }]),
    )
    await usage.service.runDueWork()
    const users = async (asOf: string, knownAt: string) =>
      (await published(acme, asOf, new Date(knownAt)))?.account.value('active_users_28d')
    expect(await users('2026-02-02', '2026-02-02T23:59:59.999Z')).toBe(2)
    const events = async (asOf: string, knownAt: string) =>
      (await published(acme, asOf, new Date(knownAt)))?.account.value('events_28d')
    expect(await events('2026-02-02', '2026-02-02T23:59:59.999Z')).toBe(2)
    expect(await events('2026-02-02', NOW)).toBe(3)
  })

  it('cover hundreds of accounts in one go', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `many-${index}`)
    for (const name of names) await usage.account(name)
    await usage.post(
      '/v1/batch',
      { batch: names.map((name, index) => use(`u${index}`, name, '2026-03-27T10:00:00Z')) },
      { scope: 'collect' },
    )
    await usage.service.runDueWork()
    const [row] = await usage.test.query<{ published: number }>(
      `select count(*)::int as published from signals.snapshots where workspace_id = $1 and context = 'usage'`,
      [WORKSPACE],
    )
    expect(row?.published).toBe(300)
  })
})
