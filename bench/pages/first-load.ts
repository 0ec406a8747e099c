// What code and styles Chromium asks for until a page is shown for the first time.
import type { Page } from 'playwright-core'

/** The shell, and what a page had asked for at `untilMs` of its own clock, as `assets/name`; sorted. */
export async function loadedUntil(page: Page, untilMs: number): Promise<readonly string[]> {
  const asked = await page.evaluate(
    until =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= until)
        .map(({ name }) => name),
    untilMs,
  )
  const files = asked.map(url => new URL(url).pathname.slice(1)).filter(path => /\.(?:js|css)$/.test(path))
  return [...new Set(['index.html', ...files])].sort()
}
