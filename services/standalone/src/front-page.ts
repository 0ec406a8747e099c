// The plain page at `/`: where Rung listens and a few things to try.
import type { App } from '@rung/http-service'

export type FrontPage = {
  /** The key of the demo workspace, shown only where there is a demo. */
  readonly demoKey: string | undefined
  readonly tries: readonly Try[]
}

/** With a body it is posted, else read. */
export type Try = { readonly what: string; readonly path: string; readonly body?: object }

// The page's own style, and nothing else: no script, no image, no other host.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export function serveFrontPage(app: App, page: () => FrontPage): void {
  app.get('/', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(render(`${request.protocol}://${request.host}`, page())),
  )
}

/** The commands of the page, for the terminal too. */
export function curlOf(address: string, key: string, { path, body }: Try): string {
  const call = `curl -H 'Authorization: Bearer ${key}' '${address}${path}'`
  return body === undefined
    ? call
    : `${call} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`
}

function render(address: string, { demoKey, tries }: FrontPage): string {
  const body =
    demoKey === undefined
      ? '<p>No demo here. Make a workspace with <code>npm run rung -- workspace create NAME</code>.</p>'
      : `<p>The demo workspace holds 200 simulated customers. This key reads it, and acts on cards as Amara does:</p><pre>${escapeHtml(demoKey)}</pre>
<h2>Things to try</h2><ol>${tries
          .map(
            each =>
              `<li>${escapeHtml(each.what)}<pre>${escapeHtml(curlOf(address, demoKey, each))}</pre></li>`,
          )
          .join('')}</ol>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rung</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1b1f24}
pre{background:#f3f4f6;padding:.75rem;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}a{color:#0b5cad}
@media (prefers-color-scheme:dark){body{background:#15181c;color:#e6e8ea}pre{background:#22272e}a{color:#7ab8ff}}
</style></head><body><h1>Rung</h1><p>Customer health that keeps apart what customers do and what they wanted and got.
It listens at <code>${escapeHtml(address)}</code>. The <a href="/docs">API reference</a> and the
<a href="/openapi.json">OpenAPI document</a> say the rest.</p>${body}</body></html>
`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
