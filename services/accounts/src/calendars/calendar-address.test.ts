// A calendar address is its person's alone: shown once, kept as a hash, replaced, revoked, and gone with whoever is erased.
import type { Browser } from '@rung/test-harness/browser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'

let on: AccountsUnderTest
let ann: Browser
let bo: Browser
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-01')
  for (const name of ['ann', 'bo']) await on.make('people', { externalId: name, name: `${name} of us` })
  ann = await signedIn('ann')
  bo = await signedIn('bo')
})
afterAll(() => on.close())

async function signedIn(person: string): Promise<Browser> {
  const browser = on.browser()
  const { body } = await on.call('POST', '/v1/invitations', { person, role: 'csm' })
  expect(await browser.signIn(body.token)).toMatchObject({ status: 201 })
  return browser
}

type Made = { readonly createdAt: string; readonly renewals: string; readonly promises: string }
const make = async (browser: Browser): Promise<Made> => {
  const made = await browser.send('POST', '/v1/calendar-address')
  expect(made).toMatchObject({ status: 201 })
  return made.body as Made
}
const madeAt = async (browser: Browser) =>
  ((await browser.send('GET', '/v1/calendar-address')).body as { createdAt: string | null }).createdAt
const kept = () =>
  on.testDatabase.query<{ sha256: string }>(
    'select sha256 from accounts.calendar_addresses order by created_at, sha256',
  )
const secretIn = (address: string): string =>
  /rung_cal_[0-9a-z]{26}_[A-Za-z0-9_-]{43}/.exec(address)?.[0] ?? ''

it('is shown once, and kept as a hash of its secret', async () => {
  expect(await madeAt(ann)).toBeNull()
  const made = await make(ann)
  const secret = secretIn(made.renewals)
  expect(made.renewals).toMatch(/^http.*\/v1\/calendars\/rung_cal_[^/]+\/renewals\.ics$/)
  expect(secretIn(made.promises)).toBe(secret)
  expect(await madeAt(ann)).toBe(made.createdAt)
  const [row] = await kept()
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(
    JSON.stringify(await on.testDatabase.query('select * from accounts.calendar_addresses')),
  ).not.toContain(secret)
})

it('is one a person: another takes its place, and nobody else’s', async () => {
  const before = await kept()
  const other = await make(ann)
  expect(await kept()).toHaveLength(1)
  expect(await kept()).not.toEqual(before)
  expect(await madeAt(bo)).toBeNull()
  expect(secretIn((await make(bo)).renewals)).not.toBe(secretIn(other.renewals))
  expect(await kept()).toHaveLength(2)
})

it('is revoked by its person, once and again, and the audit says so', async () => {
  for (const _ of [1, 2])
    expect(await bo.send('DELETE', '/v1/calendar-address')).toMatchObject({ status: 204 })
  expect(await madeAt(bo)).toBeNull()
  expect(await madeAt(ann)).not.toBeNull()
  const { body } = await on.call('GET', '/v1/audit?action=calendar_address.revoked')
  expect(body.data).toHaveLength(1)
})

it('is of people who sign in, and goes with whoever is erased', async () => {
  expect((await on.call('POST', '/v1/calendar-address')).status).toBe(403)
  expect((await on.call('POST', '/v1/erasures', { kind: 'person', who: 'ann' })).status).toBeLessThan(300)
  expect(await kept()).toEqual([])
})
