// Pages of a vendor's product in Chromium, with @segment/analytics-next unmodified: whatever a page sends is counted.

import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from './chromium.ts'
import { startVendorSite, type VendorSite } from './vendor-site.ts'

const EVENTS = 1_000

let rung: TestRung
let workspace: TestWorkspace
let site: VendorSite
let stranger: VendorSite
let browser: Browser
let key: string

beforeAll(async () => {
  browser = await startChromium()
  const now = new Date()
  // the limits of the product, and its clock where the browser's is: a page says when it sends
  rung = await startTestRung(now.toISOString().slice(0, 10), { limits: {} })
  rung.clock.set(now.toISOString())
  ;[site, stranger] = await Promise.all([startVendorSite(), startVendorSite()])
  workspace = await rung.workspace('Pages')
  const wanted = { scope: 'collect', publishable: true, origins: [site.origin] }
  ;({ key } = await workspace.client.post<{ key: string }>('/v1/keys', wanted))
})
afterAll(async () => {
  await browser?.close()
  await Promise.all([site?.stop(), stranger?.stop(), rung?.stop()])
})

/** A page with the library's bundle; `window.ready` is what `script` gives. */
const htmlOf = (script: string): string =>
  `<!doctype html><title>Product</title><script src="/analytics-next/index.js"></script><script>${script}</script>`

/** What a vendor writes into their page: two words, and nothing else. */
const load = () =>
  `window.analytics = AnalyticsNext.AnalyticsBrowser.load(${JSON.stringify({ writeKey: key, cdnURL: rung.address })})`

/** Signs a user in at an account, then sends, from within the page. */
async function use(page: Page, told: { user: string; account: string; events: number }): Promise<void> {
  await page.evaluate(async ({ user, account, events }) => {
    const { analytics } = globalThis as unknown as { analytics: AnalyticsInPage }
    await analytics.page('Home')
    await analytics.identify(user)
    await analytics.group(account)
    const sent = Array.from({ length: events }, (_, index) => analytics.track('report', { index }))
    await Promise.all(sent)
  }, told)
}

type AnalyticsInPage = {
  page(name: string): Promise<unknown>
  identify(user: string): Promise<unknown>
  group(account: string): Promise<unknown>
  track(event: string, properties: object): Promise<unknown>
}

async function accountOf(externalId: string): Promise<string> {
  await workspace.client.post('/v1/accounts', { externalId, name: externalId, seats: 2 })
  return externalId
}

async function countedAt(account: string): Promise<object | undefined> {
  await rung.settle()
  const { data } = await workspace.client.get<{ data: { externalId: string; metrics: object }[] }>(
    '/v1/usage/metrics?metrics=events_28d,active_users_28d',
  )
  return data.find(row => row.externalId === account)?.metrics
}

describe('analytics-next in Chromium, told of `writeKey` and `cdnURL` alone,', () => {
  it('sends 1,000 events of a signed-in user, each by itself, and all are counted, and the visit before', async () => {
    const account = await accountOf('defaults')
    site.page('/defaults', htmlOf(load()))
    const page = await browser.newPage()
    const input: string[] = []
    page.on('request', request => input.push(request.url()))
    await page.goto(`${site.origin}/defaults`)
    await use(page, { user: 'mia', account, events: EVENTS })
    // the visit before sign-in is hers, since the page named her with the device it saw
    await expect
      .poll(() => countedAt(account))
      .toEqual({
        events_28d: EVENTS + 1,
        active_users_28d: 1,
      })
    // nothing goes to any other place than the vendor's own and Rung
    const elsewhere = input.filter(url => ![site.origin, rung.address].includes(new URL(url).origin))
    expect(elsewhere).toEqual([])
    await page.close()
  })

  it('loses nothing when the device is offline and the page is left: what was kept is sent by the next page', async () => {
    const account = await accountOf('offline')
    site.page('/offline', htmlOf(load()))
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.origin}/offline`)
    await use(page, { user: 'noor', account, events: 10 })
    await context.setOffline(true)
    await page.evaluate(() => {
      const { analytics } = globalThis as unknown as { analytics: AnalyticsInPage }
      // not waited for: a page that is left does not wait either
      for (let index = 0; index < 40; index += 1) void analytics.track('report', { index })
      return analytics.track('report', { index: 40 })
    })
    await page.goto('about:blank')
    await context.setOffline(false)
    await page.goto(`${site.origin}/offline`)
    await expect
      .poll(() => countedAt(account))
      .toEqual({
        events_28d: 52,
        active_users_28d: 1,
      })
    await context.close()
  })

  it('is refused from a page of another origin, which may read why, and nothing is counted', async () => {
    const account = await accountOf('stranger')
    stranger.page('/', htmlOf(load()))
    const page = await browser.newPage()
    const statuses = new Set<number>()
    page.on('response', response => {
      if (response.request().method() === 'POST') statuses.add(response.status())
    })
    await page.goto(`${stranger.origin}/`)
    await use(page, { user: 'eve', account, events: 20 })
    expect([...statuses]).toEqual([403])
    const why = await page.evaluate(
      async ([address, writeKey]) => {
        const body = JSON.stringify({ writeKey, event: 'x', userId: 'eve' })
        const answer = await fetch(`${address}/v1/t`, { method: 'POST', body })
        return ((await answer.json()) as { detail: string }).detail
      },
      [rung.address, key] as const,
    )
    expect(why).toContain(`Origin "${stranger.origin}"`)
    expect(await countedAt(account)).toBeUndefined()
    await page.close()
  })
})

describe('analytics-next in Chromium, told of the address itself,', () => {
  it('needs no settings from here, and may send in batches', async () => {
    const account = await accountOf('batches')
    const host = `${new URL(rung.address).host}/v1`
    const batching = { strategy: 'batching', config: { size: 25, timeout: 100 } }
    const integrations = {
      'Segment.io': { apiHost: host, protocol: 'http', deliveryStrategy: batching },
    }
    const settings = { writeKey: key, cdnSettings: { integrations: { 'Segment.io': { apiKey: key } } } }
    site.page(
      '/batches',
      htmlOf(
        `window.analytics = AnalyticsNext.AnalyticsBrowser.load(${JSON.stringify(settings)}, ${JSON.stringify({ integrations })})`,
      ),
    )
    const page = await browser.newPage()
    await page.goto(`${site.origin}/batches`)
    await use(page, { user: 'ola', account, events: 200 })
    await expect
      .poll(() => countedAt(account))
      .toEqual({
        events_28d: 201,
        active_users_28d: 1,
      })
    await page.close()
  })
})
