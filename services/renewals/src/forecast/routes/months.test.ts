// Renewals by month: what was decided of what falls due, what is expected of the rest, and the same sums as the forecast.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRenewalsUnderTest, type RenewalsUnderTest, WELL } from '../../renewals-under-test.ts'

let test: RenewalsUnderTest

const DUE: readonly [account: string, dueOn: string, arrMinor: number | null, arrAfterMinor?: number][] = [
  ['acc_a', '2026-04-10', 500_000, 600_000],
  ['acc_b', '2026-04-30', 300_000, 300_000],
  ['acc_c', '2026-05-01', 250_000, 0],
  ['acc_d', '2026-05-02', 200_000, 150_000],
  ['acc_e', '2026-06-01', 1_000_000],
  ['acc_f', '2026-06-30', null],
  ['acc_g', '2026-08-01', 900_000],
]

beforeAll(async () => {
  test = await createRenewalsUnderTest('2026-05-10T08:00:00Z')
  for (const [accountId, dueOn, arr, after] of DUE) {
    await test.addAccount(accountId)
    const decided =
      after === undefined ? {} : { resolution: after === 0 ? 'churned' : 'renewed', arr_after_minor: after }
    const segment = accountId === 'acc_b' ? 'large' : 'smb'
    await test.record(accountId, 'accounts', [
      { values: { ...WELL.standing, segment, csm: null } },
      {
        kind: 'renewal',
        id: `rnw_${accountId}`,
        values: { ...WELL.renewal, due_on: dueOn, arr_minor: arr, ...decided },
      },
    ])
  }
  await test.health.runDueWork()
})
afterAll(() => test.close())

type Month = {
  month: string
  renewals: number
  arrDueMinor: number
  open: { renewals: number; arrMinor: number; expectedRetainedMinor: number; arrAtRiskMinor: number }
}
type Months = { data: Month[] }

async function months(query: string): Promise<Month[]> {
  const { status, body } = await test.get<Months>(`/v1/renewal-months?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.data
}

describe('GET /v1/renewal-months', () => {
  it('tells renewed, expanded, contracted and lost apart, by month', async () => {
    const [april, may, june] = await months('quarter=2026-Q2&quarters=1')
    expect(april).toMatchObject({
      month: '2026-04',
      renewals: 2,
      arrDueMinor: 800_000,
      renewed: { renewals: 1 },
      expanded: { renewals: 1, gainedMinor: 100_000 },
      lost: { renewals: 0, lostMinor: 0 },
      open: { renewals: 0, arrMinor: 0 },
    })
    expect(may).toMatchObject({
      month: '2026-05',
      lost: { renewals: 1, lostMinor: 250_000 },
      contracted: { renewals: 1, lostMinor: 50_000 },
    })
    // what has no ARR is not booked
    expect(june).toMatchObject({ month: '2026-06', renewals: 1, open: { renewals: 1, arrMinor: 1_000_000 } })
  })

  it('leaves out months in which nothing is due, and follows its filters', async () => {
    expect((await months('quarter=2026-Q2&quarters=2')).map(({ month }) => month)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-08',
    ])
    expect(await months('quarter=2026-Q2&segment=large')).toMatchObject([{ month: '2026-04', renewals: 1 }])
  })

  it('adds up to what the forecast of the quarter says', async () => {
    const { body } = await test.get<{ arrDueMinor: number; arrAtRiskMinor: number }>(
      '/v1/forecast?quarter=2026-Q3',
    )
    const [august] = await months('quarter=2026-Q3&quarters=1')
    expect(august?.arrDueMinor).toBe(body.arrDueMinor)
    // the forecast rounds each renewal to whole minor units, this answer its sum
    expect(Math.abs((august?.open.arrAtRiskMinor ?? 0) - body.arrAtRiskMinor)).toBeLessThan(2)
  })

  it('refuses a quarter that is none, by name', async () => {
    expect((await test.get('/v1/renewal-months?quarter=2026-Q5')).status).toBe(400)
  })
})
