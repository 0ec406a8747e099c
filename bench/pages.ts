// What the pages cost a reader of a large book, in Chromium: lists shown, keys and clicks, first load, jumps, beside their budgets.
import { cpus, loadavg } from 'node:os'
import { firstLoadFiles, gzippedBytes } from '@rung/web/first-load'
import type { Browser, BrowserContext } from 'playwright-core'
import { startChromium } from '../test/browser/chromium.ts'
import { BOOK_NOW } from './filled-book.ts'
import { loadedUntil } from './pages/first-load.ts'
import { type ServedBook, serveBook } from './pages/served-book.ts'
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
  readonly shift: number
  readonly trouble: readonly string[]
}

/** `--accounts 20000`: how large the book is. */
export async function benchPages(): Promise<void> {
  const at = process.argv.indexOf('--accounts')
  const accounts = at < 0 ? USUAL_ACCOUNTS : Number(process.argv[at + 1])
  const began = performance.now()
  const book = await serveBook(accounts)
  const browser = await startChromium()
  try {
    console.log(
      `  ${accounts} accounts, after ${Math.round((performance.now() - began) / 1000)} s; ${load()}`,
    )
    console.log(`  ${row('page', 'shown, median', 'slowest', 'pressed, p95', 'slowest', 'shift')}`)
    for (const walk of WALKS) report(walk, await measure(browser, book, walk))
    reportFirstLoad(book, await firstLoad(browser, book, FIRST_WALK))
    console.log(
      `  budgets: shown ${BUDGETS.shownMs} ms, pressed p95 ${BUDGETS.interactionMs} ms, first load ${BUDGETS.firstLoadBytes / 1000} KB, shift ${BUDGETS.shift}; ${load()}`,
    )
  } finally {
    await browser.close()
    await book.close()
  }
}

async function measure(browser: Browser, book: ServedBook, walk: Walk): Promise<Measured> {
  const rounds: Watched[] = []
  const pressed: number[] = []
  const trouble: string[] = []
  const context = await signedIn(browser, book)
  await context.addInitScript({ content: watchingScript(walk.rows, walk.answer, BOOK_NOW.getTime()) })
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage()
    page.on('pageerror', error => trouble.push(error.message))
    page.on('response', answer => {
      if (answer.status() >= 400) trouble.push(`${answer.status()} of ${new URL(answer.url()).pathname}`)
    })
    await page.goto(`${book.address}${walk.path}`)
    await page.waitForFunction(isShown)
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    for (const act of walk.acts) {
      await act(page)
      await page.evaluate(drawn)
    }
    const watched = await page.evaluate<Watched>(watchedSoFar)
    rounds.push(watched)
    const unseen = Math.max(0, walk.acts.length - watched.interactions.length)
    pressed.push(...watched.interactions, ...Array<number>(unseen).fill(FRAME_MS))
    await page.close()
  }
  await context.close()
  return {
    shown: rounds.flatMap(({ shown }) => shown ?? []),
    interactions: pressed,
    shift: Math.max(...rounds.map(({ shift }) => shift)),
    trouble: [...new Set(trouble)],
  }
}

const isShown = () => typeof (globalThis as { watched?: Watched }).watched?.shown === 'number'

async function firstLoad(browser: Browser, book: ServedBook, walk: Walk): Promise<readonly string[]> {
  const context = await signedIn(browser, book)
  await context.addInitScript({ content: watchingScript(walk.rows, walk.answer, BOOK_NOW.getTime()) })
  const page = await context.newPage()
  await page.goto(`${book.address}${walk.path}`)
  await page.waitForFunction(isShown)
  const { rowsAt } = await page.evaluate<Watched>(watchedSoFar)
  const files = await loadedUntil(page, rowsAt ?? Number.POSITIVE_INFINITY)
  await context.close()
  return files
}

/** The number that the tests hold to its budget, if the browser asks for the same. */
function reportFirstLoad({ folder }: ServedBook, asked: readonly string[]): void {
  const bytes = gzippedBytes(folder, asked)
  const counted = new Set(firstLoadFiles(folder))
  const more = asked.filter(file => !counted.has(file))
  const unasked = [...counted].filter(file => !asked.includes(file))
  const kb = (bytes / 1000).toFixed(1)
  console.log(`  first load, Today with it: ${kb} KB gzipped${over(bytes > BUDGETS.firstLoadBytes)}`)
  if (more.length > 0) console.log(`    not counted by the tests: ${more.join(', ')}`)
  if (unasked.length > 0) console.log(`    counted by the tests, and not asked for: ${unasked.join(', ')}`)
}

async function signedIn(browser: Browser, { address, session }: ServedBook): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addCookies([{ name: 'rung_session', value: session, url: address, httpOnly: true }])
  return context
}

function report({ name }: Walk, { shown, interactions, shift, trouble }: Measured): void {
  const [median, p95] = [quantile(shown, 0.5), quantile(interactions, 0.95)]
  const cell = (value: number, most: number) => `${Math.round(value)} ms${over(value > most)}`
  console.log(
    `  ${row(
      name,
      cell(median, BUDGETS.shownMs),
      `${Math.round(Math.max(...shown))} ms`,
      `${cell(p95, BUDGETS.interactionMs)} of ${interactions.length}`,
      `${Math.max(...interactions)} ms`,
      `${shift.toFixed(3)}${over(shift > BUDGETS.shift)}`,
    )}`,
  )
  for (const each of trouble) console.log(`    went wrong: ${each}`)
}

const row = (...cells: readonly string[]) => cells.map(cell => cell.padEnd(20)).join('')
const over = (isOver: boolean) => (isOver ? ' OVER' : '')
const load = () => `load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN
