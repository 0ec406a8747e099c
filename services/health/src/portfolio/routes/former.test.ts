// Customers who left: in no list of customers, whoever closed the account or not, and found by who asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WELL } from '../../health-under-test.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  const standing: Readonly<Record<string, Record<string, boolean | number>>> = {
    acc_here: { former: false },
    acc_gone: { former: true, arr_minor: 0 },
    acc_closed: { closed: true },
  }
  for (const [id, values] of Object.entries(standing)) {
    await test.addAccount(id, `Name ${id}`)
    // used a little, and nobody got what they wanted: the lowest score, and views that disagree
    await test.record(id, 'usage', [
      { values: { ...WELL.usage, usage_score: id === 'acc_here' ? 0.9 : 0.95 } },
    ])
    await test.record(id, 'outcomes', [
      { values: WELL.ladder },
      {
        kind: 'outcome',
        id: `out_${id}`,
        values: { ...WELL.outcome, attained: 0.05, attained_last_known: 0.05 },
      },
    ])
    await test.record(id, 'accounts', [{ values: { ...WELL.standing, ...values } }])
  }
  await test.service.runDueWork()
})
afterAll(() => test.close())

const idsOf = async (query: string) => {
  const { status, body } = await test.get<{ data: PortfolioAccount[] }>(`/v1/${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return [...new Set(body.data.map(each => each.accountId))].toSorted()
}

describe('former customers', () => {
  it('are in no list of customers, of today or of a past day', async () => {
    expect(await idsOf('portfolio')).toEqual(['acc_here'])
    expect(await idsOf('contradictions')).toEqual(['acc_here'])
    const { body } = await test.get<{ all: { accounts: number } }>('/v1/portfolio/summary')
    expect(body.all.accounts).toBe(1)
    test.clock.advance({ days: 1 })
    expect(await idsOf('portfolio?asOf=2026-03-01')).toEqual(['acc_here'])
    expect(await idsOf('contradictions?asOf=2026-03-01')).toEqual(['acc_here'])
  })

  it('are found by their flag, and beside others by name', async () => {
    expect(await idsOf('portfolio?flag=former')).toEqual(['acc_closed', 'acc_gone'])
    expect(await idsOf('portfolio?flag=former&asOf=2026-03-01')).toEqual(['acc_closed', 'acc_gone'])
    expect(await idsOf('portfolio?name=gone')).toEqual(['acc_gone'])
    expect(await idsOf('portfolio?name=name')).toEqual(['acc_closed', 'acc_gone', 'acc_here'])
  })
})
