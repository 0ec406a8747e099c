// The search box through the door: names, addresses and ids, the best first, of this workspace and of who is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'
import { findNames } from '../storage/search-names.ts'

let on: AccountsUnderTest
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-31')
  const since = { occurredAt: '2025-01-01' }
  await on.make('people', { externalId: 'u-7', name: 'Norma North', email: 'norma@vendor.example' })
  await on.make('accounts', { ...since, externalId: 'crm-1', name: 'Northfield Logistics' })
  await on.make('accounts', { ...since, externalId: 'crm-2', name: 'Far North', closedOn: '2026-01-01' })
  await on.make('accounts', { ...since, externalId: 'crm-3', name: 'Old Name' })
  await on.make('accounts', { externalId: 'crm-3', name: 'Brightline 100%' })
  await on.make('accounts', { ...since, externalId: 'crm-4', name: 'Northfield Twin' })
  await on.make('accounts', { externalId: 'crm-4', mergedInto: 'crm-1', mergedOn: '2026-02-01' })
  await on.make('accounts', { ...since, externalId: 'north-9' })
  await on.make('stakeholders', {
    ...since,
    account: 'crm-1',
    externalId: 'dana',
    name: 'Dana Ünal',
    email: 'dana@northfield.example',
    role: 'champion',
  })
  await on.make('stakeholders', { ...since, account: 'crm-3', externalId: 'gone', name: 'Gail North' })
})
afterAll(() => on.close())

type Hit = { externalId: string; kind: string }
const hits = async (q: string, key?: string): Promise<Hit[]> => {
  const { status, body } = await on.call('GET', `/v1/search?q=${encodeURIComponent(q)}`, undefined, key)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.data
}
const found = async (q: string) => (await hits(q)).map(({ externalId }) => externalId)

describe('GET /v1/search', () => {
  it('finds beginnings, then beginnings of words; of alike ones accounts, then own people; who is gone last', async () => {
    expect(await found('north')).toEqual(['north-9', 'crm-1', 'u-7', 'dana', 'gone', 'crm-2'])
    expect(await found('log north')).toEqual(['crm-1'])
  })

  it('says of somebody there where they are and what they are', async () => {
    expect(await hits('ünal')).toEqual([
      {
        kind: 'stakeholder',
        id: expect.stringMatching(/^stk_/),
        externalId: 'dana',
        name: 'Dana Ünal',
        email: 'dana@northfield.example',
        role: 'champion',
        account: { id: expect.stringMatching(/^acc_/), name: 'Northfield Logistics' },
        goneOn: null,
      },
    ])
  })

  it('finds what stands within a word from three letters on', async () => {
    expect(await found('field')).toEqual(['crm-1', 'dana'])
    expect(await found('ld')).toEqual([])
    expect(await found('lo')).toEqual(['crm-1'])
  })

  it('finds addresses, ids and external ids', async () => {
    expect(await found('@northfield.ex')).toEqual(['dana'])
    expect(await found('crm-2')).toEqual(['crm-2'])
    const [{ id = '' } = {}] = (await hits('brightline')) as { id?: string }[]
    expect(await found(id)).toEqual(['crm-3'])
  })

  it('goes by present names, and takes what is typed for what it is', async () => {
    expect(await found('old name')).toEqual([])
    expect(await found('100%')).toEqual(['crm-3'])
    expect(await found('%')).toEqual([])
    expect(await found("o'b")).toEqual([])
    expect(await found('| ! & :*')).toEqual([])
    expect(await found(' ')).toEqual([])
    expect((await on.call('GET', '/v1/search?q=')).status).toBe(400)
  })

  it('finds nobody who was erased, and nothing of another workspace', async () => {
    await on.call('POST', '/v1/erasures', { kind: 'stakeholder', who: 'gone' })
    expect(await found('gail')).toEqual([])
    expect(await hits('north', on.otherKey)).toEqual([])
  })
})

describe('names looked at for it', () => {
  const texts = (typed: string, limit: number): Promise<string[]> =>
    on.database.inWorkspace(on.workspaceId, async tx => {
      const kinds = ['account.name', 'stakeholder.email']
      const hits = await findNames(tx, { typed, kinds, patterns: [`%${typed}%`], prefix: `${typed}%`, limit })
      return hits.map(({ text }) => text)
    })

  it('are at most so many that begin so, and only where they are fewer those with words that do, or that hold it', async () => {
    const beginning = ['Northfield Logistics', 'Northfield Twin']
    expect(await texts('north', 1)).toEqual(['Northfield Logistics'])
    expect(await texts('north', 2)).toEqual(beginning)
    expect((await texts('north', 3)).slice(0, 2)).toEqual(beginning)
    expect((await texts('north', 9)).toSorted()).toEqual([
      'Far North',
      ...beginning,
      'dana@northfield.example',
    ])
    expect((await texts('field', 9)).toSorted()).toEqual([...beginning, 'dana@northfield.example'])
  })
})
