// The days on which contracts were heard of, each by what could not have been planned.
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import fc from 'fast-check'
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
      .asService('renewals')
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

const DAY_MS = 86_400_000
const BEGIN_MS = Date.UTC(2026, 0, 1)
const dayAt = (at: number) => new Date(BEGIN_MS + at * DAY_MS).toISOString().slice(0, 10)
const instantAt = (at: number) => `${dayAt(at)}T12:00:00.000Z`
const days = fc.integer({ min: 0, max: 120 })

/** A revision of one of few facts, in whatever order, back-dated and taken back as it comes. */
const word = fc.record({
  table: fc.constantFrom('accounts', 'subscriptions', 'subscription_changes', 'renewals'),
  of: fc.integer({ min: 0, max: 2 }),
  occurred: days,
  recorded: days,
  retracted: fc.boolean(),
  monthly: fc.boolean(),
  over: fc.option(days),
})
type Word = typeof word extends fc.Arbitrary<infer W> ? W & { readonly revision: number } : never

const OWN: Readonly<Record<Word['table'], (each: Word) => Record<string, unknown>>> = {
  accounts: ({ of, over }) => ({ id: `acc_${of}`, closed_on: over === null ? null : dayAt(over) }),
  subscriptions: ({ of, monthly, over }) => ({
    ...{ id: `sub_${of}`, arr_minor: 1, currency: 'EUR', auto_renews: true, term_months: monthly ? 1 : 12 },
    ...{ starts_on: dayAt(0), ended_on: over === null ? null : dayAt(over) },
  }),
  subscription_changes: ({ of }) => ({
    ...{ id: `chg_${of}`, subscription_id: `sub_${of}`, effective_on: dayAt(200), arr_minor: 2 },
  }),
  renewals: ({ of, over }) => ({
    ...{ id: `rnw_${of}`, subscription_id: `sub_${of}`, due_on: dayAt(200) },
    ...(over !== null && { resolution: 'renewed', resolved_on: dayAt(over) }),
  }),
}

/** What was heard of by then, counted afresh from all facts. Days are kept while their contract is known: what is told of none waits for it. */
function countedAfresh(words: readonly Word[], knownAt: string) {
  const contract = (of: number) =>
    words.find(each => each.table === 'subscriptions' && each.of === of && each.revision === 1)
  const first = new Map<string, string>()
  for (const each of words) {
    const [signed, recordedAt] = [contract(each.of), instantAt(each.recorded)]
    if (signed === undefined || each.retracted || recordedAt > knownAt) continue
    const overToo = each.table === 'renewals' || each.revision > 1
    const own = each.table === 'accounts' ? [] : [instantAt(each.occurred)]
    const over = overToo && each.table !== 'subscription_changes' && each.over !== null ? [each.over] : []
    for (const told of [...own, ...over.map(at => `${dayAt(at)}T00:00:00.000Z`)]) {
      const on = (told < recordedAt ? told : recordedAt).slice(0, 10)
      const key = `${on} ${signed.monthly}`
      if (recordedAt < (first.get(key) ?? '9')) first.set(key, recordedAt)
    }
  }
  return [...first].map(([key, recordedAt]) => `${key} ${recordedAt}`).toSorted()
}

it('that are kept as they are told are those counted afresh, as known at any instant', async () => {
  let at = 0
  const holds = async (drawn: readonly Omit<Word, 'revision'>[], knownOn: number) => {
    const workspace = `ws_${String(9_000 + ++at).padStart(26, '0')}`
    const revisions = new Map<string, number>()
    const words = drawn.flatMap(each => {
      // A change and a renewal name a contract that is there.
      const needs = each.table === 'subscription_changes' || each.table === 'renewals'
      if (needs && !revisions.has(`subscriptions ${each.of}`)) return []
      const revision = (revisions.get(`${each.table} ${each.of}`) ?? 0) + 1
      revisions.set(`${each.table} ${each.of}`, revision)
      return [{ ...each, revision }]
    })
    for (const each of words) {
      await plant(each.table, {
        ...{ workspace_id: workspace, account_id: `acc_${each.of}`, revision: each.revision },
        ...{ occurred_at: instantAt(each.occurred), recorded_at: instantAt(each.recorded) },
        ...{ retracted: each.retracted, ...OWN[each.table](each) },
        ...(each.table === 'accounts' && { pays_for_ids: [] }),
      })
    }
    const knownAt = instantAt(knownOn)
    const kept = await database
      .asService('renewals')
      .inWorkspace(workspace, tx => readContractNews(tx, new Date(knownAt)))
    expect(
      kept.map(({ on, monthly, recordedAt }) => `${on} ${monthly} ${recordedAt.toISOString()}`).toSorted(),
    ).toEqual(countedAfresh(words, knownAt))
  }
  await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 14 }), days, holds), {
    numRuns: 60,
  })
})
