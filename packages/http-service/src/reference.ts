// The reference at /docs: Scalar, with its script from this server; the page may load nothing from any other host.
import { createHash } from 'node:crypto'
import scalar from '@scalar/fastify-api-reference'
import type { App } from './app.ts'

/** The Content-Security-Policy of a page: its own inline scripts by hash, everything else from this server alone. */
export function pagePolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  const hashes = inline.map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Serves the reference of the app's own OpenAPI document. */
export async function serveReference(app: App, title: string): Promise<void> {
  await app.register(async page => {
    page.addHook('onRoute', route => {
      route.config = { ...route.config, scope: 'public' }
    })
    page.addHook('onSend', async (_request, reply, payload) => {
      const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
      if (isPage && typeof payload === 'string') reply.header('content-security-policy', pagePolicy(payload))
      return payload
    })
    await page.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        pageTitle: title,
        withDefaultFonts: false,
        hideClientButton: true,
        showDeveloperTools: 'never',
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
      },
    })
  })
}
