// How much comes over the wire until a page is shown for the first time: the shell, its script and its styles, gzipped.
import { request } from 'node:http'
import type { Page } from 'playwright-core'

const CODE = ['document', 'script', 'stylesheet']

/** Notes what a page loads from now on. */
export function noteLoads(page: Page): () => readonly string[] {
  const urls = new Set<string>()
  page.on('request', asked => {
    if (CODE.includes(asked.resourceType())) urls.add(asked.url())
  })
  return () => [...urls]
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
