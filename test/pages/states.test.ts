// Each page in each of its states: failed and tried again, refused, offline, signed out, in part, and with nothing in it yet.
import { beforeAll, describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { ofPath, REQUEST_ID, refuse, tryAgain } from './failing.ts'
import { PLACES } from './places.ts'
import type { Person, Visitor } from './visitor.ts'

const visits = demoVisits()
const comers = new Map<Person, Visitor>()
let invitation: string

beforeAll(async () => {
  for (const person of ['amara', 'rita', 'ada'] as const) comers.set(person, await visits.visit(person))
  const fresh = await visits.demo.rung.workspace('Fresh')
  await fresh.client.post('/v1/people', { externalId: 'nora', name: 'Nora' })
  const made = await fresh.client.post<{ link: string }>('/v1/invitations', { person: 'nora', role: 'admin' })
  invitation = made.link.slice(visits.demo.rung.address.length)
}, 600_000)

const as = (person: Person): Visitor => comers.get(person) as Visitor

describe('a page whose answer fails', () => {
  it.each(PLACES)('$path says what happened, under which id, and tries again: $person', async place => {
    const { page, open, settled, expectAccessible } = as(place.person)
    await page.route(ofPath(place.reads), refuse(500, 'Internal error'))
    await open(place.path)
    const alert = page.getByRole('alert').filter({ hasText: 'Internal error' })
    await alert.first().waitFor()
    await alert.first().getByText(REQUEST_ID).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await expectAccessible()
    await page.unrouteAll()
    await tryAgain(alert)
    await settled()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await expectAccessible()
  })
})

describe('a page whose answer is refused', () => {
  it.each(PLACES)('$path says so, and offers no second try: $person', async place => {
    const { page, open, expectAccessible } = as(place.person)
    await page.route(ofPath(place.reads), refuse(403, 'Forbidden'))
    await open(place.path)
    const alert = page.getByRole('alert').filter({ hasText: 'Forbidden' })
    await alert.first().waitFor()
    expect(await alert.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await expectAccessible()
    await page.unrouteAll()
  })
})

it('says that nothing answers where the line is gone, and goes on once it is back', async () => {
  const { page, open, expectAccessible } = as('amara')
  await page.route(ofPath('/v1/due-promises'), route => route.abort('connectionfailed'))
  await open('/promises?csm=all&within=90')
  await page.getByRole('alert').getByText('Is Rung running, and are you online?').waitFor()
  await expectAccessible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Kept' }).first().waitFor()
})

describe('an account of which one source is down', () => {
  const PARTS = [
    'success-gap',
    'health/changes',
    'ladder',
    'promises',
    'renewal-risk',
    'usage',
    'record',
    'history',
  ]
  it.each(PARTS)('says so at its place, and shows the rest: %s', async part => {
    const { page, open, expectAccessible } = as('amara')
    await open('/accounts/customer-0001')
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    await page.route(ofPath(`/v1/accounts/customer-0001/${part}`), refuse(500, 'Internal error'))
    await open('/accounts/customer-0001')
    await page.getByRole('alert').filter({ hasText: 'Internal error' }).first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name)
    for (const section of ['Success gap', 'People', 'Promises', 'Renewal', 'Usage', 'Record'])
      expect(await page.getByRole('heading', { name: section, level: 2, exact: true }).count()).toBe(1)
    await expectAccessible()
    await page.unrouteAll()
  })
})

it('sends whoever is signed out to the sign-in page from each page, and back there', async () => {
  const stranger = await visits.visit()
  const { page } = stranger
  for (const { path } of PLACES) {
    await page.goto(`${visits.demo.rung.address}${path}`)
    await page.waitForURL(/\/sign-in\?/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe(path)
  }
  await stranger.expectNoTrouble()
  await stranger.leave()
})

it('says on every page what to do where there is nothing yet', async () => {
  const nora = await visits.visit()
  const { page } = nora
  await nora.open(invitation)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  const paths = PLACES.map(({ path }) => path).filter(path => !path.startsWith('/accounts/'))
  for (const path of paths) {
    await nora.open(path.replace(/csm=csm-\w+/, 'csm=all'))
    const main = await page.locator('main').innerText()
    expect({ path, odd: main.match(/undefined|NaN|null|Infinity|\[object/g) }).toEqual({ path, odd: null })
    await nora.expectAccessible()
    expect(await nora.overflow()).toBeLessThanOrEqual(0)
  }
  await nora.expectNoTrouble()
  await nora.leave()
})
