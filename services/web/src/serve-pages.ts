// Serves the built pages: files with immutable names for a year, the shell looked at anew each time, nothing from elsewhere.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from '@rung/http-service'
import type { FastifyReply } from 'fastify'
import { PAGE_NAMES } from './page-names.ts'

/** What the pages may load and call: this server alone, and nothing written into the page. */
export const PAGE_POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const YEAR_SECONDS = 31_536_000

export type Pages = {
  /** The built pages; undefined where there are none: then each page says how to make them. */
  readonly folder: string | undefined
}

export async function servePages(app: App, { folder }: Pages): Promise<void> {
  const route = { config: { scope: 'public' as const }, schema: { hide: true } }
  const answer = folder === undefined ? sayHowToBuild : sendShell
  for (const path of ['/', ...PAGE_NAMES.flatMap(name => [`/${name}`, `/${name}/*`])]) {
    app.get(path, route, async (_request, reply) => answer(reply))
  }
  if (folder === undefined) return
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false })
  const assets = new Set(readdirSync(join(folder, 'assets')))
  app.get('/assets/:file', route, async (request, reply) => {
    const { file } = request.params as { file: string }
    if (!assets.has(file)) return reply.callNotFound()
    return reply
      .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
      .sendFile(`assets/${file}`)
  })
  app.get('/favicon.svg', route, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').sendFile('favicon.svg'),
  )
}

function sendShell(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-security-policy', PAGE_POLICY)
    .header('cache-control', 'no-cache')
    .sendFile('index.html')
}

function sayHowToBuild(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The pages are not built. Run "npm ci && npm run build -w @rung/web", then start Rung again.\n')
}
