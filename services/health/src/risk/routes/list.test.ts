// Renewal risk of one account and of the whole workspace: figures, order, pages, the past, and other workspaces.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, OTHER, WELL } from '../../health-under-test.ts'
import type { RenewalRiskAnswer } from './schema.ts'

type Listed = {
  readonly dueOn: string
  renewalId: string
  probabilityLost: number
  arrAtRiskMinor: number | null
  leadDays: number
  byLead: RenewalRiskAnswer['renewals'][number]['byLead']
  name: string | null
  band: string
  marks: string[]
  state: string
  segment: string | null
}
type Page = { data: Listed[]; nextCursor: string | null }

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  const accounts = [
    ['acc_a', 'rnw_calm', { due_on: '2026-04-15', arr_minor: 9_000_000 }],
    ['acc_b', 'rnw_notice', { due_on: '2026-05-01', arr_minor: 100_000, notice_on: '2026-02-20' }],
    ['acc_c', 'rnw_overdue', { due_on: '2026-02-20', arr_minor: null }],
    ['acc_d', 'rnw_later', { due_on: '2026-09-01', arr_minor: 500_000 }],
    ['acc_e', 'rnw_decided', { due_on: '2026-02-01', resolution: 'renewed' }],
  ] as const
  for (const [accountId, renewalId, change] of accounts) {
    await test.addAccount(accountId, `Name of ${accountId}`)
    await test.record(accountId, 'accounts', [
      { values: { ...WELL.standing, paused_from: accountId === 'acc_d' ? '2026-02-10' : null } },
      { kind: 'renewal', id: renewalId, values: { ...WELL.renewal, ...change } },
    ])
    await test.record(accountId, 'usage', [{ values: WELL.usage }])
  }
  await test.addAccount('acc_m', undefined, OTHER)
  await test.record(
    'acc_m',
    'accounts',
    [
      { values: { ...WELL.standing, customer_since: '2025-01-01' } },
      { kind: 'renewal', id: 'rnw_month', values: { ...WELL.renewal, due_on: '2026-04-01', term_months: 1 } },
    ],
    undefined,
    OTHER,
  )
  await test.addAccount('acc_theirs', undefined, OTHER)
  await test.record(
    'acc_theirs',
    'accounts',
    [{ kind: 'renewal', id: 'rnw_theirs', values: WELL.renewal }],
    undefined,
    OTHER,
  )
  await test.service.runDueWork()
})
afterAll(() => test.close())

const list = async (query = '') => {
  const { status, body } = await test.get<Page>(`/v1/renewals${query}`)
  expect(status).toBe(200)
  return body
}
const idsOf = (page: Page) => page.data.map(each => each.renewalId)

describe('the renewal risk of an account', () => {
  it('refuses a span that ends before it begins', async () => {
    const { status, body } = await test.get('/v1/renewals?from=2026-05-01&to=2026-04-01')
    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ field: 'to' }] })
  })

  it('carries contributions that add up to the logit, drivers, interval and split', async () => {
    const { status, body } = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_b/renewal-risk')
    expect(status).toBe(200)
    const [risk] = body.renewals
    expect(risk).toMatchObject({
      renewalId: 'rnw_notice',
      dueOn: '2026-05-01',
      daysToDue: 61,
      leadDays: 90,
      basis: 'prior',
      n: 0,
      modelVersion: 'prior-2-lead-90',
      arrMinor: 100_000,
      noticeOn: '2026-02-20',
    })
    if (risk === undefined) throw new Error('there is no renewal')
    expect(risk.contributions.reduce((sum, each) => sum + each.millionths, 0)).toBe(risk.logitMillionths)
    expect(risk.drivers[0]?.words).toBe('They have given notice.')
    expect(risk.interval.low).toBeLessThan(risk.probabilityLost)
    expect(Object.values(risk.outcomes).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(risk.arrAtRiskMinor).toBe(Math.round(100_000 * risk.probabilityLost))
  })

  it('says what it is to be read with, of the account and in the list', async () => {
    const { body } = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_d/renewal-risk')
    expect(body.marks).toEqual(['paused'])
    const { data } = await list()
    expect(data.map(({ renewalId, marks }) => [renewalId, marks]).toSorted()).toEqual([
      ['rnw_calm', []],
      ['rnw_later', ['paused']],
      ['rnw_notice', []],
      ['rnw_overdue', []],
    ])
  })

  it('answers under the model of another lead, and refuses one there is no model for', async () => {
    const input = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_b/renewal-risk?leadDays=180')
    expect(input.body.renewals[0]?.leadDays).toBe(180)
    const refused = await test.get<{ errors: { field: string; fix: string }[] }>(
      '/v1/accounts/acc_b/renewal-risk?leadDays=45',
    )
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]).toMatchObject({
      field: 'leadDays',
      fix: 'Ask for one of 30, 90, 180, or leave it out.',
    })
  })

  it('stands beside itself at each lead: a term under each model, a month-to-month plan over more months', async () => {
    const { body } = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_b/renewal-risk')
    const [term] = body.renewals
    expect(term?.byLead.map(({ leadDays, months }) => [leadDays, months])).toEqual([
      [30, null],
      [90, null],
      [180, null],
    ])
    // Between two leads it lies between what both say.
    const of = (lead: number) =>
      term?.byLead.find(({ leadDays }) => leadDays === lead)?.probabilityLost ?? Number.NaN
    const [main, other] = [of(term?.leadDays ?? 0), of(term?.mixedWith?.leadDays ?? 0)]
    expect(term?.probabilityLost).toBeGreaterThan(Math.min(main, other))
    expect(term?.probabilityLost).toBeLessThan(Math.max(main, other))
    expect(term?.mixedWith).toMatchObject({ basis: 'prior', share: expect.closeTo(0.5, 0) })
    const whole = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_b/renewal-risk?leadDays=90')
    expect(whole.body.renewals[0]).toMatchObject({ leadDays: 90, mixedWith: null })

    const monthly = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_m/renewal-risk?leadDays=90', OTHER)
    const [plan] = monthly.body.renewals
    // Due in 31 days: the hazard answers all the same.
    expect(plan).toMatchObject({ daysToDue: 31, leadDays: 30, modelVersion: 'prior-2-lead-30' })
    expect(plan?.byLead.map(({ leadDays, months }) => [leadDays, months])).toEqual([
      [30, 1],
      [90, 3],
      [180, 6],
    ])
    const [one, three, six] = (plan?.byLead ?? []).map(each => each.probabilityLost)
    expect(one).toBeCloseTo(plan?.probabilityLost ?? -1, 12)
    // Tenure and the days ahead grow from month to month, the rest stays: near, not the same as thrice the same month.
    expect(three).toBeGreaterThan(1 - (1 - (one ?? 1)) ** 2)
    expect(six).toBeGreaterThan(three ?? 1)
    expect(six).toBeLessThan(1 - (1 - (one ?? 0)) ** 8)
  })

  it('has none for an account whose renewals are decided, and 404 for another workspace’s', async () => {
    const decided = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_e/renewal-risk')
    expect(decided.body.renewals).toEqual([])
    expect((await test.get('/v1/accounts/acc_theirs/renewal-risk')).status).toBe(404)
  })
})

describe('a month-to-month plan whose month nobody decided', () => {
  it('runs on: later leads speak of the months ahead', async () => {
    await test.record(
      'acc_m',
      'accounts',
      [
        { values: { ...WELL.standing, customer_since: '2025-01-01' } },
        {
          kind: 'renewal',
          id: 'rnw_overdue_month',
          values: { ...WELL.renewal, due_on: '2026-01-15', term_months: 1 },
        },
      ],
      undefined,
      OTHER,
    )
    const { body } = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_m/renewal-risk', OTHER)
    const [plan] = body.renewals
    expect(plan?.daysToDue).toBe(-45)
    const chances = (plan?.byLead ?? []).map(each => each.probabilityLost)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    // The days to the end of the month that runs, not those since one that is over.
    expect(chances[0]).not.toBe(plan?.probabilityLost)
    await test.record(
      'acc_m',
      'accounts',
      [
        { values: { ...WELL.standing, customer_since: '2025-01-01' } },
        {
          kind: 'renewal',
          id: 'rnw_month',
          values: { ...WELL.renewal, due_on: '2026-04-01', term_months: 1 },
        },
      ],
      undefined,
      OTHER,
    )
  })
})

describe('the renewals of a workspace', () => {
  it('come by risk, the riskiest first, with names, and nothing of other workspaces', async () => {
    const page = await list()
    expect(idsOf(page)).toEqual(['rnw_notice', 'rnw_overdue', 'rnw_later', 'rnw_calm'])
    const chances = page.data.map(each => each.probabilityLost)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(page.data[0]?.name).toBe('Name of acc_b')
    expect(page.nextCursor).toBeNull()
    expect(idsOf((await test.get<Page>('/v1/renewals', OTHER)).body).toSorted()).toEqual([
      'rnw_month',
      'rnw_theirs',
    ])
  })

  it('carry the risk at each lead, as an account’s own answer does', async () => {
    const [first] = (await list()).data
    const { body } = await test.get<RenewalRiskAnswer>('/v1/accounts/acc_b/renewal-risk')
    expect(first?.byLead).toEqual(body.renewals[0]?.byLead)
    expect(first?.byLead).toHaveLength(3)
  })

  it('answer and sort under the model of a lead asked for, on later pages too', async () => {
    const whole = await list('?leadDays=180')
    expect(whole.data.map(each => each.leadDays)).toEqual([180, 180, 180, 180])
    for (const each of whole.data) expect(each.probabilityLost).toBe(each.byLead[2]?.probabilityLost)
    const first = await list('?leadDays=180&limit=1')
    const second = await list(`?limit=3&cursor=${first.nextCursor}`)
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(whole))
    expect(second.data.every(each => each.leadDays === 180)).toBe(true)
    expect((await test.get('/v1/renewals?leadDays=45')).status).toBe(400)
  })

  it('come by ARR at risk, unknown amounts last', async () => {
    const page = await list('?sort=arr_at_risk')
    const amounts = page.data.map(each => each.arrAtRiskMinor)
    expect(amounts.at(-1)).toBeNull()
    const known = amounts.filter(amount => amount !== null)
    expect(known).toEqual(known.toSorted((a, b) => b - a))
  })

  it('come within half-open days, and by their day', async () => {
    expect(idsOf(await list('?from=2026-02-20&to=2026-05-01&sort=due_on'))).toEqual([
      'rnw_overdue',
      'rnw_calm',
    ])
    expect(idsOf(await list('?from=2026-05-01'))).toEqual(['rnw_notice', 'rnw_later'])
  })

  it('come in pages that are of one instant, whatever is published between', async () => {
    for (const sort of ['risk', 'arr_at_risk', 'due_on']) {
      const whole = idsOf(await list(`?sort=${sort}`))
      const first = await list(`?sort=${sort}&limit=3`)
      const second = await list(`?limit=3&cursor=${first.nextCursor}`)
      expect([...idsOf(first), ...idsOf(second)]).toEqual(whole)
      expect(second.nextCursor).toBeNull()
    }
    const first = await list('?limit=1')
    test.clock.advance({ days: 1 })
    await test.record('acc_a', 'accounts', [
      { kind: 'renewal', id: 'rnw_calm', values: { ...WELL.renewal, notice_on: '2026-03-02' } },
    ])
    await test.service.runDueWork()
    expect(idsOf(await list(`?limit=3&cursor=${first.nextCursor}`))).toEqual([
      'rnw_overdue',
      'rnw_later',
      'rnw_calm',
    ])
    expect(idsOf(await list('?asOf=2026-03-01'))).toEqual([
      'rnw_notice',
      'rnw_overdue',
      'rnw_later',
      'rnw_calm',
    ])
    expect(
      idsOf(await list())
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['rnw_calm', 'rnw_notice'])
  })

  it('are narrowed by band, state, segment and CSM, and stay so over pages', async () => {
    const all = (await list()).data
    for (const field of ['band', 'state', 'segment'] as const) {
      const [value] = all.flatMap(each => (each[field] === null ? [] : [each[field]]))
      if (value === undefined) continue
      const wanted = all.filter(each => each[field] === value).map(each => each.renewalId)
      const found: string[] = []
      let page = await list(`?${field}=${value}&limit=1`)
      for (found.push(...idsOf(page)); page.nextCursor !== null; found.push(...idsOf(page)))
        page = await list(`?limit=1&cursor=${page.nextCursor}`)
      expect(found).toEqual(wanted)
    }
    expect(idsOf(await list('?band=healthy'))).toEqual([])
    expect(idsOf(await list('?state=hollow'))).toEqual([])
    expect(idsOf(await list('?segment=nobody%20has%20it'))).toEqual([])
    const other = await list('?limit=1')
    const refusals = [
      ['?csm=nobody', 'csm'],
      ['?csm=me', 'csm'],
      ['?band=green', 'band'],
      ['?owner=ann', 'owner'],
      [`?band=healthy&cursor=${other.nextCursor}`, 'band'],
    ]
    for (const [query, field] of refusals) {
      const { status, body } = await test.get(`/v1/renewals${query}`)
      expect(status).toBe(400)
      expect(body).toMatchObject({ errors: [{ field }] })
    }
  })

  it('refuse a cursor of another list', async () => {
    expect((await test.get('/v1/renewals?cursor=bm90LW91cnM')).status).toBe(400)
  })
})

describe('renewals as CSV', () => {
  it('have the rows of the list, and name their next page in a header', async () => {
    const { data } = await list('?limit=2')
    const answer = await test.app.inject({
      url: '/v1/renewals?limit=2',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [head = '', ...lines] = answer.body.trimEnd().split('\r\n')
    const names = head.split(',')
    const cell = (line: string, name: string) => line.split(',')[names.indexOf(name)]
    expect(lines.map(line => cell(line, 'renewalId'))).toEqual(data.map(row => row.renewalId))
    expect(lines.map(line => Number(cell(line, 'probabilityLost')))).toEqual(
      data.map(row => row.probabilityLost),
    )
    expect(lines.map(line => cell(line, 'name'))).toEqual(data.map(row => row.name))
    const next = /<(.+)>; rel="next"/.exec(String(answer.headers.link))?.[1]
    const page = await test.get<Page>(String(next))
    expect(idsOf(page.body)).toEqual(idsOf(await list()).slice(2, 4))
  })
})

describe('renewals as a calendar', () => {
  const calendar = async (query: string, headers: Record<string, string> = test.authorized()) => {
    const answer = await test.app.inject({ url: `/v1/renewals.ics${query}`, headers })
    return { status: answer.statusCode, type: answer.headers['content-type'], text: answer.body }
  }

  it('are a whole day each, the soonest first, under ids that stay', async () => {
    const { data } = await list('?sort=due_on')
    const { status, type, text } = await calendar('')
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
    const unfolded = text.replaceAll('\r\n ', '')
    const found = (name: RegExp) => [...unfolded.matchAll(name)].map(([, value]) => value)
    expect(found(/^UID:(.*)@rung\r$/gm)).toEqual(data.map(({ renewalId }) => renewalId))
    expect(found(/^DTSTART;VALUE=DATE:(.*)\r$/gm)).toEqual(data.map(({ dueOn }) => dueOn.replaceAll('-', '')))
    expect(found(/^SUMMARY:(.*) renews\r$/gm)).toHaveLength(data.length)
    expect((await calendar('?to=1999-01-01')).text).not.toContain('BEGIN:VEVENT')
    expect((await calendar('?csm=nobody')).status).toBe(400)
  })

  it('are for a program that signs in by the key as its user name, and for nobody without', async () => {
    const key = String(test.authorized().authorization).replace(/^Bearer /, '')
    const basic = (user: string) => ({
      authorization: `Basic ${Buffer.from(`${user}:any`).toString('base64')}`,
    })
    expect((await calendar('', basic(key))).status).toBe(200)
    expect((await calendar('', basic('rung_wrong'))).status).toBe(401)
    expect((await calendar('', {})).status).toBe(401)
  })
})
