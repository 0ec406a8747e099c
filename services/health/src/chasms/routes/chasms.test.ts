// The whole book through the API: a planted fall is found, with names; the past is as it was known; of what nobody told nothing is.
import { addDays, day } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import { ACCOUNT, FIRST, PROMISE, plantBook, put, TODAY } from './book.fixture.ts'
import type { AreasAnswer, ConcernMapAnswer, DiagnosisAnswer } from './schema.ts'

const TICKET = { priority: 'high', reopened_count: 0 }
const TOUCH = { direction: 'inbound', stakeholder_ids: [] }

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest(`${TODAY}T12:00:00Z`)
  await plantBook(test)
})
afterAll(() => test.close())

async function asked<T>(path: string, workspace?: string): Promise<T> {
  const { status, body } = await test.get<T>(path, workspace)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const diagnosis = (query = '') => asked<DiagnosisAnswer>(`/v1/chasms${query}`)
const areas = async (query = '') => (await asked<AreasAnswer>(`/v1/chasms/areas${query}`)).areas
const map = (query = '') => asked<ConcernMapAnswer>(`/v1/concern-map${query}`)
const indicator = async (name: string, query = '') =>
  (await areas(query)).flatMap(({ indicators }) => indicators).find(each => each.name === name)

describe('GET /v1/chasms', () => {
  it('finds the chasm, since when, who carries it and the way out, with names', async () => {
    const { asOf, week, currency, findings } = await diagnosis()
    expect({ asOf, week, currency }).toEqual({ asOf: TODAY, week: '2026-03-02', currency: 'EUR' })
    expect(findings.map(({ chasm }) => chasm)).toEqual(['focus'])
    const [symptom] = findings[0]?.symptoms ?? []
    const began = addDays(FIRST, 7 * 51)
    expect(symptom).toMatchObject({
      name: 'concern_answered',
      change: { since: { share: expect.closeTo(0.25, 1) } },
    })
    expect(String(symptom?.since.earliest) <= began && began <= String(symptom?.since.latest)).toBe(true)
    expect(symptom?.accounts[0]).toMatchObject({
      accountId: expect.stringMatching(/^acc_[234]$/),
      name: expect.stringMatching(/^Account [234]$/),
    })
    expect(symptom?.segments).toMatchObject([{ segment: 'smb' }])
    expect(symptom?.causes).toMatchObject([{ cause: 'export' }])
    const actions = findings[0]?.wayOut ?? []
    expect(actions.find(({ kind }) => kind === 'map_capability')).toMatchObject({
      capability: 'export',
      accounts: expect.arrayContaining([{ accountId: 'acc_2', name: 'Account 2' }]),
    })
    const confirm = actions.find(each => each.kind === 'confirm_promises')
    expect(confirm?.kind === 'confirm_promises' && confirm.promises[0]).toMatchObject({
      accountName: expect.stringMatching(/^Account/),
      csmId: 'per_1',
      csmName: 'Cleo Berg',
      capability: 'export',
      words: 'Books by Friday',
    })
  })

  it('says what must be known for anything to be found, as the areas do', async () => {
    const judgedBy = { windowWeeks: 13, leastThings: 20, leastCoverage: 0.5 }
    expect((await diagnosis()).judgedBy).toEqual(judgedBy)
    expect((await asked<AreasAnswer>('/v1/chasms/areas')).judgedBy).toEqual(judgedBy)
  })

  it('found nothing before it began, and nothing by what was not known then', async () => {
    expect((await diagnosis(`?asOf=${addDays(FIRST, 7 * 51)}`)).findings).toEqual([])
    const { findings, unknown } = await diagnosis(`?knownAt=${addDays(FIRST, 7 * 20)}`)
    expect(findings).toEqual([])
    expect(unknown).toContain('concern_answered')
  })

  it('says of what nobody told that it is unknown', async () => {
    const { unknown, common } = await diagnosis()
    expect(unknown).toEqual(expect.arrayContaining(['leads_accepted', 'customer_agreed', 'content_by_nps']))
    expect(common.map(({ name }) => name)).toContain('deals_won')
    const empty = await asked<DiagnosisAnswer>('/v1/chasms', OTHER)
    expect(empty.findings).toEqual([])
  })

  it('carries the nine areas as they are answered alone: one reading of the book for both', async () => {
    const alone = await areas('?weeks=4')
    expect((await asked<DiagnosisAnswer>('/v1/chasms?weeks=4')).areas).toEqual(alone)
    expect(alone).toHaveLength(9)
  })

  it('is 400 for a day ahead', async () => {
    const { status, body } = await test.get<{ errors: { field: string }[] }>('/v1/chasms?asOf=2026-03-11')
    expect([status, body.errors[0]?.field]).toEqual([400, 'asOf'])
  })
})

describe('GET /v1/chasms/areas', () => {
  it('are nine, each with as many weeks as were asked for, and unknown where nobody told', async () => {
    const all = await areas('?weeks=4')
    expect(all.map(({ chasm, subject }) => `${chasm} ${subject}`)).toHaveLength(9)
    const answered = await indicator('concern_answered', '?weeks=4')
    expect(answered?.weeks.map(({ week, hits, of }) => [week, hits, of])).toEqual([
      ['2026-02-09', 1, 4],
      ['2026-02-16', 1, 4],
      ['2026-02-23', 1, 4],
      ['2026-03-02', 1, 4],
    ])
    expect(answered).toMatchObject({ coverage: 1, known: true, of: 52 })
    expect(await indicator('leads_accepted')).toMatchObject({
      value: null,
      interval: null,
      coverage: 0,
      known: false,
    })
  })

  it('take figures, answers, tickets, touches, verdicts and renewals of the week they are of', async () => {
    const week = day('2026-02-16')
    const on = addDays(week, 2)
    const told = { account_id: 'acc_1', on }
    await put(test, 'accounts.company_figures', {
      id: 'cfg_1',
      on: week,
      leads_offered: 40,
      leads_accepted: 10,
      deals_won: 4,
      deals_lost: 6,
      deals_discounted: 1,
    })
    // A quarter and more of what is usual: one ticket and one call a week, of another account.
    for (let back = 0; back < 20; back++) {
      const usual = { account_id: 'acc_2', on: addDays(on, -7 * back) }
      const escalated = back > 0 && back % 6 === 0
      const kind = escalated ? 'escalation' : back % 6 === 1 ? 'reference' : 'call'
      await put(test, 'accounts.tickets', { ...usual, id: `tkt_u${back}`, ...TICKET, escalated })
      await put(test, 'accounts.touches', { ...usual, id: `tch_u${back}`, ...TOUCH, kind })
    }
    await put(test, 'accounts.tickets', {
      ...told,
      ...TICKET,
      id: 'tkt_1',
      escalated: true,
      csat: 1,
    })
    await put(test, 'accounts.touches', { ...told, ...TOUCH, id: 'tch_1', kind: 'escalation' })
    await put(test, 'accounts.touches', { ...told, ...TOUCH, id: 'tch_2', kind: 'reference' })
    await put(test, 'accounts.surveys', { ...told, id: 'srv_1', kind: 'nps', score: 9 })
    await put(test, 'outcomes.customer_verdicts', {
      ...told,
      id: 'cvd_1',
      outcome_id: 'out_1',
      stakeholder_id: 'stk_1',
      achieved: 3,
      experience: 4,
    })
    for (const [n, segment] of ['smb', 'smb', 'smb', 'smb', 'large'].entries())
      await put(test, 'accounts.team_answers', {
        id: `tan_${n}`,
        on: addDays(on, n - 2),
        person_id: `per_${n}`,
        segment,
      })
    const inWeek = async (name: string) => {
      const found = (await indicator(name))?.weeks.find(each => each.week === week)
      return [found?.hits, found?.of]
    }
    expect(await inWeek('leads_accepted')).toEqual([10, 40])
    expect(await inWeek('content_by_experience')).toEqual([1, 1])
    expect(await inWeek('content_by_nps')).toEqual([1, 1])
    expect(await inWeek('content_by_ticket')).toEqual([0, 1])
    expect(await inWeek('content_by_csat')).toEqual([0, 0])
    expect(await inWeek('without_ticket')).toEqual([2, 4])
    expect(await inWeek('without_escalation')).toEqual([3, 4])
    expect(await inWeek('without_manager')).toEqual([3, 4])
    expect(await inWeek('references_given')).toEqual([1, 4])
    expect(await inWeek('customer_agreed')).toEqual([1, 2])
    // As of a day on which the tools had spoken for no quarter yet.
    const early = await indicator('without_ticket', `?asOf=${addDays(on, -7 * 9)}`)
    expect(early).toMatchObject({ value: null, coverage: 0 })
    const { common } = await diagnosis()
    const won = common.find(({ name }) => name === 'deals_won')
    expect(won?.weeks.find(each => each.week === week)).toMatchObject({ hits: 4, of: 10 })
  })

  it('count a renewal as kept or lost once somebody said so: silence is no renewal', async () => {
    const term = (id: string, outcome: string, decidedOn = '2026-02-18') =>
      test.database.query(
        `insert into signals.term_outcomes (workspace_id, account_id, id, known_from, kind, due_on, outcome, decided_on,
           term_months, evidence)
         values ($1, 'acc_1', $2, '2026-02-19', 'renewal', '2026-02-18', $3, $4, 12, '{}')`,
        [WORKSPACE, id, outcome, decidedOn],
      )
    await term('rnw_kept', 'expanded')
    await term('rnw_lost', 'churned')
    await term('sub_1:2026-02-18', 'renewed')
    const kept = (await diagnosis()).common.find(({ name }) => name === 'renewals_kept')
    expect(kept?.weeks.find(({ week }) => week === '2026-02-16')).toMatchObject({ hits: 1, of: 2 })
  })

  it('take an outcome as it was attained by the day it fell due, and a week as health had judged it', async () => {
    const dueOn = day('2026-02-18')
    await put(test, 'outcomes.outcomes', {
      id: 'out_due',
      on: FIRST,
      account_id: 'acc_1',
      maintain: false,
      baseline: 1,
      target: 2,
      starts_on: FIRST,
      due_on: dueOn,
      importance: 3,
      milestones: '[]',
      status: 'active',
    })
    const attained = (value: number) => [
      { kind: 'outcome' as const, id: 'out_due', values: { ...WELL.outcome, attained: value } },
    ]
    test.clock.set(`${dueOn}T08:00:00Z`)
    await test.record('acc_1', 'outcomes', attained(0.25))
    await test.record('acc_1', 'usage', [{ values: WELL.usage }])
    await test.service.runDueWork()
    test.clock.set(`${TODAY}T12:00:00Z`)
    await test.record('acc_1', 'outcomes', attained(0.75))
    await test.service.runDueWork()
    const reached = (await indicator('outcomes_reached'))?.weeks.find(({ week }) => week === '2026-02-16')
    expect(reached).toMatchObject({ hits: 0, of: 1, told: true })
    const held = (await indicator('adoption_held'))?.weeks.find(({ week }) => week === '2026-02-23')
    expect(held).toMatchObject({ hits: 1, of: 1, all: 4 })
  })
})

describe('GET /v1/concern-map', () => {
  it('counts who needs what, what was promised and kept, and what nothing meets, by ARR', async () => {
    await put(test, 'outcomes.concerns', {
      id: 'cnc_1',
      on: FIRST,
      account_id: 'acc_4',
      level: 4,
      tag: 'board_reports',
      outcome_id: 'out_due',
    })
    await put(test, 'outcomes.capabilities', {
      id: 'cap_1',
      on: FIRST,
      capability: 'export',
      meets: JSON.stringify([{ level: 3, tag: 'books_late' }]),
    })
    await put(test, 'outcomes.roadmap_items', {
      id: 'rmi_1',
      on: FIRST,
      capability: 'dark mode',
      planned_on: TODAY,
    })
    const { cells, unmet, unneeded, coverage, segment } = await map()
    expect(cells).toMatchObject([
      {
        capability: 'export',
        concern: { level: 3, tag: 'books_late' },
        segment: 'smb',
        stated: true,
        neededBy: [1, 2, 3, 4].map(n => ({ accountId: `acc_${n}`, name: `Account ${n}` })),
        promised: 51 * 4 + 10,
        kept: 0,
      },
    ])
    expect(unmet).toMatchObject([
      { concern: { level: 4, tag: 'board_reports' }, accounts: [{ accountId: 'acc_4' }] },
    ])
    expect({ unneeded, coverage, segment }).toEqual({ unneeded: ['dark mode'], coverage: 1, segment: null })
    expect((await map('?segment=large')).cells).toEqual([])
  })

  it('counts a correction from when it was known on, and nothing that was taken back', async () => {
    const kept = {
      ...PROMISE,
      id: 'prm_00_1',
      on: addDays(FIRST, 1),
      concern_level: 3,
      concern_tag: 'books_late',
      status: 'kept',
      settled_on: addDays(FIRST, 20),
    }
    await put(test, 'outcomes.promises', kept, { revision: 2, knownOn: addDays(FIRST, 30) })
    expect((await map()).cells[0]?.kept).toBe(1)
    expect((await map(`?knownAt=${addDays(FIRST, 25)}`)).cells[0]?.kept).toBe(0)
    expect((await map(`?asOf=${addDays(FIRST, 15)}`)).cells[0]?.kept).toBe(0)
    await put(test, 'outcomes.promises', kept, { revision: 3, knownOn: addDays(FIRST, 40), retracted: true })
    expect((await map()).cells[0]).toMatchObject({ kept: 0, promised: 51 * 4 + 9 })
  })

  it('takes what was told of an account that was merged for the other’s', async () => {
    const merged = {
      ...ACCOUNT,
      id: 'acc_4',
      account_id: 'acc_4',
      on: FIRST,
      merged_into_id: 'acc_3',
      merged_on: FIRST,
    }
    await put(test, 'accounts.accounts', merged, { revision: 2, knownOn: TODAY })
    const { cells, unmet } = await map()
    expect(cells[0]?.neededBy.map(({ accountId }) => accountId)).toEqual(['acc_1', 'acc_2', 'acc_3'])
    expect(unmet[0]?.accounts).toEqual([{ accountId: 'acc_3', name: 'Account 3' }])
  })

  it('is a table too: what answers a concern, what nothing answers, what no concern needs', async () => {
    const answer = await test.app.inject({
      url: '/v1/concern-map',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [head = '', ...lines] = answer.body.trimEnd().split('\r\n')
    const columns = head.split(',')
    const rows = lines.map(line => Object.fromEntries(line.split(',').map((text, at) => [columns[at], text])))
    expect(rows).toMatchObject([
      {
        kind: 'met',
        'concern.level': '3',
        'concern.tag': 'books_late',
        capability: 'export',
        segment: 'smb',
        customers: '3',
        accountNames: 'Account 1;Account 2;Account 3',
        stated: 'true',
        kept: '0',
        arrMinor: '',
      },
      { kind: 'unmet', 'concern.tag': 'board_reports', customers: '1', accountIds: 'acc_3', currency: 'EUR' },
      { kind: 'unneeded', 'concern.tag': '', capability: 'dark mode' },
    ])
  })

  it('shows nothing of one workspace to another', async () => {
    expect(await map()).not.toMatchObject({ cells: [] })
    expect(await asked<ConcernMapAnswer>('/v1/concern-map', OTHER)).toMatchObject({
      cells: [],
      unmet: [],
      unneeded: [],
      coverage: 0,
    })
  })
})
