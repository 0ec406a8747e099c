// Somebody before a browser: signs in, presses keys, and what went wrong meanwhile is kept.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { runAxe } from '../browser/axe.ts'
import { type DemoUnderTest, TODAY } from './demo-under-test.ts'

export type Look = {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  /** Other hosts that they may be sent to. */
  readonly alsoVisits?: readonly string[]
}

export type Visitor = {
  readonly page: Page
  /** Opens a page of Rung and waits until all of it is there. */
  open(path: string): Promise<void>
  /** Presses keys in turn, as `playwright` names them. */
  press(...keys: readonly string[]): Promise<void>
  /** Waits until nothing shown says that it is still loading. */
  settled(): Promise<void>
  /** Waits until the page hears what others change: what was recorded before that is told to nobody. */
  hears(): Promise<void>
  /** How many pixels the page is wider than the window: 0 where nothing has to be scrolled sideways. */
  overflow(): Promise<number>
  /** Fails when axe finds anything on what is shown now. */
  expectAccessible(): Promise<void>
  /** Fails when anything went wrong since the visitor came: errors of the console, answers of 500, other hosts, jumps. */
  expectNoTrouble(): Promise<void>
  leave(): Promise<void>
}

export type Person = 'amara' | 'rita' | 'ada'

/** Something that moved by itself: how far by the measure of browsers, and what it was. */
type Jump = { readonly value: number; readonly moved: readonly string[] }

const LARGEST_SHIFT = 0.05
const PATIENCE_MS = 900_000

/** `as`: signed in by one click into the demo; left out, signed out. */
export async function visit(
  browser: Browser,
  { rung }: Pick<DemoUnderTest, 'rung'>,
  as?: Person,
  { width = 1440, height = 900, alsoVisits = [], ...look }: Look = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...look,
  })
  // nothing is to fail because a machine is busy
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  // the day of the demo, whatever day it is; timers run on
  await page.clock.setFixedTime(`${TODAY}T12:00:00Z`)
  await watchShifts(context)
  const trouble = watch(page, [rung.address, ...alsoVisits])
  // not the network: a stream of what others change stays open always
  const settled = async (): Promise<void> => {
    await page.locator('h1').first().waitFor()
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  }
  // the stream of a page that was left says nothing of the one that is shown
  let isHearing = false
  page.on('domcontentloaded', () => {
    isHearing = false
  })
  page.on('response', answer => {
    if (new URL(answer.url()).pathname === '/v1/events') isHearing = true
  })
  const open = async (path: string): Promise<void> => {
    await page.goto(`${rung.address}${path}`)
    await settled()
  }
  if (as !== undefined) {
    await open('/sign-in')
    await page.getByRole('button', { name: new RegExp(as, 'i') }).click()
    await page.waitForURL(/\/today/)
    // the address is there before the page: until then the one for signing in stands, with a heading and a button of that name
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
    await settled()
  }
  return {
    page,
    open,
    settled,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
      await settled()
    },
    hears: () => expect.poll(() => isHearing).toBe(true),
    overflow: () =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    expectAccessible: async () => expect((await runAxe(page)).findings).toEqual([]),
    expectNoTrouble: async () => {
      expect(trouble).toEqual([])
      const jumps = await page.evaluate<readonly Jump[]>('globalThis.jumps')
      const shifted = jumps.reduce((sum, { value }) => sum + value, 0)
      expect(shifted, JSON.stringify(jumps, null, 2)).toBeLessThanOrEqual(LARGEST_SHIFT)
    },
    leave: () => context.close(),
  }
}

/** What went wrong, in words, as it happens. */
function watch(page: Page, hosts: readonly string[]): string[] {
  const trouble: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()} at ${message.location().url}`)
  })
  page.on('pageerror', error => trouble.push(`thrown: ${error.message}`))
  page.on('response', answer => {
    if (answer.status() >= 500) trouble.push(`${answer.status()} of ${answer.url()}`)
  })
  page.on('request', request => {
    const isExpected = ['data:', ...hosts.map(host => `${host}/`)].some(start =>
      request.url().startsWith(start),
    )
    if (!isExpected) trouble.push(`another host: ${request.url()}`)
  })
  return trouble
}

/**
 * How far things jumped on a page by themselves, summed as browsers sum it (layout-shift entries without input). What moves in the frame
 * that answers an input is its answer, also where a busy machine takes more than the half second after it that browsers leave out.
 */
async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript({
    content: `globalThis.jumps = []
const answers = []
for (const type of ['pointerdown', 'click', 'keydown', 'input', 'change'])
  addEventListener(type, () => {
    const answer = { from: performance.now(), to: Infinity }
    answers.push(answer)
    requestAnimationFrame(() => requestAnimationFrame(() => { answer.to = performance.now() }))
  }, { capture: true, passive: true })
const isAnswer = at => answers.some(({ from, to }) => from <= at && at <= to)
const placeOf = ({ node, previousRect: from, currentRect: to }) =>
  (node?.outerHTML ?? node?.textContent ?? 'gone').slice(0, 80) + ' from ' + from.x + ',' + from.y + ' to ' + to.x + ',' + to.y
new PerformanceObserver(list => {
  for (const { hadRecentInput, startTime, value, sources } of list.getEntries())
    if (!hadRecentInput && !isAnswer(startTime)) globalThis.jumps.push({ value, moved: sources.map(placeOf) })
}).observe({ type: 'layout-shift', buffered: true })`,
  })
}
