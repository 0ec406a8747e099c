// POST /v1/signals/backfill: past days, as known then and as known now.
import { day, endOf } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('POST /v1/signals/backfill', () => {
  let on: AccountsUnderTest
  let acme: string
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    const known = (on: string) => ({ occurredAt: on, recordedAt: on })
    acme = (await on.make('accounts', { externalId: 'acme', name: 'Acme', ...known('2025-01-01') })).id
    await on.make('subscriptions', {
      account: 'acme',
      arrMinor: 100_000,
      currency: 'EUR',
      startsOn: '2025-01-01',
      ...known('2025-01-01'),
    })
    await on.make('surveys', { account: 'acme', kind: 'nps', score: 9, ...known('2025-06-01') })
    // answered in September, known in January
    await on.make('surveys', {
      account: 'acme',
      kind: 'nps',
      score: 1,
      occurredAt: '2025-09-01',
      recordedAt: '2026-01-10',
    })
    await on.service.runDueWork()
  })
  afterAll(() => on.close())

  const backfill = (body: object, key?: string) => on.call('POST', '/v1/signals/backfill', body, key)
  const npsOn = async (asOf: string, knownAt?: Date) => (await on.signals(acme, asOf, knownAt))[`${acme} nps`]

  it('202: publishes each day as known at its end and as known now', async () => {
    const input = await backfill({ from: '2025-12-01', to: '2026-02-01', everyDays: 31 })
    expect(input).toMatchObject({
      status: 202,
      body: { accounts: 1, days: ['2025-12-01', '2026-01-01', '2026-02-01'] },
    })
    expect(await npsOn('2026-01-01')).toBeUndefined()
    await on.service.runDueWork()
    expect(await npsOn('2026-01-01', endOf(day('2026-01-01')))).toBe(9)
    expect(await npsOn('2026-01-01')).toBe(1)
    expect(await npsOn('2026-02-01', endOf(day('2026-02-01')))).toBe(1)
  })

  it('202: says nothing of days before the account was there', async () => {
    await backfill({ from: '2024-11-01', to: '2024-12-01', everyDays: 30 })
    await on.service.runDueWork()
    expect(await on.signals(acme, '2024-12-01')).toEqual({})
    const [row] = await on.testDatabase.query<{ empty: number }>(
      `select count(*)::int as empty from signals.snapshots where snapshots.as_of < '2025-01-01'`,
    )
    expect(row?.empty).toBe(0)
  })

  it('400 and 413: days that are not over, upside down, or too many', async () => {
    expect((await backfill({ from: '2026-02-01', to: '2026-03-01' })).status).toBe(400)
    expect((await backfill({ from: '2026-02-02', to: '2026-02-01' })).status).toBe(400)
    expect((await backfill({ from: '2000-01-01', to: '2026-02-01', everyDays: 1 })).status).toBe(413)
  })

  it('403: is for admin keys', async () => {
    const { key } = (await on.call('POST', '/v1/keys', { scope: 'write' })).body
    expect((await backfill({ from: '2026-01-01', to: '2026-01-01' }, key)).status).toBe(403)
  })
})
