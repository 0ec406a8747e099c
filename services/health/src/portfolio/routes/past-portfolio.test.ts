// The portfolio of a past day, and of accounts that belong to others or are paid for by them.
import { addDays, dayOf } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORKSPACE } from '../../health-under-test.ts'
import { createPortfolioUnderTest, idsOf, type PortfolioUnderTest } from './portfolio-under-test.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'

let test: PortfolioUnderTest
beforeAll(async () => {
  test = await createPortfolioUnderTest()
})
afterAll(() => test.close())

describe('the portfolio of a past day', () => {
  it('stands still while accounts go on, its pages too, and tells trends as of then', async () => {
    const query = '?sort=arr&order=desc'
    const { data: before } = await test.list(query)
    const first = await test.list(`${query}&limit=2`)
    test.clock.advance({ days: 31 })
    for (const [at, id] of ['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'].entries())
      await test.recordAs(id, 5 - at)
    await test.service.runDueWork()
    const same = (rows: PortfolioAccount[]) => rows.map(({ pending: _, ...row }) => row)
    expect(same((await test.list(`${query}&asOf=2026-03-01`)).data)).toEqual(same(before))
    const second = await test.list(`?limit=10&cursor=${first.nextCursor}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual(before.map(row => row.accountId))
    const now = await test.list('?sort=trend_30d')
    expect(now.data[0]?.trend30d).toBeLessThan(0)
    const today = dayOf(test.clock.now())
    test.clock.advance({ days: 1 })
    expect(same((await test.list(`?sort=trend_30d&asOf=${today}`)).data)).toEqual(same(now.data))
    expect(idsOf(await test.list(`?asOf=${addDays('2026-03-01' as typeof today, -1)}`))).toEqual([])
  })

  it('answers 409 not_rebuilt while its rows do not hold what lists read, until they are made again', async () => {
    await test.database.query(
      `update health.scores set flags = null, renewals = null, decided_renewals = null
       where as_of = '2026-03-01' and account_id = 'acc_b'`,
    )
    for (const path of ['/v1/portfolio', '/v1/portfolio/summary', '/v1/portfolio/map', '/v1/renewals']) {
      const { status, body } = await test.get<{ type: string; detail: string }>(`${path}?asOf=2026-03-01`)
      expect([status, body.type]).toEqual([409, 'urn:rung:problem:not_rebuilt'])
      expect(body.detail).toContain('"since": "2026-03-01"')
    }
    expect((await test.get('/v1/portfolio?asOf=2026-04-01')).status).toBe(200)
    await test.post('/v1/scores/rebuild', { since: '2026-03-01' }, { scope: 'admin' })
    await test.service.runDueWork()
    expect(idsOf(await test.list('?asOf=2026-03-01'))).toHaveLength(6)
  })
})

describe('accounts that belong to others or are paid for by them', () => {
  const relate = (id: string, values: string) =>
    test.database.query(
      `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
         stored_at, declared, retracted, recorded_by, pays_for_ids, parent_id)
       select workspace_id, id, 2, external_id, account_id, occurred_at, recorded_at, stored_at, declared, retracted,
         recorded_by, ${values}
       from accounts.accounts where workspace_id = $1 and id = $2 and revision = 1`,
      [WORKSPACE, id],
    )

  it('say so, and are found by parent and by payer, as known then', async () => {
    await relate('acc_b', "'{}', 'acc_a'")
    await relate('acc_a', "'{acc_b,acc_c}', null")
    const { data } = await test.list('?parent=acc_a')
    expect(data).toMatchObject([{ accountId: 'acc_b', parentId: 'acc_a', paidById: 'acc_a', paysForIds: [] }])
    expect(new Set(idsOf(await test.list('?paidBy=acc_a')))).toEqual(new Set(['acc_b', 'acc_c']))
    const payer = (await test.list()).data.find(each => each.accountId === 'acc_a')
    expect(payer).toMatchObject({ paysForIds: ['acc_b', 'acc_c'], parentId: null })
    expect((await test.summary('?paidBy=acc_a')).all.accounts).toBe(2)
    const nobody = await test.get('/v1/portfolio?parent=nobody')
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ field: 'parent' }] } })
  })
})
