// What the pages cost a reader of a large book, in Chromium: lists shown, keys and clicks, first load, jumps, beside their budgets.
import { cpus, loadavg } from 'node:os'
import { firstLoadFiles, gzippedBytes } from '@rung/web/first-load'
import type { Browser, BrowserContext } from 'playwright-core'
import { startChromium } from '../test/browser/chromium.ts'
import { BOOK_NOW } from './book-app.ts'
import { loadedUntil } from './pages/first-load.ts'
import { type ServedBook, type ServedPages, serveBook } from './pages/served-book.ts'
import { FIRST_WALK, WALKS, type Walk } from './pages/walks.ts'
import { drawn, FRAME_MS, type Watched, watchedSoFar, watchingScript } from './pages/watching.ts'

const BUDGETS = { shownMs: 150, interactionMs: 50, firstLoadBytes: 130_000, shift: 0.05 }
const ROUNDS = 3
const USUAL_ACCOUNTS = 2_000
/** How long a page is waited for at all: it is measured, however loaded the machine. */
const PATIENCE_MS = 300_000

type Measured = {
  readonly shown: readonly number[]
  /** One a key or click; what was within a frame counts as a whole one. */
  readonly interactions: readonly number[]
  /** Of the page's own thread, one a key or click, until what it asked for is drawn. */
  readonly processorMs: readonly number[]
  readonly shift: number
  readonly trouble: readonly string[]
}

/** `--accounts 20000`: how large the book is. `--beside FOLDER`: pages built before, in turns with those of now. */
export async function benchPages(): Promise<void> {
  const accounts = Number(option('--accounts') ?? USUAL_ACCOUNTS)
  const began = performance.now()
  const book = await serveBook(accounts, option('--beside'))
  const browser = await startChromium()
  try {
    console.log(
      `  ${accounts} accounts, after ${Math.round((performance.now() - began) / 1000)} s; ${load()}`,
    )
    console.log(
      `  ${row('page', 'shown, p50', 'slowest', 'pressed, p50', 'p95', 'slowest', 'processor, p50', 'p95', 'shift')}`,
    )
    for (const walk of WALKS) await walkInTurns(browser, book, walk)
    reportFirstLoad(book.pages, await firstLoad(browser, book.pages, FIRST_WALK))
    console.log(
      `  budgets: shown ${BUDGETS.shownMs} ms, pressed p95 ${BUDGETS.interactionMs} ms, first load ${BUDGETS.firstLoadBytes / 1000} KB, shift ${BUDGETS.shift}; ${load()}`,
    )
  } finally {
    await browser.close()
    await book.close()
  }
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** Round by round both, so that whatever else the machine does falls on both alike. */
async function walkInTurns(browser: Browser, { pages, former }: ServedBook, walk: Walk): Promise<void> {
  const rounds: Measured[] = []
  const formerRounds: Measured[] = []
  for (let round = 0; round < ROUNDS; round++) {
    if (former !== undefined) formerRounds.push(await measure(browser, former, walk))
    rounds.push(await measure(browser, pages, walk))
  }
  const now = together(rounds)
  report(walk.name, now)
  if (former === undefined) return
  const before = together(formerRounds)
  report('  before', before)
  const ratio = (of: (measured: Measured) => readonly number[], share: number) =>
    `x ${(quantile(of(now), share) / quantile(of(before), share)).toFixed(2)}`
  const pressed = ({ interactions }: Measured) => interactions
  const processor = ({ processorMs }: Measured) => processorMs
  const shown = (measured: Measured) => measured.shown
  console.log(
    `  ${row('  now of before', ratio(shown, 0.5), '', ratio(pressed, 0.5), ratio(pressed, 0.95), '', ratio(processor, 0.5), ratio(processor, 0.95))}`,
  )
}

const together = (rounds: readonly Measured[]): Measured => ({
  shown: rounds.flatMap(({ shown }) => shown),
  interactions: rounds.flatMap(({ interactions }) => interactions),
  processorMs: rounds.flatMap(({ processorMs }) => processorMs),
  shift: Math.max(...rounds.map(({ shift }) => shift)),
  trouble: [...new Set(rounds.flatMap(({ trouble }) => trouble))],
})

async function measure(browser: Browser, pages: ServedPages, walk: Walk): Promise<Measured> {
  const trouble: string[] = []
  const context = await signedIn(browser, pages)
  await context.addInitScript({ content: watchingScript(walk.rows, walk.answer, BOOK_NOW.getTime()) })
  const page = await context.newPage()
  const { html } = walk
  if (html !== undefined)
    await page.route(`**${walk.path}`, route => route.fulfill({ body: html, contentType: 'text/html' }))
  page.on('pageerror', error => trouble.push(error.message))
  page.on('response', answer => {
    if (answer.status() >= 400) trouble.push(`${answer.status()} of ${new URL(answer.url()).pathname}`)
  })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const usedMs = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  await page.goto(`${pages.address}${walk.path}`)
  await page.waitForFunction(isShown)
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  const processorMs: number[] = []
  let before = await usedMs()
  for (const act of walk.acts) {
    await act(page)
    await page.evaluate(drawn)
    const after = await usedMs()
    processorMs.push(after - before)
    before = after
  }
  const { shown, interactions, shift } = await page.evaluate<Watched>(watchedSoFar)
  await context.close()
  const unseen = Math.max(0, walk.acts.length - interactions.length)
  return {
    shown: shown === null || html !== undefined ? [] : [shown],
    interactions: [...interactions, ...Array<number>(unseen).fill(FRAME_MS)],
    processorMs,
    shift,
    trouble,
  }
}

const isShown = () => typeof (globalThis as { watched?: Watched }).watched?.shown === 'number'

async function firstLoad(browser: Browser, pages: ServedPages, walk: Walk): Promise<readonly string[]> {
  const context = await signedIn(browser, pages)
  await context.addInitScript({ content: watchingScript(walk.rows, walk.answer, BOOK_NOW.getTime()) })
  const page = await context.newPage()
  await page.goto(`${pages.address}${walk.path}`)
  await page.waitForFunction(isShown)
  const { rowsAt } = await page.evaluate<Watched>(watchedSoFar)
  const files = await loadedUntil(page, rowsAt ?? Number.POSITIVE_INFINITY)
  await context.close()
  return files
}

/** The number that the tests hold to its budget, if the browser asks for the same. */
function reportFirstLoad({ folder }: ServedPages, asked: readonly string[]): void {
  const bytes = gzippedBytes(folder, asked)
  const counted = new Set(firstLoadFiles(folder))
  const more = asked.filter(file => !counted.has(file))
  const unasked = [...counted].filter(file => !asked.includes(file))
  const kb = (bytes / 1000).toFixed(1)
  console.log(`  first load, Today with it: ${kb} KB gzipped${over(bytes > BUDGETS.firstLoadBytes)}`)
  if (more.length > 0) console.log(`    not counted by the tests: ${more.join(', ')}`)
  if (unasked.length > 0) console.log(`    counted by the tests, and not asked for: ${unasked.join(', ')}`)
}

async function signedIn(browser: Browser, { address, session }: ServedPages): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addCookies([{ name: 'rung_session', value: session, url: address, httpOnly: true }])
  return context
}

function report(name: string, { shown, interactions, processorMs, shift, trouble }: Measured): void {
  const ms = (value: number) => `${Math.round(value)} ms`
  const cell = (value: number, most: number) => `${ms(value)}${over(value > most)}`
  console.log(
    `  ${row(
      name,
      shown.length === 0 ? '' : cell(quantile(shown, 0.5), BUDGETS.shownMs),
      shown.length === 0 ? '' : ms(Math.max(...shown)),
      ms(quantile(interactions, 0.5)),
      cell(quantile(interactions, 0.95), BUDGETS.interactionMs),
      ms(Math.max(...interactions)),
      `${quantile(processorMs, 0.5).toFixed(1)} ms`,
      `${quantile(processorMs, 0.95).toFixed(1)} ms`,
      `${shift.toFixed(3)}${over(shift > BUDGETS.shift)}`,
    )}`,
  )
  for (const each of trouble) console.log(`    went wrong: ${each}`)
}

const row = (...cells: readonly string[]) => cells.map(cell => cell.padEnd(16)).join('')
const over = (isOver: boolean) => (isOver ? ' OVER' : '')
const load = () => `load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
