// Offers through the door: what is said of them, how they are taken, as of a day and as known then.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('GET /v1/offers/acceptance', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-31')
    await on.make('accounts', { externalId: 'acme', name: 'Acme', segment: 'mid', occurredAt: '2025-01-01' })
    await on.make('accounts', { externalId: 'bolt', name: 'Bolt', occurredAt: '2025-01-01' })
    await on.make('subscriptions', {
      externalId: 'acme-1',
      account: 'acme',
      arrMinor: 1_200_000,
      currency: 'EUR',
      startsOn: '2025-06-01',
      endsOn: '2026-06-01',
      occurredAt: '2025-05-20',
    })
    await on.make('renewals', { externalId: 'due', subscription: 'acme-1', dueOn: '2026-06-01' })
    const offer = (externalId: string, said: object) =>
      on.make('offers', {
        externalId,
        account: 'acme',
        kind: 'early_renewal',
        offeredOn: '2026-03-01',
        ...said,
      })
    await offer('taken', { renewal: 'due', acceptedOn: '2026-03-11', recordedAt: '2026-03-11' })
    await offer('refused', { subscription: 'acme-1', declinedOn: '2026-03-05', recordedAt: '2026-03-05' })
    await offer('over', { validUntil: '2026-03-20', recordedAt: '2026-03-01' })
    await offer('open', { validUntil: '2026-05-01', recordedAt: '2026-03-01' })
    await offer('cheaper', {
      account: 'bolt',
      kind: 'discount',
      discountShare: 0.2,
      recordedAt: '2026-03-02',
    })
  })
  afterAll(() => on.close())

  const acceptance = async (query = '', key?: string) =>
    on.call('GET', `/v1/offers/acceptance${query}`, undefined, key)

  it('counts by kind and segment, with the interval of the share and the days it took', async () => {
    const { status, body } = await acceptance()
    expect(status).toBe(200)
    expect(body).toMatchObject({ asOf: '2026-03-31', basis: 'association' })
    const discount = {
      kind: 'discount',
      segment: null,
      offered: 1,
      open: 1,
      acceptedShare: null,
      interval: null,
    }
    const early = {
      kind: 'early_renewal',
      segment: 'mid',
      offered: 4,
      accepted: 1,
      declined: 1,
      expired: 1,
      open: 1,
    }
    expect(body.data).toMatchObject([discount, { ...early, medianDaysToAccept: 10 }])
    expect(body.data[1].acceptedShare).toBeCloseTo(1 / 3, 12)
    expect(body.data[1].interval.low).toBeCloseTo(0.0615, 4)
    expect(body.data[1].interval.high).toBeCloseTo(0.7923, 4)
  })

  it('answers as of an earlier day, as known then, and from a day on', async () => {
    const then = await acceptance('?asOf=2026-03-10')
    expect(then.body.data[1]).toMatchObject({ offered: 4, accepted: 0, declined: 1, expired: 0, open: 3 })
    const known = await acceptance('?knownAt=2026-03-04')
    expect(known.body.data[1]).toMatchObject({ offered: 2, accepted: 0, declined: 0 })
    expect((await acceptance('?since=2026-03-02')).body.data).toEqual([])
    expect((await acceptance('?until=2026-03-02')).status).toBe(400)
  })

  it('tells another workspace nothing', async () => {
    expect((await acceptance('', on.otherKey)).body.data).toEqual([])
  })

  it('makes no account due: no score reads an offer', async () => {
    await on.service.runDueWork()
    await on.make('offers', { account: 'acme', kind: 'upgrade' })
    expect(await on.service.runDueWork()).toBe(0)
  })
})
