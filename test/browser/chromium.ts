// The browser of these tests: Debian's Chromium, or whatever RUNG_CHROMIUM names. Its absence is a failure, never a skip.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts it without a window. */
export function startChromium(): Promise<Browser> {
  return chromium.launch(howToLaunch())
}

/** One that keeps no cookies of any site, as its settings can say. */
export async function browserWithoutCookies(): Promise<{ page: Page; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'rung-chromium-'))
  await mkdir(join(home, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: BLOCKED } } }
  await writeFile(join(home, 'Default', 'Preferences'), JSON.stringify(settings))
  const context = await chromium.launchPersistentContext(home, howToLaunch())
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

const BLOCKED = 2

function howToLaunch(): { executablePath: string; args: string[] } {
  const named = process.env.RUNG_CHROMIUM
  const executablePath = named ?? USUAL.find(path => existsSync(path))
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${named ?? USUAL.join(', ')}. Run scripts/install-chromium.sh, or name one in RUNG_CHROMIUM.`,
    )
  }
  // Its sandbox asks for a user that is not root; the pages here are ours.
  const isRoot = process.getuid?.() === 0
  return { executablePath, args: isRoot ? ['--no-sandbox'] : [] }
}
