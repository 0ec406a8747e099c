// The days on which contracts were heard of, each by what could not have been planned.
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readContractNews } from './contract-news.ts'
import { plantFact } from './plant-facts.ts'

const WS = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  for (const id of [WS, OTHER]) {
    await database.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, $1, 'EUR', now())`,
      [id],
    )
  }
})
afterAll(() => database.close())

const on = (day: string) => ({ occurred_at: `${day}T00:00:00Z`, recorded_at: `${day}T00:00:00Z` })
const plant = (table: string, row: Record<string, unknown>) =>
  plantFact(database.query, table, { workspace_id: WS, ...row })
const contract = (id: string, row: Record<string, unknown>) =>
  plant('subscriptions', {
    id,
    account_id: `acc_${id}`,
    arr_minor: 100,
    currency: 'EUR',
    starts_on: '2026-01-01',
    ends_on: '2027-01-01',
    auto_renews: true,
    ...row,
  })
const heard = async (knownAt: string, monthly = false, workspace = WS) =>
  (
    await database
      .connectAs('renewals')
      .inWorkspace(workspace, tx => readContractNews(tx, new Date(`${knownAt}T23:59:59Z`)))
  )
    .filter(each => each.monthly === monthly)
    .map(({ on, recordedAt }) => [on, recordedAt.toISOString().slice(0, 10)])

it('are those of signings, changes, renewals and later endings, as known at an instant', async () => {
  await contract('year', on('2026-01-10'))
  await plant('subscription_changes', {
    id: 'chg_1',
    account_id: 'acc_year',
    subscription_id: 'year',
    effective_on: '2026-09-01',
    arr_minor: 200,
    ...on('2026-02-10'),
  })
  await plant('renewals', {
    id: 'rnw_1',
    account_id: 'acc_year',
    subscription_id: 'year',
    due_on: '2027-01-01',
    resolution: 'renewed',
    resolved_on: '2026-03-20',
    occurred_at: '2026-03-10T00:00:00Z',
    recorded_at: '2026-03-25T00:00:00Z',
  })
  // An end that was agreed in advance was heard of when it was told, one that was told late on its own day.
  await contract('year', {
    revision: 2,
    ended_on: '2026-12-01',
    ...on('2026-01-10'),
    recorded_at: '2026-04-10T00:00:00Z',
  })
  await contract('year', {
    revision: 3,
    ended_on: '2026-05-01',
    ...on('2026-01-10'),
    recorded_at: '2026-05-20T00:00:00Z',
  })
  expect(await heard('2026-02-28')).toEqual([
    ['2026-01-10', '2026-01-10'],
    ['2026-02-10', '2026-02-10'],
  ])
  expect((await heard('2026-06-30')).slice(2)).toEqual([
    ['2026-03-10', '2026-03-25'],
    ['2026-03-20', '2026-03-25'],
    ['2026-04-10', '2026-04-10'],
    ['2026-05-01', '2026-05-20'],
  ])
  expect(await heard('2026-06-30', true)).toEqual([])
  expect(await heard('2026-06-30', false, OTHER)).toEqual([])
})

it('are apart for month-to-month contracts, by their own terms or their dates', async () => {
  await contract('rolling', { ends_on: null, ...on('2026-02-01') })
  await contract('short', { ends_on: '2026-02-01', ...on('2026-02-02') })
  await contract('written', { term_months: 1, ...on('2026-02-03') })
  await contract('evergreen by the year', { ends_on: null, term_months: 12, ...on('2026-02-04') })
  expect((await heard('2026-06-30', true)).map(([day]) => day)).toEqual([
    '2026-02-01',
    '2026-02-02',
    '2026-02-03',
  ])
})

it('are those of closed accounts, told by a later word than the first, and none that was taken back', async () => {
  const account = { id: 'acc_rolling', account_id: 'acc_rolling' }
  await plant('accounts', { ...account, closed_on: '2026-08-01', ...on('2026-01-01') })
  expect(await heard('2026-08-31', true)).toHaveLength(3)
  await plant('accounts', { ...account, revision: 2, closed_on: '2026-08-02', ...on('2026-08-10') })
  await contract('taken back', { ends_on: null, retracted: true, ...on('2026-08-11') })
  expect((await heard('2026-08-31', true)).slice(3)).toEqual([['2026-08-02', '2026-08-10']])
})
