// An account's record through the door: all kinds, newest first, by page, by kind, as known then, with what was corrected.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

let on: AccountsUnderTest
const ticket = (externalId: string, day: string, more: object = {}) =>
  on.make('tickets', { account: 'north', externalId, openedAt: `${day}T10:00:00Z`, recordedAt: day, ...more })

beforeAll(async () => {
  on = await accountsUnderTest('2026-03-31')
  await on.make('accounts', {
    externalId: 'north',
    name: 'Northfield',
    occurredAt: '2025-01-01',
    recordedAt: '2025-01-01',
  })
  await on.make('accounts', { externalId: 'south', name: 'South', occurredAt: '2025-01-01' })
  await on.make('stakeholders', {
    account: 'north',
    externalId: 'dana',
    name: 'Dana Haas',
    occurredAt: '2025-02-01',
    recordedAt: '2025-02-01',
  })
  for (let day = 10; day < 16; day++) await ticket(`t${day}`, `2026-03-${day}`)
  await on.make('tickets', { externalId: 't12', priority: 'urgent', recordedAt: '2026-03-20' })
  await on.call('PATCH', '/v1/tickets/t13', { retracted: true })
  await ticket('moved', '2026-03-09')
  await on.make('tickets', { externalId: 'moved', account: 'south' })
  await on.testDatabase.query(
    `insert into outcomes.promises (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, capability, weight, made_by, understanding, status)
     select $1, 'prm_1', 1, 'p', accounts.id, '2026-03-01', '2026-03-01', '2026-03-01', false, false, 'vrq_1', 'export', 3,
       'sales', 'unknown', 'open' from accounts.accounts where accounts.workspace_id = $1 and accounts.external_id = 'north'`,
    [on.workspaceId],
  )
})
afterAll(() => on.close())

type Entry = { id: string; kind: string; day: string; what: string; status: string; revision: number }
type Page = { data: Entry[]; nextCursor: string | null }
const record = async (query = ''): Promise<Page> => {
  const { status, body } = await on.call('GET', `/v1/accounts/north/record${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const linesOf = ({ data }: Page) => data.map(({ day, kind, status }) => `${day} ${kind} ${status}`)

describe('GET /v1/accounts/:id/record', () => {
  it('holds facts of every kind, the newest first, with those taken back', async () => {
    expect(linesOf(await record())).toEqual([
      '2026-03-15 tickets known',
      '2026-03-14 tickets known',
      '2026-03-13 tickets retracted',
      '2026-03-12 tickets known',
      '2026-03-11 tickets known',
      '2026-03-10 tickets known',
      '2026-03-01 promises known',
      '2025-02-01 stakeholders known',
      '2025-01-01 accounts known',
    ])
    const { data } = await record('?kind=promises')
    expect(data).toMatchObject([
      { what: 'Sales promised export; still open.', revision: 1, recordedBy: { kind: 'customer_link' } },
    ])
  })

  it('is the same over pages of any size', async () => {
    const whole = await record('?revisions=all')
    for (const limit of [1, 2, 5]) {
      const paged: Entry[] = []
      let page = await record(`?revisions=all&limit=${limit}`)
      for (paged.push(...page.data); page.nextCursor !== null; paged.push(...page.data))
        page = await record(`?revisions=all&limit=${limit}&cursor=${page.nextCursor}`)
      expect(paged).toEqual(whole.data)
    }
  })

  it('shows what a fact said before when asked', async () => {
    const { data } = await record('?revisions=all&kind=tickets')
    const corrected = data.filter(({ day }) => day === '2026-03-12')
    expect(corrected.map(({ status, revision, what }) => [status, revision, what])).toEqual([
      ['known', 2, 'Somebody there opened an urgent ticket, not resolved.'],
      ['superseded', 1, 'Somebody there opened a ticket, not resolved.'],
    ])
  })

  it('is as it was on a day, and as it was known then', async () => {
    expect((await record('?asOf=2026-03-11&kind=tickets')).data).toHaveLength(2)
    const then = await record('?knownAt=2026-03-12&kind=tickets')
    expect(then.data.map(({ day }) => day)).toEqual(['2026-03-12', '2026-03-11', '2026-03-10', '2026-03-09'])
    expect(then.data[0]?.what).toBe('Somebody there opened a ticket, not resolved.')
  })

  it('is narrowed to kinds, and refuses one that is none and a cursor written by hand', async () => {
    expect(linesOf(await record('?kind=accounts,stakeholders'))).toHaveLength(2)
    expect((await on.call('GET', '/v1/accounts/north/record?kind=cards')).status).toBe(400)
    const cursor = Buffer.from('["today","a",1,"2026-03-01","2026-03-01T00:00:00Z"]').toString('base64url')
    expect((await on.call('GET', `/v1/accounts/north/record?cursor=${cursor}`)).status).toBe(400)
    expect((await on.call('GET', '/v1/accounts/nobody/record')).status).toBe(404)
    expect((await on.call('GET', '/v1/accounts/north/record', undefined, on.otherKey)).status).toBe(404)
  })
})
