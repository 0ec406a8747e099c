// The browser of these tests: Debian's Chromium, or whatever RUNG_CHROMIUM names. Its absence is a failure, never a skip.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Logger, type Page } from 'playwright-core'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const browsers = new Set<Browser>()
const alone = new Set<BrowserContext>()

/** Every page that is open in any of them now. */
export const openPages = (): Page[] =>
  [...[...browsers].flatMap(browser => browser.contexts()), ...alone].flatMap(context => context.pages())

/** Starts it without a window. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch(howToLaunch())
  browsers.add(browser)
  browser.on('disconnected', () => browsers.delete(browser))
  return browser
}

/** One that keeps no cookies of any site, as its settings can say. */
export async function browserWithoutCookies(): Promise<{ page: Page; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'rung-chromium-'))
  await mkdir(join(home, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: BLOCKED } } }
  await writeFile(join(home, 'Default', 'Preferences'), JSON.stringify(settings))
  const context = await chromium.launchPersistentContext(home, howToLaunch())
  alone.add(context)
  context.on('close', () => alone.delete(context))
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

const BLOCKED = 2

type UnderWay = { readonly what: string; readonly where: string }
const underWay: UnderWay[] = []

/** What tests have asked of a browser and wait for: `locator.click at test/pages/states.test.ts:39:72`. */
export const callsUnderWay = (): string[] => underWay.map(({ what, where }) => `${what} at ${where}`)

const CALL = /^(=>|<=) (\S+)/

const logger: Logger = {
  isEnabled: name => name === 'api',
  log: (_name, _severity, message) => {
    const [, arrow, what = ''] = CALL.exec(String(message)) ?? []
    if (arrow === '=>') underWay.push({ what, where: lineOfTest(new Error().stack ?? '') })
    const ended = arrow === '<=' ? underWay.findIndex(call => call.what === what) : -1
    if (ended >= 0) underWay.splice(ended, 1)
  },
}

const lineOfTest = (stack: string): string =>
  /test\/(?:pages|browser)\/\S+\.test\.ts:\d+:\d+/.exec(stack)?.[0] ?? 'a place unknown'

function howToLaunch(): { executablePath: string; args: string[]; logger: Logger } {
  const named = process.env.RUNG_CHROMIUM
  const executablePath = named ?? USUAL.find(path => existsSync(path))
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${named ?? USUAL.join(', ')}. Run scripts/install-chromium.sh, or name one in RUNG_CHROMIUM.`,
    )
  }
  // Its sandbox asks for a user that is not root; the pages here are ours.
  const isRoot = process.getuid?.() === 0
  return { executablePath, args: isRoot ? ['--no-sandbox'] : [], logger }
}
