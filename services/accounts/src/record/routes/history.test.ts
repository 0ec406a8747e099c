// An account's lines and what happened on them, and the small lines of many, through the door.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

let on: AccountsUnderTest
let north = ''
let south = ''

/** A kept score as health writes it. */
async function kept(account: string, asOf: string, score: number | null, more: object = {}): Promise<void> {
  const row = {
    usage: 0.9,
    attained: 0.2,
    recordedAt: `${asOf}T23:00:00Z`,
    usageSide: 'high',
    attainedSide: 'low',
    contradictions: [],
    ladderLevel: null,
    ...more,
  }
  await on.testDatabase.query(
    `insert into health.scores (workspace_id, account_id, as_of, recorded_at, usage, attained, state, since, usage_side,
       attained_side, score_hundredths, band, coverage, contributions, contradictions, ladder_level, engine_version, policy_version, model_version)
     values ($1, $2, $3, $4, $5, $6, 'hollow', $3, $7, $8, $9, 'watch', 1, '[]', $10, $11, 'e', 'p', 'm')`,
    [
      on.workspaceId,
      account,
      asOf,
      row.recordedAt,
      row.usage,
      row.attained,
      row.usageSide,
      row.attainedSide,
      score,
      JSON.stringify(row.contradictions),
      row.ladderLevel,
    ],
  )
}

beforeAll(async () => {
  on = await accountsUnderTest('2026-03-31')
  north = (await on.make('accounts', { externalId: 'north', name: 'Northfield', occurredAt: '2025-01-01' }))
    .id
  south = (await on.make('accounts', { externalId: 'south', occurredAt: '2025-01-01' })).id
  await kept(north, '2026-03-01', 6200, { attained: 0.8, attainedSide: 'high' })
  await kept(north, '2026-03-10', 5000, {
    contradictions: [{ pair: 'usage_outcome', size: 2.1, since: '2026-03-10' }],
  })
  await kept(north, '2026-03-10', 4100, {
    recordedAt: '2026-03-20T09:00:00Z',
    ladderLevel: 3,
    contradictions: [{ pair: 'usage_outcome', size: 2.5, since: '2026-03-10' }],
  })
  await kept(north, '2026-03-25', null, {
    usage: null,
    usageSide: null,
    contradictions: [{ pair: 'usage_outcome', size: 2.4, since: '2026-03-10' }],
  })
  await kept(south, '2026-03-24', 8000)
  await on.make('stakeholders', {
    account: 'north',
    externalId: 'vera',
    name: 'Vera Lind',
    role: 'champion',
    departedOn: '2026-03-12',
    occurredAt: '2025-01-01',
  })
  await on.make('stakeholders', {
    account: 'north',
    externalId: 'user',
    name: 'Any User',
    departedOn: '2026-03-13',
    occurredAt: '2025-01-01',
  })
  await on.make('subscriptions', {
    account: 'north',
    externalId: 'contract',
    arrMinor: 100_000,
    currency: 'EUR',
    startsOn: '2025-04-01',
    endsOn: '2026-04-01',
    occurredAt: '2025-03-01',
  })
  await on.make('renewals', {
    externalId: 'due',
    subscription: 'contract',
    dueOn: '2026-04-01',
    noticeOn: '2026-03-15',
    resolution: 'churned',
    resolvedOn: '2026-03-28',
  })
  await on.testDatabase.query(
    `insert into outcomes.promises (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, capability, weight, made_by, understanding, status, settled_on)
     values ($1, 'prm_kept', 1, 'p', $2, '2026-01-01', '2026-03-14', '2026-03-14', false, false, 'key_1', 'mobile capture', 3,
       'sales', 'unknown', 'kept', '2026-03-14')`,
    [on.workspaceId, north],
  )
})
afterAll(() => on.close())

const history = async (query = '', key?: string) =>
  on.call('GET', `/v1/accounts/north/history${query}`, undefined, key)
type Event = { day: string; kind: string; label: string }

describe('GET /v1/accounts/:id/history', () => {
  it('shows what was last judged by the end of each day, from the first one judged on', async () => {
    const { body } = await history('?from=2026-02-20&to=2026-03-31')
    expect(body).toMatchObject({ accountId: north, externalId: 'north', name: 'Northfield', everyDays: 1 })
    expect(body.points[0]).toEqual({
      day: '2026-03-01',
      score: 62,
      band: 'watch',
      state: 'hollow',
      usage: 0.9,
      attained: 0.8,
      relationship: null,
      trust: null,
      level: null,
    })
    const scoreOn = (day: string) => body.points.find((each: { day: string }) => each.day === day).score
    expect([scoreOn('2026-03-09'), scoreOn('2026-03-10'), scoreOn('2026-03-31')]).toEqual([62, 41, null])
    const levels = body.points.map((each: { level: number | null }) => each.level)
    expect([...new Set(levels)]).toEqual([null, 3])
  })

  it('shows it as it was known then', async () => {
    const { body } = await history('?from=2026-03-01&to=2026-03-15&knownAt=2026-03-15')
    expect(body.points.at(-1).score).toBe(50)
    expect(body.events.map((each: Event) => each.kind)).not.toContain('person_left')
  })

  it('tells what happened, in order, with the facts it follows from', async () => {
    const { body } = await history('?from=2026-03-01')
    expect(body.events.map((each: Event) => `${each.day} ${each.kind}: ${each.label}`)).toEqual([
      '2026-03-10 contradiction_opened: Views disagree',
      '2026-03-10 outcome_lost: Outcome lost',
      '2026-03-10 parted: Usage and outcome part',
      '2026-03-12 person_left: Vera Lind left',
      '2026-03-14 promise_kept: Promise kept: mobile capture',
      '2026-03-15 notice_given: Notice given',
      '2026-03-28 renewal_decided: Left',
    ])
    const [, , , left, promise] = body.events
    expect(left).toMatchObject({
      what: 'Vera Lind, champion, left on 12 Mar 2026.',
      evidence: [expect.stringMatching(/^stk_/)],
    })
    expect(promise).toMatchObject({
      what: 'Sales promised mobile capture; kept on 14 Mar 2026.',
      dates: [{ at: 39, length: 11, date: '2026-03-14' }],
      who: { kind: 'source', name: 'sales' },
    })
    expect(new Set(body.events.map((each: { id: string }) => each.id)).size).toBe(7)
  })

  it('shows long times by the week, and refuses what is no time', async () => {
    expect((await history('?from=2023-01-01')).body.everyDays).toBe(7)
    expect((await history()).body).toMatchObject({ from: '2025-10-01', to: '2026-03-31' })
    expect((await history('?to=2027-01-01')).body.to).toBe('2026-03-31')
    expect((await history('?from=2026-03-02&to=2026-03-01')).status).toBe(400)
    expect((await history('?from=1990-01-01')).status).toBe(400)
  })

  it('knows no account of another workspace', async () => {
    expect((await history('', on.otherKey)).status).toBe(404)
  })
})

describe('GET /v1/portfolio/lines', () => {
  it('gives each account a point a week, null before it was judged and where it is unknown', async () => {
    const { body } = await on.call('GET', `/v1/portfolio/lines?accounts=south,${north},nobody,south&weeks=3`)
    expect(body).toEqual({
      days: ['2026-03-17', '2026-03-24', '2026-03-31'],
      data: [
        { accountId: south, usage: [null, 0.9, 0.9], attained: [null, 0.2, 0.2], score: [null, 80, 80] },
        { accountId: north, usage: [0.9, 0.9, null], attained: [0.2, 0.2, 0.2], score: [41, 41, null] },
      ],
    })
  })

  it('is 13 weeks unless asked for others, of a past day too, and of nobody else', async () => {
    const { body } = await on.call(
      'GET',
      '/v1/portfolio/lines?accounts=north&asOf=2026-03-10&knownAt=2026-03-10',
    )
    expect(body.days).toHaveLength(13)
    expect(body.data[0].score.at(-1)).toBe(50)
    const theirs = await on.call('GET', '/v1/portfolio/lines?accounts=north', undefined, on.otherKey)
    expect(theirs.body.data).toEqual([])
    const many = Array.from({ length: 101 }, (_, at) => `a${at}`).join(',')
    expect((await on.call('GET', `/v1/portfolio/lines?accounts=${many}`)).status).toBe(400)
  })
})
