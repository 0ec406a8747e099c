// The plain page at `/`: where Rung listens and a few things to try.
import type { App } from '@rung/http-service'
import { demoButtons, PAGE_POLICY } from './sign-in-page.ts'

export type FrontPage = {
  /** The key of the demo workspace, shown only where there is a demo. */
  readonly demoKey: string | undefined
  readonly tries: readonly Try[]
}

/** With a body it is posted, else read. */
export type Try = { readonly what: string; readonly path: string; readonly body?: object }

/** `letsIn`: whether a visitor may sign in as one of the demo's people by one click. */
export function serveFrontPage(app: App, page: () => FrontPage, letsIn: () => boolean): void {
  app.get('/', { config: { scope: 'public' }, schema: { hide: true } }, async (request, reply) =>
    reply
      .header('content-security-policy', PAGE_POLICY)
      .type('text/html; charset=utf-8')
      .send(render(`${request.protocol}://${request.host}`, page(), letsIn() ? demoButtons() : '')),
  )
}

/** The commands of the page, for the terminal too. */
export function curlOf(address: string, key: string, { path, body }: Try): string {
  const call = `curl -H 'Authorization: Bearer ${key}' '${address}${path}'`
  return body === undefined
    ? call
    : `${call} -H 'content-type: application/json' -d '${JSON.stringify(body)}'`
}

function render(address: string, { demoKey, tries }: FrontPage, buttons: string): string {
  const people =
    buttons === '' ? '' : `<h2>Sign in, by one click</h2><p id="state" role="status"></p>${buttons}`
  const body =
    demoKey === undefined
      ? '<p>No demo here. Make a workspace with <code>npm run rung -- workspace create NAME</code>.</p>'
      : `${people}<h2>Or call it</h2><p>The demo workspace holds 200 simulated customers. This key reads it, and acts on cards as Amara does:</p><pre>${escapeHtml(demoKey)}</pre>
<h2>Things to try</h2><ol>${tries
          .map(
            each =>
              `<li>${escapeHtml(each.what)}<pre>${escapeHtml(curlOf(address, demoKey, each))}</pre></li>`,
          )
          .join('')}</ol>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rung</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/sign-in.css">
<script src="/sign-in.js" defer></script></head><body><h1>Rung</h1><p>Customer health that keeps apart what customers do and what they wanted and got.
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
