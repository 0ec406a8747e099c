// Signing in at a company's own issuer, in a browser: there and back, out again, and what is said to whom it lets in nowhere.
import { oidcSettingsOf } from '@rung/accounts'
import { startTestRung } from '@rung/test-harness/rung'
import { ensureBuilt } from '@rung/web/build'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAxe } from '../browser/axe.ts'
import { browserWithoutCookies, startChromium } from '../browser/chromium.ts'
import { CLIENT_ID, startIssuer } from '../journeys/issuer.ts'
import { type RungWithIssuer, startRungWithIssuer } from '../journeys/rung-with-issuer.ts'
import { TODAY } from './demo-under-test.ts'
import { type Visitor, visit } from './visitor.ts'

let browser: Browser
let folder: string
let on: RungWithIssuer
beforeAll(async () => {
  const built = await ensureBuilt()
  if (built.folder === undefined) throw new Error(built.note ?? 'there are no built pages')
  folder = built.folder
  browser = await startChromium()
  on = await startRungWithIssuer('manager=cs-leads; csm=cs-team', folder)
  on.issuer.asks = true
})
afterAll(async () => {
  await browser.close()
  await on.stop()
})

/** Somebody of the company, who signs in at its issuer next. */
function known(sub: string, groups: readonly string[]): void {
  const email = `${sub}@vendor.example`
  on.issuer.people.set(sub, { email, email_verified: true, name: `${sub} of us`, tenant: 'ours', groups })
  on.issuer.signsIn = sub
}

const come = (): Promise<Visitor> => visit(browser, on, undefined, { alsoVisits: [on.issuer.url] })

const toTheIssuer = ({ page }: Visitor): Promise<void> =>
  page.getByRole('link', { name: 'Sign in with Example SSO' }).click()

async function throughTheIssuer(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await toTheIssuer(visitor)
  await page.getByRole('heading', { name: 'Example SSO' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
}

it('goes to the issuer and back to Today, and out again', async () => {
  known('ann', ['cs-leads'])
  const ann = await come()
  const { page } = ann
  await ann.open('/today')
  await page.waitForURL(/\/sign-in/)
  await ann.expectAccessible()
  await throughTheIssuer(ann)
  await page.waitForURL(/\/today/)
  await ann.settled()
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'ann of us' }).click()
  await page.getByText('Manager at Ours').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in$/)
  await ann.open('/renewals?band=at_risk')
  await page.waitForURL(/\/sign-in/)
  // the issuer knows them still, and sends them back at once
  await toTheIssuer(ann)
  await page.waitForURL(/\/renewals\?band=at_risk/)
  await ann.expectNoTrouble()
  await ann.leave()
})

it('says kindly to whom no group gives a role what to do', async () => {
  known('cy', ['kitchen'])
  const cy = await come()
  await cy.open('/sign-in')
  await throughTheIssuer(cy)
  await cy.page
    .getByRole('alert')
    .getByText(/nobody has said what you may do. Ask an admin/)
    .waitFor()
  await cy.expectAccessible()
  await cy.expectNoTrouble()
  await cy.leave()
})

/** What stands above the ways to sign in, and whether one still is on the way to the accounts. */
async function expectBack(
  { page, expectAccessible }: Visitor,
  said: RegExp,
  returnTo = '/accounts',
): Promise<void> {
  await page.waitForURL(/\/sign-in\?problem=/)
  await page.getByRole('alert').getByText(said).waitFor()
  await page.getByRole('link', { name: 'Sign in with Example SSO' }).waitFor()
  expect(new URL(page.url()).searchParams.get('returnTo') ?? '').toBe(returnTo)
  await expectAccessible()
}

it('says so when the issuer dies after it was known, and goes on where one wanted to once it is back', async () => {
  known('dora', ['cs-team'])
  const dora = await come()
  const { page } = dora
  await dora.open('/sign-in?returnTo=/accounts')
  on.issuer.drops = () => true
  await toTheIssuer(dora)
  await expectBack(dora, /could not be reached/)
  on.issuer.drops = () => false
  await toTheIssuer(dora)
  await page.getByRole('heading', { name: 'Example SSO' }).waitFor()
  // and once more while the browser is on its way back
  on.issuer.drops = path => path.startsWith('/token')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expectBack(dora, /could not be reached/)
  on.issuer.drops = () => false
  await toTheIssuer(dora)
  await page.waitForURL(/\/accounts/)
  await dora.expectNoTrouble()
  await dora.leave()
})

it('says so when it was cancelled at the issuer, and when it took too long', async () => {
  on.issuer.signsIn = null
  const fay = await come()
  await fay.open('/sign-in?returnTo=/accounts')
  await throughTheIssuer(fay)
  await expectBack(fay, /cancelled before it was done/)
  known('fay', ['cs-team'])
  await toTheIssuer(fay)
  await fay.page.getByRole('heading', { name: 'Example SSO' }).waitFor()
  on.rung.clock.advance({ seconds: 11 * 60 })
  await fay.page.getByRole('button', { name: 'Continue' }).click()
  await expectBack(fay, /took too long/, '')
  await fay.expectNoTrouble()
  await fay.leave()
})

it('names cookies among what may be wrong where an answer comes back to a browser that keeps none', async () => {
  const { page, close } = await browserWithoutCookies()
  await page.goto(`${on.rung.address}/accounts`)
  await page.waitForURL(/\/sign-in\?/)
  await page.getByRole('link', { name: 'Sign in with Example SSO' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.goto(`${on.rung.address}/v1/sign-in/oidc/callback?code=some&state=some`)
  await page
    .getByRole('alert')
    .getByText(/your browser keeps no cookies of this site/)
    .waitFor()
  expect((await runAxe(page)).findings).toEqual([])
  await close()
})

it('says so when the issuer does not answer', async () => {
  const away = await startIssuer()
  const oidc = oidcSettingsOf({
    RUNG_OIDC_ISSUER: away.url,
    RUNG_OIDC_CLIENT_ID: CLIENT_ID,
    RUNG_OIDC_NAME: 'Example SSO',
    RUNG_OIDC_WORKSPACE: on.ours.id,
  })
  await away.stop()
  const rung = await startTestRung(TODAY, { oidc, pages: { folder } })
  const visitor = await visit(browser, { rung })
  await visitor.open('/sign-in?returnTo=/accounts')
  await visitor.page.getByRole('link', { name: 'Sign in with Example SSO' }).click()
  await visitor.page
    .getByRole('alert')
    .getByText(/could not be reached/)
    .waitFor()
  await visitor.expectAccessible()
  await visitor.expectNoTrouble()
  await visitor.leave()
  await rung.stop()
})

it('ends the open page of whom the directory takes out, and says why', async () => {
  const { key } = await on.ours.client.post<{ key: string }>('/v1/keys', { scope: 'scim', name: 'Okta' })
  const scim = async (method: string, path: string, body: object): Promise<{ id: string }> => {
    const headers = { 'content-type': 'application/scim+json' }
    const { status, text } = await on.rung.call({ method, path: `/scim/v2${path}`, key, headers, body })
    expect({ text, isDone: status < 300 }).toMatchObject({ isDone: true })
    return JSON.parse(text)
  }
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
  const emails = [{ primary: true, type: 'work', value: 'bo@vendor.example' }]
  const { id } = await scim('POST', '/Users', {
    schemas,
    userName: 'bo@vendor.example',
    displayName: 'Bo',
    emails,
    active: true,
  })
  known('bo', ['cs-team'])
  const bo = await come()
  const { page } = bo
  const listening = page.waitForResponse(/\/v1\/events/)
  await bo.open('/sign-in?returnTo=/accounts')
  await throughTheIssuer(bo)
  await page.waitForURL(/\/accounts/)
  await listening
  await scim('PATCH', `/Users/${id}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', value: { active: false } }],
  })
  // nobody touches the page: it hears of it by itself
  await page.waitForURL(/\/sign-in\?problem=ended/)
  await page
    .getByRole('alert')
    .getByText(/Your session is over/)
    .waitFor()
  expect(new URL(page.url()).searchParams.get('returnTo')).toMatch(/^\/accounts/)
  await bo.expectAccessible()
  await toTheIssuer(bo)
  await page
    .getByRole('alert')
    .getByText(/Your access was ended/)
    .waitFor()
  await bo.leave()
})
