// The browser of these tests: Debian's Chromium, or whatever RUNG_CHROMIUM names. Its absence is a failure, never a skip.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts it without a window. */
export function startChromium(): Promise<Browser> {
  const named = process.env.RUNG_CHROMIUM
  const executablePath = named ?? USUAL.find(path => existsSync(path))
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${named ?? USUAL.join(', ')}. Run scripts/install-chromium.sh, or name one in RUNG_CHROMIUM.`,
    )
  }
  // Its sandbox asks for a user that is not root; the pages here are ours.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] })
}
