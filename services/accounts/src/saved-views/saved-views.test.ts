// Views are kept under names, one's own or the team's; each role sees and changes what it may, and an erasure takes them.
import type { Browser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'
import { SAVED_VIEWS_POLICY } from './policy.ts'

let on: AccountsUnderTest
let ann: Browser
let bo: Browser
let max: Browser
let vera: Browser
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-01')
  const roles = { ann: 'csm', bo: 'csm', max: 'manager', vera: 'viewer' }
  for (const name of Object.keys(roles)) await on.make('people', { externalId: name, name: `${name} of us` })
  const [a, b, m, v] = await Promise.all(Object.entries(roles).map(([name, role]) => signedIn(name, role)))
  if (!a || !b || !m || !v) throw new Error('somebody did not sign in')
  ;[ann, bo, max, vera] = [a, b, m, v]
})
afterAll(() => on.close())

async function signedIn(person: string, role: string): Promise<Browser> {
  const browser = on.browser()
  const { body } = await on.call('POST', '/v1/invitations', { person, role })
  expect(await browser.signIn(body.token)).toMatchObject({ status: 201 })
  return browser
}

type View = { id: string; name: string; search: string; shared: boolean; mayChange: boolean }
const AT_RISK = { page: 'accounts', name: 'At risk', search: 'band=at_risk&sort=arr' }

const keep = async (browser: Browser, view: object): Promise<View> => {
  const made = await browser.send('POST', '/v1/views', view)
  expect(made).toMatchObject({ status: 201 })
  return made.body as View
}
const seen = async (browser: Browser, page = 'accounts'): Promise<View[]> => {
  const { status, body } = await browser.send('GET', `/v1/views?page=${page}`)
  expect(status).toBe(200)
  return (body as { data: View[] }).data
}

describe('a view', () => {
  it('is of who kept it, on its page, until they delete it', async () => {
    const made = await keep(ann, AT_RISK)
    expect(made).toMatchObject({ ...AT_RISK, shared: false, mayChange: true })
    expect(await seen(ann)).toEqual([made])
    expect(await seen(ann, 'renewals')).toEqual([])
    for (const other of [bo, max, vera]) expect(await seen(other)).toEqual([])
    for (const [method, body] of [
      ['PATCH', { name: 'Mine' }],
      ['DELETE', undefined],
    ] as const) {
      expect(await max.send(method, `/v1/views/${made.id}`, body)).toMatchObject({ status: 404 })
    }
    const changed = await ann.send('PATCH', `/v1/views/${made.id}`, { search: 'band=watch' })
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'At risk', search: 'band=watch', shared: false },
    })
    expect(await ann.send('DELETE', `/v1/views/${made.id}`)).toMatchObject({
      status: 200,
      body: { id: made.id },
    })
    expect(await seen(ann)).toEqual([])
    expect(await ann.send('DELETE', `/v1/views/${made.id}`)).toMatchObject({ status: 404 })
  })

  it('of the team is made by managers, seen by everybody, and changed by managers and who made it', async () => {
    for (const one of [ann, vera]) {
      const refused = await one.send('POST', '/v1/views', { ...AT_RISK, shared: true })
      expect(refused).toMatchObject({ status: 403 })
    }
    const team = await keep(max, { ...AT_RISK, shared: true })
    expect(await seen(vera)).toEqual([{ ...team, mayChange: false }])
    expect(await ann.send('PATCH', `/v1/views/${team.id}`, { name: 'x' })).toMatchObject({ status: 403 })
    expect(await ann.send('DELETE', `/v1/views/${team.id}`)).toMatchObject({ status: 403 })
    const own = await keep(ann, { ...AT_RISK, name: 'My watch' })
    expect(await ann.send('PATCH', `/v1/views/${own.id}`, { shared: true })).toMatchObject({ status: 403 })
    expect(await max.send('PATCH', `/v1/views/${team.id}`, { shared: false })).toMatchObject({ status: 200 })
    expect((await seen(vera)).map(({ id }) => id)).toEqual([])
    await ann.send('DELETE', `/v1/views/${own.id}`)
    await max.send('DELETE', `/v1/views/${team.id}`)
  })

  it('is kept once, of many of its name at the same time', async () => {
    const view = { ...AT_RISK, page: 'contradictions' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => ann.send('POST', '/v1/views', view)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409])
  })

  it('has a name that no other beside it has', async () => {
    const own = await keep(ann, AT_RISK)
    expect(await ann.send('POST', '/v1/views', AT_RISK)).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'name' }] },
    })
    // others, other pages and the team have names of their own
    await keep(bo, AT_RISK)
    await keep(ann, { ...AT_RISK, page: 'renewals' })
    const team = await keep(max, { ...AT_RISK, shared: true })
    expect(await max.send('POST', '/v1/views', { ...AT_RISK, shared: true })).toMatchObject({ status: 409 })
    const another = await keep(ann, { ...AT_RISK, name: 'Another' })
    expect(await ann.send('PATCH', `/v1/views/${another.id}`, { name: 'At risk' })).toMatchObject({
      status: 409,
    })
    expect(await ann.send('PATCH', `/v1/views/${own.id}`, { name: 'At risk' })).toMatchObject({ status: 200 })
    for (const view of [own, another]) await ann.send('DELETE', `/v1/views/${view.id}`)
    await max.send('DELETE', `/v1/views/${team.id}`)
  })

  it.each([
    [{ ...AT_RISK, page: 'nowhere' }, 'page'],
    [{ ...AT_RISK, name: '' }, 'name'],
    [{ ...AT_RISK, search: 'x'.repeat(SAVED_VIEWS_POLICY.searchCharacters + 1) }, 'search'],
  ])('is refused that is none: %#', async (view, field) => {
    expect(await ann.send('POST', '/v1/views', view)).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    })
  })

  it('is one of so many a page at most', async () => {
    for (let at = 0; at < SAVED_VIEWS_POLICY.viewsMost; at++) {
      await keep(vera, { ...AT_RISK, page: 'promises', name: `View ${at}` })
    }
    expect(await vera.send('POST', '/v1/views', { ...AT_RISK, page: 'promises' })).toMatchObject({
      status: 409,
    })
    await keep(vera, AT_RISK)
  })

  it('asks for a session: no key names a person who looks', async () => {
    expect(await on.call('GET', '/v1/views')).toMatchObject({ status: 403 })
  })

  it('goes with a person who is erased', async () => {
    await keep(bo, { ...AT_RISK, name: 'What only Bo cares about' })
    expect(await on.call('POST', '/v1/erasures', { kind: 'person', who: 'bo' })).toMatchObject({
      status: 201,
    })
    const rows = await on.testDatabase.query(`select from accounts.saved_views where name like 'What only%'`)
    expect(rows).toEqual([])
  })
})
