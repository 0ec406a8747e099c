// Ids told through the door: what is known, retracted, sealed, erased, unknown, another workspace's, and as it was known then.
import { onStatement } from '@rung/test-harness/record-statements'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('GET /v1/evidence', () => {
  let on: AccountsUnderTest
  const ids: Record<string, string> = {}
  const make = async (plural: string, externalId: string, body: object) => {
    ids[externalId] = (await on.make(plural, { externalId, ...body })).id
  }
  const told = async (asked: string, key?: string) => {
    const { status, body } = await on.call('GET', `/v1/evidence?${asked}`, undefined, key)
    expect(status, JSON.stringify(body)).toBe(200)
    return body.data
  }

  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-31')
    await make('people', 'amara', { name: 'Amara Obi' })
    await make('accounts', 'north', { name: 'Northfield', occurredAt: '2025-01-01', csm: 'amara' })
    await make('stakeholders', 'dana', { account: 'north', name: 'Dana Haas', role: 'champion' })
    await make('stakeholders', 'kofi', { account: 'north', name: 'Kofi Diaz', role: 'economic_buyer' })
    const survey = { account: 'north', kind: 'nps', recordedAt: '2026-03-01', occurredAt: '2026-03-01' }
    await make('surveys', 'nps', { ...survey, stakeholder: 'dana', score: 3, words: 'Too slow' })
    await make('surveys', 'gone', { ...survey, stakeholder: 'kofi', score: 9, words: 'Kofi likes it' })
    await on.make('surveys', { ...survey, externalId: 'nps', score: 4, recordedAt: '2026-03-10' })
    await make('touches', 'call', { account: 'north', kind: 'call', stakeholders: ['dana'], person: 'amara' })
    await on.call('PATCH', '/v1/touches/call', { retracted: true })
    await make('subscriptions', 'contract', {
      account: 'north',
      arrMinor: 4_800_000,
      currency: 'EUR',
      startsOn: '2025-06-01',
      endsOn: '2026-06-01',
      occurredAt: '2025-05-20',
    })
    await on.testDatabase.query(
      `insert into outcomes.sealed_verdicts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
         stored_at, declared, retracted, recorded_by, outcome_id, stakeholder_id, achieved, experience, opens_at)
       values ($1, 'cvd_sealed', 1, 'sealed', $2, $3, $3, $3, false, false, 'key_1', 'out_1', $4, 5, 5, '2026-04-05')`,
      [on.workspaceId, ids.north, '2026-03-29T09:00:00Z', ids.dana],
    )
    await on.testDatabase.query(
      `insert into usage.account_days (workspace_id, group_key, day, source, active_users, events, first_recorded_at)
       values ($1, 'north', '2026-03-20', 'aggregates', 9, 214, '2026-03-21T01:00:00Z')`,
      [on.workspaceId],
    )
  })
  afterAll(() => on.close())

  it('tells a fact with its day, whose word it is, its account, and who wrote it down', async () => {
    expect(await told(`ids=${ids.nps}`)).toEqual([
      {
        id: ids.nps,
        status: 'known',
        kind: 'surveys',
        day: '2026-03-01',
        who: { id: ids.dana, kind: 'stakeholder', name: 'Dana Haas', role: 'champion' },
        what: 'Dana Haas gave 4 of 10 for recommending us: “Too slow”.',
        dates: [],
        account: { id: ids.north, name: 'Northfield' },
        link: `/v1/surveys/${ids.nps}`,
        recordedAt: '2026-03-10T23:59:59.999Z',
        recordedBy: { id: expect.stringMatching(/^key_/), kind: 'key', name: 'first admin key' },
      },
    ])
  })

  it('tells it as it was known at an instant', async () => {
    const [then] = await told(`ids=${ids.nps}&knownAt=2026-03-05`)
    expect(then.what).toBe('Dana Haas gave 3 of 10 for recommending us: “Too slow”.')
    expect((await told(`ids=${ids.nps}&knownAt=2026-02-01`))[0].status).toBe('unknown')
  })

  it('answers in the order asked, each once, the unknown among the rest', async () => {
    const found = await told(`ids=nothing,${ids.call},nothing,${ids.nps}`)
    expect(found.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      ['nothing', 'unknown'],
      [ids.call, 'retracted'],
      [ids.nps, 'known'],
    ])
  })

  it('tells of a sealed verdict that there is one, and nothing of what it says', async () => {
    expect(await told('ids=cvd_sealed')).toMatchObject([
      { status: 'sealed', kind: 'customer-verdicts', day: null, who: null, link: null, recordedBy: null },
    ])
    expect((await told('ids=cvd_sealed&knownAt=2026-03-28'))[0].status).toBe('unknown')
  })

  it('tells a day of use of the account that is named', async () => {
    const [used, idle] = await told('ids=day:2026-03-20,day:2026-03-22&account=north')
    expect(used).toMatchObject({
      kind: 'use-days',
      day: '2026-03-20',
      what: '9 users on 20 Mar 2026, 214 events.',
      dates: [{ at: 11, length: 11, date: '2026-03-20' }],
      link: `/v1/accounts/${ids.north}/usage/days?since=2026-03-20&until=2026-03-20`,
    })
    expect(idle.what).toBe('Nobody used the product on 22 Mar 2026, as far as is known.')
    expect((await told('ids=day:2026-03-20'))[0].what).toBe(
      'Use of the product on 20 Mar 2026; name the account to read how much.',
    )
    expect((await on.call('GET', '/v1/evidence?ids=day:2026-03-20&account=nobody')).status).toBe(404)
  })

  it('tells a renewal that follows from its contract alone', async () => {
    expect(await told(`ids=${ids.contract}:2026-06-01,nothing:2026-06-01`)).toMatchObject([
      { kind: 'renewals', day: '2026-06-01', link: `/v1/subscriptions/${ids.contract}` },
      { status: 'unknown' },
    ])
  })

  it('takes 200 ids in one call at the cost of one, and refuses more', async () => {
    const statementsFor = async (asked: string) => {
      const names: (string | null)[] = []
      const stop = onStatement(({ name }) => names.push(name))
      await told(asked)
      stop()
      return names.filter(name => name?.startsWith('record-') || name === 'directory-read-words').length
    }
    const many = Array.from({ length: 199 }, (_, at) => `nothing-${at}`).join(',')
    expect(await statementsFor(`ids=${ids.nps},${many}`)).toBe(await statementsFor(`ids=${ids.nps}`))
    expect((await on.call('GET', `/v1/evidence?ids=${many},a,b`)).status).toBe(400)
  })

  it('knows nothing of another workspace', async () => {
    expect(await told(`ids=${ids.nps},cvd_sealed`, on.otherKey)).toMatchObject([
      { status: 'unknown', account: null },
      { status: 'unknown', account: null },
    ])
  })

  it('names nobody who was erased', async () => {
    expect((await told(`ids=${ids.gone}`))[0].what).toContain('Kofi Diaz')
    await on.call('POST', '/v1/erasures', { kind: 'stakeholder', who: 'kofi' })
    const [after] = await told(`ids=${ids.gone}`)
    expect(after.who).toMatchObject({ name: null, role: 'economic buyer' })
    expect(after.what).toBe('An economic buyer gave 9 of 10 for recommending us.')
  })
})
