// <rung-nudge> as it is built, in pages of a vendor under the strictest policy, and inside React; against Rung on another origin.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWidget } from '@rung/nudge-widget/build'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signUserToken } from '../journeys/sign-user-token.ts'
import { runAxe } from './axe.ts'
import { startChromium } from './chromium.ts'

const XSS =
  '<img src=x onerror="globalThis.hacked = 1"><script>globalThis.hacked = 1</script>"\'`javascript:alert(1)'
const PICTURES = process.env.RUNG_PICTURES

let rung: TestRung
let workspace: TestWorkspace
let browser: Browser
let context: BrowserContext
let site: Server
let origin: string
let folder: string
let reactPage: string
let pageKey: string
let secret: string
const pages = new Map<string, string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-nudge-'))
  await buildWidget(folder)
  reactPage = await bundleReact()
  rung = await startTestRung('2026-03-18')
  workspace = await rung.workspace('Acme')
  site = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const script = path === '/rung-nudge.js' ? readFile(join(folder, 'rung-nudge.js'), 'utf8') : undefined
    const html = pages.get(path)
    const text = script ?? (path === '/react.js' ? Promise.resolve(reactPage) : undefined)
    if (text !== undefined) {
      void text.then(body => response.writeHead(200, { 'content-type': 'text/javascript' }).end(body))
    } else if (html === undefined) response.writeHead(404).end()
    else {
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${rung.address}; require-trusted-types-for 'script'`,
        })
        .end(html)
    }
  })
  await new Promise<void>(resolve => site.listen(0, 'localhost', resolve))
  origin = `http://localhost:${(site.address() as AddressInfo).port}`
  await tellOfAcme()
  browser = await startChromium()
})
afterEach(() => context?.close())
afterAll(async () => {
  await browser?.close()
  await new Promise(resolve => site?.close(resolve))
  await rung?.stop()
  await rm(folder, { recursive: true })
})

/** An app of React that holds the element, bundled as a vendor does. */
async function bundleReact(): Promise<string> {
  const entry = join(import.meta.dirname, '../../packages/nudge-widget/examples/react.ts')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: () => 'react.js' } },
  })
  const [first] = [built].flat()
  if (first === undefined || !('output' in first)) throw new Error('the app of React was not bundled')
  return first.output[0].code
}

async function tellOfAcme(): Promise<void> {
  const { client } = workspace
  const made = { scope: 'collect', publishable: true, origins: [origin] }
  pageKey = (await client.post<{ key: string }>('/v1/keys', made)).key
  secret = (await client.post<{ secret: string }>('/v1/user-token-keys', { algorithm: 'HS256' })).secret
  await client.post('/v1/metrics', {
    key: 'reports',
    filter: { events: ['Report Viewed'] },
    aggregation: { kind: 'count' },
    windowDays: 28,
  })
  await client.post('/v1/milestones', { key: 'first_report', metric: 'reports', threshold: 1 })
  await client.post('/v1/accounts', { externalId: 'northfield', occurredAt: '2025-03-01' })
  await client.post('/v1/stakeholders', {
    externalId: 'dana',
    account: 'northfield',
    role: 'champion',
    productUserIds: Array.from({ length: 20 }, (_, index) => `user-${index}`),
    occurredAt: '2025-03-01',
  })
  await client.post('/v1/outcomes', {
    account: 'northfield',
    externalId: 'faster',
    stakeholder: 'dana',
    statement: `Invoices out in two days ${XSS}`,
    importance: 4,
    status: 'active',
    milestones: [{ key: 'first_report' }],
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: '2026-03-01', dueOn: '2026-09-01' },
  })
  await client.post('/v1/track', {
    userId: 'user-0',
    event: 'Signed In',
    messageId: 'm1',
    context: { groupId: 'northfield' },
  })
  await rung.settle()
}

let users = 0
/** A user of the account to whom nothing was shown before. */
const anotherUser = () => `user-${users++}`
const tokenFor = (user: string) =>
  signUserToken(secret, { sub: user, account: 'northfield' }, rung.clock.now())

type Told = { readonly name: string; readonly detail: Record<string, unknown> }

/** Opens a page that holds the element and notes what it tells; `html` stands in its place. */
async function open(html: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext(options)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(String(error)))
  told.set(page, said)
  pages.set(
    '/page',
    `<!doctype html><html lang="en"><title>Acme</title><main><h1>Invoices</h1>${html}</main></html>`,
  )
  pages.set('/blank', '<!doctype html><title>Acme</title>')
  await page.addInitScript(`
    globalThis.heard = []
    for (const name of ['rung:shown', 'rung:reaction', 'rung:rating', 'rung:quiet'])
      document.addEventListener(name, ({ detail }) => heard.push({ name, detail }))`)
  await page.goto(`${origin}/page`)
  return page
}
const told = new Map<Page, string[]>()
const heardIn = (page: Page) => page.evaluate<Told[]>('heard')
/** Inside the element. */
const ROOT = `document.querySelector('rung-nudge').shadowRoot`

const element = (token: string, more = '') =>
  `<script type="module" src="/rung-nudge.js"></script><rung-nudge server="${rung.address}" publishable-key="${pageKey}" surface="home" token="${token}" ${more}></rung-nudge>`

/** A page whose question is answered so: for what the server of this test would not say. */
async function openAnswered(user: string, answer: object): Promise<{ page: Page; sent: unknown[] }> {
  const page = await open('')
  const sent: unknown[] = []
  await page.route(`${rung.address}/v1/nudges/**`, async route => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers })
    const path = new URL(route.request().url()).pathname
    if (path.endsWith('/reactions')) sent.push(route.request().postDataJSON())
    const followUp = { says: `Good to hear. ${XSS}`, does: 'take_next_step' }
    return route.fulfill({ headers, json: path.endsWith('/decide') ? answer : { followUp } })
  })
  const html = element(tokenFor(user))
  pages.set(
    '/page',
    `<!doctype html><html lang="en"><title>Acme</title><main><h1>Invoices</h1>${html}</main></html>`,
  )
  await page.reload()
  return { page, sent }
}

const box = (page: Page) => page.locator('rung-nudge').getByRole('region', { name: 'A suggestion' })

const NAME_AND_OUTLINE = `(() => {
  const active = ${ROOT}.activeElement
  return (active.getAttribute('aria-label') ?? active.textContent) + ' ' + getComputedStyle(active).outlineStyle
})()`

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  await mkdir(PICTURES, { recursive: true })
  // what is planted here is for no reader
  await page.evaluate(`{
    const texts = document.createTreeWalker(${ROOT}, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(${JSON.stringify(` ${XSS}`)}, '')
  }`)
  await page.screenshot({ path: join(PICTURES, `nudge-${name}.png`), fullPage: true })
}

describe('in a plain page under default-src none', () => {
  it('shows the nudge as text, tells of it once it is seen, and breaks no rule of the policy', async () => {
    const page = await open(element(tokenFor(anotherUser())))
    await box(page).waitFor()
    await expect
      .poll(() => heardIn(page))
      .toMatchObject([
        {
          name: 'rung:shown',
          detail: { decisionId: expect.stringMatching(/^ndg_/), reason: 'next_milestone' },
        },
      ])
    const text = await box(page).innerText()
    expect(text).toContain(XSS)
    expect(await page.evaluate<boolean>(`'hacked' in globalThis`)).toBe(false)
    expect(await page.evaluate(`${ROOT}.querySelectorAll('img, script, style').length`)).toBe(0)
    expect(await page.evaluate(`${ROOT}.adoptedStyleSheets.length`)).toBe(1)
    expect(told.get(page)).toEqual([])
    await expect
      .poll(() =>
        rung.query<{ count: string }>('select count(*)::text as count from playbook.nudge_impressions'),
      )
      .toEqual([{ count: '1' }])
  })

  it('says what happens next when somebody reacts, with focus on it, and is gone when it is closed', async () => {
    const page = await open(element(tokenFor(anotherUser())))
    await box(page).getByRole('button', { name: 'Tell me more' }).click()
    await page.getByText('Gladly.').waitFor()
    expect(await page.evaluate<string>(`${ROOT}.activeElement.textContent`)).toContain('Gladly.')
    expect(await box(page).getByRole('button', { name: 'Tell me more' }).isVisible()).toBe(false)
    await box(page).getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => box(page).count()).toBe(0)
    await expect
      .poll(async () =>
        (await heardIn(page)).map(({ name, detail }) => `${name} ${detail.reaction ?? ''}`.trim()),
      )
      .toEqual(['rung:shown', 'rung:reaction tell_me_more', 'rung:reaction dismiss'])
  })

  it('is worked by the keyboard alone, each stop seen', async () => {
    const page = await open(element(tokenFor(anotherUser())))
    await box(page).waitFor()
    const stops: string[] = []
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate<string>(NAME_AND_OUTLINE))
    }
    expect(stops).toEqual([
      'Tell me more solid',
      'I disagree solid',
      'Not important to me solid',
      'I see it differently solid',
      'Close solid',
    ])
    await page.keyboard.press('Enter')
    await expect.poll(() => box(page).count()).toBe(0)
  })

  it('asks how it went by two groups of grades, and sends both at once', async () => {
    const user = anotherUser()
    const answer = {
      decisionId: 'ndg_test',
      nudge: {
        headline: 'How did it go?',
        offer: 'Two answers.',
        content: null,
        asks: 'rating',
        reactions: ['dismiss'],
      },
      reason: { kind: 'how_did_it_go' },
    }
    const { page, sent } = await openAnswered(user, answer)
    const achieved = box(page).getByRole('group', { name: 'How far did you get what you wanted?' })
    await achieved.getByRole('radio', { name: '4' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await box(page)
      .getByRole('group', { name: 'How was the way there?' })
      .getByRole('radio', { name: '3' })
      .check()
    await picture(page, 'rating')
    expect((await runAxe(page)).findings).toEqual([])
    await box(page).getByRole('button', { name: 'Send' }).click()
    await page.getByText('Good to hear.').waitFor()
    expect(sent).toEqual([{ rating: 5, experience: 3 }])
    expect((await heardIn(page)).at(-1)).toMatchObject({
      name: 'rung:rating',
      detail: { rating: 5, experience: 3, does: 'take_next_step' },
    })
  })

  it.each([
    ['javascript:alert(1)', 0],
    ['data:text/html,<script>alert(1)</script>', 0],
    ['no address', 0],
    ['https://vendor.example/read?a="><img src=x>', 1],
  ])('says every field as text, and links to pages of the web alone: %s', async (url, links) => {
    const nudge = {
      headline: `Headline ${XSS}`,
      offer: `Offer ${XSS}`,
      content: { kind: 'article', title: `Title ${XSS}`, text: `Text ${XSS}`, url, minutes: { value: 3 } },
      asks: 'reaction',
      reactions: ['tell_me_more', `${XSS}`],
    }
    const answer = { decisionId: 'ndg_1', nudge, reason: { kind: 'outcome_help' } }
    const { page } = await openAnswered(anotherUser(), answer)
    await box(page).waitFor()
    const text = await box(page).innerText()
    for (const field of ['Headline', 'Offer', 'Title', 'Text']) expect(text).toContain(`${field} ${XSS}`)
    expect(text.split(XSS)).toHaveLength(6)
    expect(await page.evaluate(`${ROOT}.querySelectorAll('img, script, iframe').length`)).toBe(0)
    expect(await page.evaluate(`${ROOT}.querySelectorAll('a').length`)).toBe(links)
    await box(page).getByRole('button', { name: 'Tell me more' }).click()
    await page.getByText(`Good to hear. ${XSS}`).waitFor()
    expect(await page.evaluate(`'hacked' in globalThis`)).toBe(false)
    expect(told.get(page)).toEqual([])
  })

  it('leaves the page as it was where nothing is to be said, and tells why', async () => {
    const user = anotherUser()
    const again = await open(
      element(tokenFor(user)) +
        element(tokenFor(user), 'hidden').replace('surface="home"', 'surface="reports"'),
    )
    await expect
      .poll(async () => (await heardIn(again)).map(({ name, detail }) => `${name} ${detail.reason}`))
      .toEqual(expect.arrayContaining(['rung:quiet queued']))
    const broken = await open(element('not.a.token'))
    await expect
      .poll(() => heardIn(broken))
      .toMatchObject([
        { name: 'rung:quiet', detail: { reason: expect.stringContaining('token is not good') } },
      ])
    expect(await box(broken).count()).toBe(0)
  })

  it('asks nothing by a key that may not stand in the page', async () => {
    const made = { scope: 'collect', publishable: true, origins: ['https://elsewhere.example'] }
    const { key } = await workspace.client.post<{ key: string }>('/v1/keys', made)
    const page = await open(element(tokenFor(anotherUser())).replace(pageKey, key))
    await expect
      .poll(() => heardIn(page))
      .toMatchObject([
        { name: 'rung:quiet', detail: { reason: expect.stringContaining('not for requests with Origin') } },
      ])
  })
})

describe('every look of it', () => {
  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced', { forcedColors: 'active' }],
    ['narrow', { viewport: { width: 320, height: 640 } }],
  ] as const)(
    '%s: axe finds nothing, targets are large enough, nothing is cut off',
    async (name, options) => {
      const page = await open(element(tokenFor(anotherUser())), {
        viewport: { width: 640, height: 420 },
        ...options,
      })
      await page.evaluate(`document.documentElement.style.setProperty('color-scheme', 'light dark')`)
      await box(page).waitFor()
      await picture(page, name)
      const { findings, passed } = await runAxe(page)
      expect(findings).toEqual([])
      expect(passed).toBeGreaterThan(5)
      const sizes = await page.evaluate<number[]>(
        `[...${ROOT}.querySelectorAll('button, a')].map(each => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))`,
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    },
  )

  it('moves only for who did not ask for less motion', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await open(element(tokenFor(anotherUser())), { reducedMotion })
      await box(page).waitFor()
      const name = await page.evaluate<string>(
        `getComputedStyle(${ROOT}.querySelector('section')).animationName`,
      )
      await context.close()
      return name
    }
    expect([await moving('reduce'), await moving('no-preference')]).toEqual(['none', 'in'])
  })

  it('is styled from outside by its parts', async () => {
    const page = await open(element(tokenFor(anotherUser())))
    await box(page).waitFor()
    await page.evaluate(`
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('rung-nudge::part(headline) { color: rgb(1, 2, 3) }')
      document.adoptedStyleSheets = [sheet]`)
    expect(await page.evaluate(`getComputedStyle(${ROOT}.querySelector('h2')).color`)).toBe('rgb(1, 2, 3)')
  })
})

describe('inside a page of React', () => {
  it('takes its properties and tells its events as any element does', async () => {
    const given = JSON.stringify({
      server: rung.address,
      publishableKey: pageKey,
      token: tokenFor(anotherUser()),
    })
    const page = await open(
      `<div id="app" data-given='${given}'></div><script type="module" src="/react.js"></script>`,
    )
    await box(page).getByRole('button', { name: 'Mehr dazu' }).click()
    await page.getByText('heard shown reaction:tell_me_more').waitFor()
    expect(told.get(page)).toEqual([])
  })
})
