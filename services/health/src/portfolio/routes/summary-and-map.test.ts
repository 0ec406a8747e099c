// The portfolio as CSV, as sums that add up, and as a map.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createPortfolioUnderTest,
  idsOf,
  type MapAnswer,
  type Page,
  type PortfolioUnderTest,
} from './portfolio-under-test.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'

let test: PortfolioUnderTest
beforeAll(async () => {
  test = await createPortfolioUnderTest()
})
afterAll(() => test.close())

describe('the portfolio as CSV', () => {
  it('has the same rows, no formula among them, and names its next page', async () => {
    const { data } = await test.list('?limit=2')
    const answer = await test.app.inject({
      url: '/v1/portfolio?limit=2',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [head, ...lines] = answer.body.trimEnd().split('\r\n')
    expect(head?.split(',').slice(0, 9)).toEqual([
      'accountId',
      'externalId',
      'name',
      'segment',
      'csmId',
      'parentId',
      'paidById',
      'paysForIds',
      'score',
    ])
    expect(lines.map(line => line.split(',').slice(0, 3))).toEqual(
      data.map(row => [row.accountId, row.externalId, `'${row.name}`]),
    )
    const next = /<(.+)>; rel="next"/.exec(String(answer.headers.link))?.[1]
    const page = await test.get<Page>(String(next))
    expect(idsOf(page.body)).toEqual(idsOf(await test.list()).slice(2, 4))
  })
})

describe('GET /v1/portfolio/summary', () => {
  it('adds up, by band, state, segment and CSM, to what the list shows', async () => {
    for (const query of ['', '?segment=smb', '?minScore=40', '?state=thriving&csm=ann']) {
      const { data } = await test.list(query)
      const answer = await test.summary(query)
      const arr = data.reduce((sum, row) => sum + (row.arrMinor ?? 0), 0)
      expect(answer.all).toEqual({
        accounts: data.length,
        arrMinor: arr,
        arrUnknown: data.filter(row => row.arrMinor === null).length,
        provisional: data.filter(row => row.provisional).length,
      })
      for (const [groups, keyOf] of [
        [answer.bands, (row: PortfolioAccount) => row.band],
        [answer.states, (row: PortfolioAccount) => row.state],
        [answer.segments, (row: PortfolioAccount) => row.segment],
        [answer.csms, (row: PortfolioAccount) => row.csmId],
      ] as const) {
        const wanted = Map.groupBy(data, row => keyOf(row))
        expect(new Map(groups.map(({ key, accounts }) => [key, accounts]))).toEqual(
          new Map([...wanted].map(([key, rows]) => [key, rows.length])),
        )
        expect(groups.reduce((sum, group) => sum + group.arrMinor, 0)).toBe(arr)
      }
    }
    expect((await test.get('/v1/portfolio/summary?csm=nobody')).status).toBe(400)
  })

  it('counts by mark, an account with two in both and one without in none', async () => {
    // acc_b (200,000) is onboarding and acc_d (400,000) paused; acc_d is made both for the time of this test.
    const counted = (accounts: number, arrMinor: number) => ({
      accounts,
      provisional: 0,
      arrMinor,
      arrUnknown: 0,
    })
    const before = { key: 'paused', ...counted(1, 400_000) }
    expect((await test.summary()).marks).toEqual([{ key: 'onboarding', ...counted(1, 200_000) }, before])
    expect((await test.summary('?mark=paused')).marks).toEqual([before])
    expect((await test.summary('?asOf=2026-03-01')).marks).toEqual((await test.summary()).marks)
    const mark = (marks: string) =>
      test.database.query(`update health.current_accounts set marks = $2 where account_id = $1`, [
        'acc_d',
        marks,
      ])
    await mark('{onboarding,paused}')
    expect((await test.summary()).marks).toEqual([{ key: 'onboarding', ...counted(2, 600_000) }, before])
    await mark('{paused}')
  })
})

describe('GET /v1/portfolio/map', () => {
  const map = async (query = '') => (await test.get<MapAnswer>(`/v1/portfolio/map${query}`)).body

  it('holds of each account what the list says, the largest ARR first, for the same filters', async () => {
    for (const query of ['', '?csm=ann', '?minUsage=0.3&maxUsage=0.8', '?band=at_risk', '?asOf=2026-03-01']) {
      const rows = (await test.list(`${query === '' ? '?' : `${query}&`}sort=arr&order=desc&limit=200`)).data
      const answer = await map(query)
      expect(answer).toMatchObject({ total: rows.length, currency: 'EUR', asOf: '2026-03-01' })
      const mapped = answer.accountIds.map((accountId, at) => ({
        accountId,
        name: answer.names[at],
        usage: answer.usage[at],
        attained: answer.attained[at],
        arrMinor: answer.arrMinor[at],
        band: answer.bands[at],
        state: answer.states[at],
        provisional: answer.provisional[at],
      }))
      const [known, unknown] = [true, false].map(isKnown =>
        rows.filter(row => (row.arrMinor !== null) === isKnown),
      )
      expect(mapped).toEqual(
        [...(known ?? []), ...(unknown ?? []).toReversed()].map(row => ({
          accountId: row.accountId,
          name: row.name,
          usage: row.usage === null ? null : Math.round(row.usage * 1000) / 1000,
          attained: row.attained === null ? null : Math.round(row.attained * 1000) / 1000,
          arrMinor: row.arrMinor,
          band: row.band,
          state: row.state,
          provisional: row.provisional,
        })),
      )
    }
  })

  it('says how many there are beyond its limit, and refuses one past what an answer holds', async () => {
    expect(await map('?limit=2')).toMatchObject({ total: 6, accountIds: ['acc_d', 'acc_c'] })
    expect((await map('?segment=none')).total).toBe(0)
    expect((await test.get('/v1/portfolio/map?limit=20001')).status).toBe(400)
    expect((await test.get('/v1/portfolio/map?csm=nobody')).status).toBe(400)
  })
})
