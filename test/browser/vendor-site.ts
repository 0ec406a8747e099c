// The vendor's web site: pages that load analytics-next from the package as it is, on another origin than Rung.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'

export type VendorSite = {
  /** As browsers write it: `http://localhost:1234`. */
  readonly origin: string
  /** Puts a page at a path. */
  page(path: string, html: string): void
  stop(): Promise<void>
}

/** The folder of the package's own bundles. */
const BUNDLES = join(
  dirname(createRequire(import.meta.url).resolve('@segment/analytics-next/package.json')),
  'dist/umd',
)

/** Serves on a free port of `localhost`, while Rung is at 127.0.0.1: to a browser, two sites. */
export async function startVendorSite(): Promise<VendorSite> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const html = pages.get(path)
    if (html !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
      return
    }
    const name = /^\/analytics-next\/([\w.-]+\.js)$/.exec(path)?.[1]
    if (name === undefined) {
      response.writeHead(404).end()
      return
    }
    readFile(join(BUNDLES, name)).then(
      text => response.writeHead(200, { 'content-type': 'text/javascript' }).end(text),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    page: (path, html) => void pages.set(path, html),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
