// The portfolio: every order over pages, every filter, what waits, other workspaces.
import { dayOf } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OTHER, WORKSPACE } from '../../health-under-test.ts'
import { listPortfolio } from '../actions/list-portfolio.ts'
import { narrowPortfolio } from '../actions/narrow-portfolio.ts'
import { type PortfolioSort, SORT_NAMES } from '../sorts.ts'
import { filtersOf } from './filters-of.ts'
import { ANN, createPortfolioUnderTest, idsOf, type PortfolioUnderTest } from './portfolio-under-test.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'

let test: PortfolioUnderTest
beforeAll(async () => {
  test = await createPortfolioUnderTest()
})
afterAll(() => test.close())

const VALUE_OF: Record<PortfolioSort, (row: PortfolioAccount) => string | number | null> = {
  score: row => row.score,
  state: row => row.state,
  attained: row => row.attained,
  usage: row => row.usage,
  relationship: row => row.relationship,
  trust: row => row.trust,
  trend_30d: row => row.trend30d,
  trend_90d: row => row.trend90d,
  arr: row => row.arrMinor,
  renewal_due: row => row.nextRenewal?.dueOn ?? null,
  renewal_risk: row => row.nextRenewal?.probabilityLost ?? null,
  flags: row => row.flags.length,
  csm: row => row.csmId,
  segment: row => row.segment,
}

describe('GET /v1/portfolio', () => {
  it('shows of an account what it was last judged to be', async () => {
    const { data, pending } = await test.list('?csm=ann&sort=arr')
    expect(pending).toBe(0)
    const health = await test.get<{ score: number; band: string }>('/v1/accounts/acc_a/health')
    const risk = await test.get<{ renewals: { probabilityLost: number }[] }>(
      '/v1/accounts/acc_a/renewal-risk',
    )
    expect(data[0]).toEqual({
      accountId: 'acc_a',
      externalId: 'crm-acc_a',
      name: '=Name acc_a',
      segment: 'smb',
      csmId: ANN,
      parentId: null,
      paidById: null,
      paysForIds: [],
      score: health.body.score,
      band: health.body.band,
      provisional: false,
      coverage: 1,
      state: 'thriving',
      since: '2026-03-01',
      attained: 0.9,
      usage: 0.9,
      relationship: 0,
      trust: expect.any(Number),
      trend30d: null,
      trend90d: null,
      arrMinor: 100_000,
      currency: 'EUR',
      nextRenewal: {
        renewalId: 'rnw_acc_a',
        dueOn: '2026-04-01',
        probabilityLost: risk.body.renewals[0]?.probabilityLost,
      },
      flags: [],
      marks: [],
      judgedOn: '2026-03-01',
      pending: false,
      versions: expect.objectContaining({ policy: expect.any(String) }),
    })
  })

  it.each(SORT_NAMES.flatMap(sort => [[sort, 'asc'] as const, [sort, 'desc'] as const]))(
    'sorts by %s %s, the unknown last, the same over pages of any size',
    async (sort, order) => {
      const whole = await test.list(`?sort=${sort}&order=${order}`)
      const up = order === 'asc' ? 1 : -1
      const inOrder = whole.data.toSorted((a, b) => {
        const [x, y] = [VALUE_OF[sort](a), VALUE_OF[sort](b)]
        if (x === null || y === null) {
          return Number(x === null) - Number(y === null) || up * (a.accountId < b.accountId ? -1 : 1)
        }
        return up * (x < y ? -1 : x > y ? 1 : a.accountId < b.accountId ? -1 : 1)
      })
      expect(idsOf(whole)).toEqual(inOrder.map(each => each.accountId))
      expect(whole.data).toHaveLength(6)
      for (const limit of [1, 2, 4]) {
        const paged: string[] = []
        let page = await test.list(`?sort=${sort}&order=${order}&limit=${limit}`)
        for (paged.push(...idsOf(page)); page.nextCursor !== null; paged.push(...idsOf(page)))
          page = await test.list(`?limit=${limit}&cursor=${page.nextCursor}`)
        expect(paged).toEqual(idsOf(whole))
      }
    },
  )

  it('is narrowed by each filter to those that meet it, and stays so over pages', async () => {
    const all = (await test.list()).data
    const { body } = await test.get<{ data: { accountId: string }[] }>('/v1/contradictions')
    const disagreed = new Set(body.data.map(each => each.accountId))
    expect(disagreed.size).toBeGreaterThan(0)
    expect(disagreed.size).toBeLessThan(all.length)
    const cases: [string, (row: PortfolioAccount) => boolean][] = [
      ['band=watch', row => row.band === 'watch'],
      ['state=hollow', row => row.state === 'hollow'],
      ['segment=smb', row => row.segment === 'smb'],
      ['csm=ann', row => row.csmId === ANN],
      ['provisional=true', row => row.provisional],
      ['flag=single_threaded', row => row.flags.includes('single_threaded')],
      ['name=NAME%20acc_b', row => row.accountId === 'acc_b'],
      ['name=crm-acc_c', row => row.accountId === 'acc_c'],
      ['name=%25', () => false],
      ['contradiction=true', row => disagreed.has(row.accountId)],
      ['contradiction=false', row => !disagreed.has(row.accountId)],
      ['mark=onboarding', row => row.marks.includes('onboarding')],
      ['mark=paused', row => row.marks.includes('paused')],
      [
        'renewalFrom=2026-05-01&renewalTo=2026-08-01',
        row => {
          const due = row.nextRenewal?.dueOn ?? ''
          return due >= '2026-05-01' && due < '2026-08-01'
        },
      ],
      ['minScore=30&maxScore=60', row => row.score !== null && row.score >= 30 && row.score <= 60],
      ['minAttained=0.5', row => (row.attained ?? -1) >= 0.5],
      ['maxUsage=0.4', row => row.usage !== null && row.usage <= 0.4],
      [
        'minRelationship=0.1&maxRelationship=0.3',
        row => (row.relationship ?? -1) >= 0.1 && Number(row.relationship) <= 0.3,
      ],
      ['minTrust=0.1', row => (row.trust ?? -1) >= 0.1],
      [
        'minArrMinor=200000&maxArrMinor=400000',
        row => (row.arrMinor ?? 0) >= 200_000 && Number(row.arrMinor) <= 400_000,
      ],
      ['maxRenewalRisk=0.99', row => row.nextRenewal !== null],
      ['maxCoverage=0.5', row => row.coverage <= 0.5],
      ['minTrend30d=0', row => (row.trend30d ?? -1) >= 0],
    ]
    for (const [query, meets] of cases) {
      const wanted = all.filter(meets).map(each => each.accountId)
      expect(idsOf(await test.list(`?${query}`)), query).toEqual(wanted)
      const paged: string[] = []
      let page = await test.list(`?${query}&limit=1`)
      for (paged.push(...idsOf(page)); page.nextCursor !== null; paged.push(...idsOf(page)))
        page = await test.list(`?limit=1&cursor=${page.nextCursor}`)
      expect(paged, query).toEqual(wanted)
    }
    expect(idsOf(await test.list('?csm=me', WORKSPACE, ANN))).toEqual(idsOf(await test.list('?csm=ann')))
  })

  it.each([
    ['?csm=nobody', 'csm'],
    ['?contradiction=true&asOf=2026-03-01', 'contradiction'],
    ['?sort=name', 'sort'],
    ['?minScore=101', 'minScore'],
    ['?minScore=50&maxScore=40', 'maxScore'],
    ['?renewalFrom=2026-05-01&renewalTo=2026-05-01', 'renewalTo'],
    ['?owner=ann', 'owner'],
    ['?asOf=2026-03-02', 'asOf'],
    ['?cursor=abc', 'cursor'],
    [
      `?cursor=${Buffer.from('["arr","asc","soon","acc_a",{},"2026-03-01","2026-03-01T08:00:00Z",1]').toString('base64url')}`,
      'cursor',
    ],
  ])('refuses %s by naming %s', async (query, field) => {
    const { status, body } = await test.get<{ errors: { field: string }[] }>(`/v1/portfolio${query}`)
    expect([status, body.errors[0]?.field]).toEqual([400, field])
  })

  it('shows another workspace its own alone', async () => {
    expect(idsOf(await test.list('', OTHER))).toEqual(['acc_theirs'])
  })

  it('says which rows wait to be judged, and how many', async () => {
    const asHealth = test.database.connectAs('health')
    const today = dayOf(test.clock.now())
    await asHealth.inWorkspace(WORKSPACE, tx =>
      markDue(tx, ['usage', 'health'], [{ accountId: 'acc_b', since: today }]),
    )
    const { data, pending } = await test.list()
    expect([pending, data.filter(row => row.pending).map(row => row.accountId)]).toEqual([1, ['acc_b']])
    expect((await test.summary()).pending).toBe(1)
    await test.database.query(`delete from signals.due_work where consumer = 'usage'`)
    await test.service.runDueWork()
    expect((await test.list()).pending).toBe(0)
  })

  it('takes three statements at most, whatever the number of rows', async () => {
    const counted: string[] = []
    const database = test.database.connectAs('health')
    const counting = {
      ...database,
      inWorkspace: ((workspace, work, options) =>
        database.inWorkspace(
          workspace,
          tx =>
            work({
              ...tx,
              query: statement => {
                counted.push(statement.text)
                return tx.query(statement)
              },
            }),
          options,
        )) as typeof database.inWorkspace,
    }
    const caller = { workspaceId: WORKSPACE, personId: null } as Parameters<typeof listPortfolio>[1]
    const filters = filtersOf({ csm: 'ann' } as Parameters<typeof filtersOf>[0])
    const input = { asOf: dayOf(test.clock.now()), knownAt: test.clock.now(), isLive: true, limit: 100 }
    await listPortfolio(
      counting,
      caller,
      { ...input, sort: 'score', order: 'asc', after: null },
      narrowPortfolio(caller, filters as Exclude<typeof filters, Error>, null),
    )
    expect(counted).toHaveLength(3)
  })
})
