// From facts through the API to signals, today's and those of days that are over.
import type { Tx } from '@rung/database'
import { day, dayOf } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'
import { publishStanding } from './publish-standing.ts'

describe('signals of context accounts', () => {
  let on: AccountsUnderTest
  let acme: string
  let amy: string
  let contract: string
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    await on.make('people', { externalId: 'ann', name: 'Ann' })
    acme = (
      await on.make('accounts', {
        externalId: 'acme',
        name: 'Acme',
        segment: 'mid',
        csm: 'ann',
        occurredAt: '2025-01-01',
      })
    ).id
    amy = (
      await on.make('stakeholders', {
        externalId: 'amy',
        account: 'acme',
        role: 'champion',
        influence: 0.8,
        occurredAt: '2025-01-01',
      })
    ).id
    contract = (
      await on.make('subscriptions', {
        externalId: 'acme-1',
        account: 'acme',
        arrMinor: 1_200_000,
        currency: 'EUR',
        seats: 10,
        startsOn: '2025-06-01',
        endsOn: '2026-06-01',
        occurredAt: '2025-05-20',
      })
    ).id
    await on.service.runDueWork()
  })
  afterAll(() => on.close())

  it('follow from facts, an open renewal from the contract alone', async () => {
    expect(await on.signals(acme, '2026-03-01')).toMatchObject({
      [`${acme} arr_minor`]: 1_200_000,
      [`${acme} currency`]: 'EUR',
      [`${acme} seats`]: 10,
      [`${acme} segment`]: 'mid',
      [`${acme} customer_since`]: '2025-06-01',
      [`${acme} closed`]: false,
      [`${acme} resolution`]: null,
      [`${acme} open_tickets`]: null,
      [`${amy} role`]: 'champion',
      [`${contract}:2026-06-01 due_on`]: '2026-06-01',
      [`${contract}:2026-06-01 arr_minor`]: 1_200_000,
      [`${contract}:2026-06-01 resolution`]: null,
    })
  })

  it('hold every kind of fact', async () => {
    const account = 'acme'
    await on.make('subscription-changes', {
      subscription: 'acme-1',
      effectiveOn: '2026-02-01',
      arrMinor: 1_500_000,
      seats: 14,
    })
    await on.make('tickets', {
      account,
      openedAt: '2026-02-20T09:00:00Z',
      resolvedAt: '2026-02-20T15:00:00Z',
      csat: 5,
    })
    await on.make('tickets', {
      account,
      openedAt: '2026-02-28T09:00:00Z',
      priority: 'urgent',
      escalated: true,
    })
    await on.make('touches', { account, stakeholders: ['amy'], kind: 'call', occurredAt: '2026-02-26' })
    await on.make('surveys', { account, kind: 'nps', score: 9, occurredAt: '2026-02-01' })
    await on.make('surveys', { account, kind: 'benevolence', score: 4, occurredAt: '2026-01-01' })
    await on.make('pulses', { account, person: 'ann', pulse: 'watch' })
    const renewal = await on.make('renewals', {
      subscription: 'acme-1',
      dueOn: '2026-06-01',
      noticeOn: '2026-02-27',
      csmCall: 'churned',
    })
    await on.service.runDueWork()
    expect(await on.signals(acme, '2026-03-01')).toMatchObject({
      [`${acme} arr_minor`]: 1_500_000,
      [`${acme} seats`]: 14,
      // Both tickets are judged, one in time, one open past its target for two days of fifteen: (3 + 1) / (4 + 1 + 2 / 15).
      [`${acme} resolution`]: expect.closeTo(4 / (5 + 2 / 15), 10),
      [`${acme} tickets_past_target`]: 1,
      [`${acme} benevolence`]: 0.75,
      [`${acme} nps`]: 9,
      [`${acme} csat`]: 5,
      [`${acme} open_tickets`]: 1,
      [`${acme} escalated_tickets`]: 1,
      [`${acme} tickets_30d`]: 2,
      [`${acme} pulse`]: 'watch',
      [`${acme} days_since_touch`]: 3,
      [`${amy} touch_days_since`]: 3,
      [`${renewal.id} notice_on`]: '2026-02-27',
      [`${renewal.id} csm_call`]: 'churned',
    })
  })

  it('are what they were after somebody went over our heads, or spoke for us: neither is a contact', async () => {
    const before = await on.signals(acme, '2026-03-01')
    for (const kind of ['escalation', 'reference'])
      await on.make('touches', {
        account: 'acme',
        stakeholders: ['amy'],
        kind,
        direction: 'inbound',
        occurredAt: '2026-02-28',
      })
    await on.service.runDueWork()
    expect(await on.signals(acme, '2026-03-01')).toEqual(before)
  })

  it('grow old by the daily pass, though nothing happens', async () => {
    on.clock.advance({ days: 1 })
    expect(await on.service.runDueWork()).toBe(1)
    expect(await on.signals(acme, '2026-03-02')).toMatchObject({ [`${acme} days_since_touch`]: 4 })
    expect(await on.signals(acme, '2026-03-01')).toMatchObject({ [`${acme} days_since_touch`]: 3 })
    expect(await on.service.runDueWork()).toBe(0)
  })

  it('of closed days change with a late fact, and what was known then stays', async () => {
    const before = on.clock.now()
    on.clock.advance({ hours: 1 })
    await on.make('surveys', { account: 'acme', kind: 'nps', score: 2, occurredAt: '2026-02-28' })
    await on.service.runDueWork()
    expect(await on.signals(acme, '2026-03-01')).toMatchObject({ [`${acme} nps`]: 2 })
    expect(await on.signals(acme, '2026-03-01', before)).toMatchObject({ [`${acme} nps`]: 9 })
    expect(await on.signals(acme, '2026-03-02')).toMatchObject({ [`${acme} nps`]: 2 })
  })

  it('of days before a late fact stay as they were', async () => {
    const revisions = async () =>
      on.testDatabase.query(
        `select snapshots.as_of, count(*)::int as revisions from signals.snapshots
         where snapshots.account_id = $1 and snapshots.context = 'accounts' and snapshots.as_of = '2026-03-01'
         group by snapshots.as_of`,
        [acme],
      )
    const before = await revisions()
    await on.make('touches', { account: 'acme', kind: 'email', occurredAt: '2026-03-02' })
    await on.service.runDueWork()
    expect(await revisions()).toEqual(before)
  })

  it('need a rate for money in another currency, and follow a late one', async () => {
    const bolt = (await on.make('accounts', { externalId: 'bolt', name: 'Bolt', occurredAt: '2026-01-01' }))
      .id
    await on.make('subscriptions', {
      account: 'bolt',
      arrMinor: 100_000,
      currency: 'USD',
      startsOn: '2026-01-01',
      occurredAt: '2026-01-01',
    })
    await on.service.runDueWork()
    expect(await on.signals(bolt, '2026-03-02')).toMatchObject({ [`${bolt} arr_minor`]: null })
    await on.make('exchange-rates', { base: 'USD', quote: 'EUR', rate: 0.9, on: '2026-01-15' })
    await on.service.runDueWork()
    expect(await on.signals(bolt, '2026-03-02')).toMatchObject({ [`${bolt} arr_minor`]: 90_000 })
  })

  it('say nothing any more of an account that was taken back', async () => {
    const { id } = await on.make('accounts', { externalId: 'twin', name: 'Twin', occurredAt: '2026-01-01' })
    await on.service.runDueWork()
    expect(Object.keys(await on.signals(id, '2026-03-02'))).not.toEqual([])
    await on.call('PATCH', '/v1/accounts/twin', { retracted: true })
    await on.service.runDueWork()
    expect(await on.signals(id, '2026-03-02')).toEqual({})
  })

  it('make health due when they change, and the directory makes all contexts due', async () => {
    await on.testDatabase.query('delete from signals.due_work')
    await on.call('PATCH', '/v1/stakeholders/amy', { departedOn: '2026-03-01' })
    const due = async () =>
      (
        await on.testDatabase.query<{ consumer: string }>(
          'select distinct due_work.consumer from signals.due_work order by due_work.consumer',
        )
      ).map(row => row.consumer)
    expect(await due()).toEqual(['accounts', 'outcomes', 'usage'])
    await on.service.runDueWork()
    expect(await due()).toEqual(['health', 'outcomes', 'usage'])
    expect(await on.signals(acme, '2026-03-02')).toMatchObject({ [`${amy} departed_on`]: '2026-03-01' })
  })

  it('of many accounts cost as many statements as those of one', async () => {
    const items = Array.from({ length: 150 }, (_, index) => ({
      externalId: `many-${index}`,
      name: `Many ${index}`,
      occurredAt: '2026-01-01',
    }))
    await on.call('POST', '/v1/accounts/batch', { items })
    const listed = await on.call('GET', '/v1/accounts?limit=1000')
    const ids = listed.body.data.map((account: { id: string }) => account.id)
    const statementsFor = (accountIds: string[]) =>
      on.database.inWorkspace(on.workspaceId, async tx => {
        let statements = 0
        const counting: Tx = {
          ...tx,
          query: statement => {
            statements += 1
            return tx.query(statement)
          },
        }
        const now = on.clock.now()
        const accounts = accountIds.map(accountId => ({ accountId, since: day('2026-03-01') }))
        await publishStanding(counting, { accounts, now, today: dayOf(now) })
        return statements
      })
    expect(await statementsFor(ids)).toBeLessThan(32)
    expect(await on.signals(ids.at(-1), '2026-03-02')).toMatchObject({ [`${ids.at(-1)} closed`]: false })
  })

  it('have the same ages whatever the hour they are asked at', async () => {
    const first = await on.signals(acme, day('2026-03-02'))
    on.clock.advance({ hours: 8 })
    await on.make('pulses', { account: 'bolt', pulse: 'watch' })
    await on.service.runDueWork()
    expect(await on.signals(acme, '2026-03-02')).toEqual(first)
  })
})
