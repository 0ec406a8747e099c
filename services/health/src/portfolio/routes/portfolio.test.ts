// The portfolio: every order over pages, every filter, the past, CSV, what waits, sums that add up, other workspaces.
import { addDays, dayOf } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import { listPortfolio } from '../actions/list-portfolio.ts'
import { narrowPortfolio } from '../actions/narrow-portfolio.ts'
import { type PortfolioSort, SORT_NAMES } from '../sorts.ts'
import { filtersOf } from './filters-of.ts'
import type { mapAnswer } from './map-schema.ts'
import type { PortfolioAccount } from './schema/portfolio.ts'
import type { SummaryAnswer } from './schema/summary.ts'

type MapAnswer = z.output<typeof mapAnswer>
type Page = { data: PortfolioAccount[]; nextCursor: string | null; pending: number }

const ANN = 'per_ann'
let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by)
     values ($1, $2, 1, 'ann', $3, $3, $3, false, false, 'key_1')`,
    [WORKSPACE, ANN, '2026-01-01T00:00:00Z'],
  )
  for (const [at, id] of ['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'].entries()) {
    await test.addAccount(id, `=Name ${id}`)
    await record(id, at)
  }
  await test.addAccount('acc_theirs', undefined, OTHER)
  await test.record('acc_theirs', 'accounts', [{ values: WELL.standing }], undefined, OTHER)
  await test.service.runDueWork()
})
afterAll(() => test.close())

/** acc_e has nothing but a usage score; acc_b and acc_c stand the same but for what they are worth. */
async function record(id: string, at: number): Promise<void> {
  await test.record(id, 'usage', [
    { values: { ...WELL.usage, usage_score: [0.9, 0.4, 0.4, 0.1, 0.7, null][at] ?? null } },
  ])
  if (id === 'acc_e') return
  const attained = [0.9, 0.5, 0.5, 0.2, 0, 0.3][at] ?? 0
  await test.record(id, 'outcomes', [
    { values: { ...WELL.ladder, relationship: 0.1 * at, ladder_hostile: at === 3, single_threaded: at > 2 } },
    {
      kind: 'outcome',
      id: `out_${id}`,
      values: { ...WELL.outcome, attained, attained_last_known: attained },
    },
  ])
  await test.record(id, 'accounts', [
    {
      values: {
        ...WELL.standing,
        segment: at < 3 ? 'smb' : null,
        csm: at < 2 ? ANN : null,
        onboarding_until: at === 1 ? '2026-03-02' : null,
        paused_from: at === 3 ? '2026-02-25' : null,
        arr_minor: at === 5 ? null : 100_000 * (at + 1),
        currency: 'EUR',
      },
    },
    ...(at === 2
      ? []
      : [
          {
            kind: 'renewal' as const,
            id: `rnw_${id}`,
            values: { ...WELL.renewal, due_on: `2026-0${4 + at}-01` },
          },
        ]),
  ])
}

const list = async (query = '', workspace = WORKSPACE, personId?: string) => {
  const { status, body } = await test.get<Page>(`/v1/portfolio${query}`, workspace, personId)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const idsOf = ({ data }: Page) => data.map(each => each.accountId)
const summary = async (query = '') => (await test.get<SummaryAnswer>(`/v1/portfolio/summary${query}`)).body

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
    const { data, pending } = await list('?csm=ann&sort=arr')
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
      const whole = await list(`?sort=${sort}&order=${order}`)
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
        let page = await list(`?sort=${sort}&order=${order}&limit=${limit}`)
        for (paged.push(...idsOf(page)); page.nextCursor !== null; paged.push(...idsOf(page)))
          page = await list(`?limit=${limit}&cursor=${page.nextCursor}`)
        expect(paged).toEqual(idsOf(whole))
      }
    },
  )

  it('is narrowed by each filter to those that meet it, and stays so over pages', async () => {
    const all = (await list()).data
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
      expect(idsOf(await list(`?${query}`)), query).toEqual(wanted)
      const paged: string[] = []
      let page = await list(`?${query}&limit=1`)
      for (paged.push(...idsOf(page)); page.nextCursor !== null; paged.push(...idsOf(page)))
        page = await list(`?limit=1&cursor=${page.nextCursor}`)
      expect(paged, query).toEqual(wanted)
    }
    expect(idsOf(await list('?csm=me', WORKSPACE, ANN))).toEqual(idsOf(await list('?csm=ann')))
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
    expect(idsOf(await list('', OTHER))).toEqual(['acc_theirs'])
  })

  it('says which rows wait to be judged, and how many', async () => {
    const asHealth = test.database.connectAs('health')
    const today = dayOf(test.clock.now())
    await asHealth.inWorkspace(WORKSPACE, tx =>
      markDue(tx, ['usage', 'health'], [{ accountId: 'acc_b', since: today }]),
    )
    const { data, pending } = await list()
    expect([pending, data.filter(row => row.pending).map(row => row.accountId)]).toEqual([1, ['acc_b']])
    expect((await summary()).pending).toBe(1)
    await test.database.query(`delete from signals.due_work where consumer = 'usage'`)
    await test.service.runDueWork()
    expect((await list()).pending).toBe(0)
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

describe('the portfolio as CSV', () => {
  it('has the same rows, no formula among them, and names its next page', async () => {
    const { data } = await list('?limit=2')
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
    expect(idsOf(page.body)).toEqual(idsOf(await list()).slice(2, 4))
  })
})

describe('GET /v1/portfolio/summary', () => {
  it('adds up, by band, state, segment and CSM, to what the list shows', async () => {
    for (const query of ['', '?segment=smb', '?minScore=40', '?state=thriving&csm=ann']) {
      const { data } = await list(query)
      const answer = await summary(query)
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
    expect((await summary()).marks).toEqual([{ key: 'onboarding', ...counted(1, 200_000) }, before])
    expect((await summary('?mark=paused')).marks).toEqual([before])
    expect((await summary('?asOf=2026-03-01')).marks).toEqual((await summary()).marks)
    const mark = (marks: string) =>
      test.database.query(`update health.current_accounts set marks = $2 where account_id = $1`, [
        'acc_d',
        marks,
      ])
    await mark('{onboarding,paused}')
    expect((await summary()).marks).toEqual([{ key: 'onboarding', ...counted(2, 600_000) }, before])
    await mark('{paused}')
  })
})

describe('GET /v1/portfolio/map', () => {
  const map = async (query = '') => (await test.get<MapAnswer>(`/v1/portfolio/map${query}`)).body

  it('holds of each account what the list says, the largest ARR first, for the same filters', async () => {
    for (const query of ['', '?csm=ann', '?minUsage=0.3&maxUsage=0.8', '?band=at_risk', '?asOf=2026-03-01']) {
      const rows = (await list(`${query === '' ? '?' : `${query}&`}sort=arr&order=desc&limit=200`)).data
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

describe('the portfolio of a past day', () => {
  it('stands still while accounts go on, its pages too, and tells trends as of then', async () => {
    const query = '?sort=arr&order=desc'
    const { data: before } = await list(query)
    const first = await list(`${query}&limit=2`)
    test.clock.advance({ days: 31 })
    for (const [at, id] of ['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'].entries())
      await record(id, 5 - at)
    await test.service.runDueWork()
    const same = (rows: PortfolioAccount[]) => rows.map(({ pending: _, ...row }) => row)
    expect(same((await list(`${query}&asOf=2026-03-01`)).data)).toEqual(same(before))
    const second = await list(`?limit=10&cursor=${first.nextCursor}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual(before.map(row => row.accountId))
    const now = await list('?sort=trend_30d')
    expect(now.data[0]?.trend30d).toBeLessThan(0)
    const today = dayOf(test.clock.now())
    test.clock.advance({ days: 1 })
    expect(same((await list(`?sort=trend_30d&asOf=${today}`)).data)).toEqual(same(now.data))
    expect(idsOf(await list(`?asOf=${addDays('2026-03-01' as typeof today, -1)}`))).toEqual([])
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
    expect(idsOf(await list('?asOf=2026-03-01'))).toHaveLength(6)
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
    const { data } = await list('?parent=acc_a')
    expect(data).toMatchObject([{ accountId: 'acc_b', parentId: 'acc_a', paidById: 'acc_a', paysForIds: [] }])
    expect(new Set(idsOf(await list('?paidBy=acc_a')))).toEqual(new Set(['acc_b', 'acc_c']))
    const payer = (await list()).data.find(each => each.accountId === 'acc_a')
    expect(payer).toMatchObject({ paysForIds: ['acc_b', 'acc_c'], parentId: null })
    expect((await summary('?paidBy=acc_a')).all.accounts).toBe(2)
    const nobody = await test.get('/v1/portfolio?parent=nobody')
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ field: 'parent' }] } })
  })
})
