// How much comes over the wire until a page is shown for the first time: the shell, its script and its styles, gzipped.
import { request } from 'node:http'
import type { Page } from 'playwright-core'

/** The shell, and what code and styles a page had asked for at `untilMs` of its own clock. */
export async function loadedUntil(page: Page, untilMs: number): Promise<readonly string[]> {
  const code = await page.evaluate(
    until =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= until)
        .map(({ name }) => name),
    untilMs,
  )
  return [page.url(), ...new Set(code.filter(url => /\.(?:js|css)$/.test(new URL(url).pathname)))]
}

export async function gzippedBytes(urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(urls.map(bytesOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** By hand, since fetch unpacks what it gets. */
function bytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, answer => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => resolve(bytes)).on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}
