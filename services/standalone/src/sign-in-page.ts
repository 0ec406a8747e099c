// The page behind an invitation link, and the buttons into the demo: three small files, nothing inline, no other host.
import type { App } from '@rung/http-service'
import { DEMO_PEOPLE } from './demo-people.ts'

/** What the pages of this process may load and call: this server alone. */
export const PAGE_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export function serveSignInPage(app: App, hasDemo: () => boolean): void {
  const asset = (url: string, type: string, text: () => string): void => {
    app.get(url, { config: { scope: 'public' }, schema: { hide: true } }, async (_request, reply) =>
      reply.header('content-security-policy', PAGE_POLICY).type(`${type}; charset=utf-8`).send(text()),
    )
  }
  asset('/sign-in', 'text/html', () => pageOf(hasDemo()))
  asset('/sign-in.js', 'text/javascript', () => SCRIPT)
  asset('/sign-in.css', 'text/css', () => STYLE)
}

/** A button each, for the front page too: the script finds them. */
export function demoButtons(): string {
  const buttons = DEMO_PEOPLE.map(
    ({ key, name, what }) => `<li><button data-demo="${key}">Sign in as ${name}</button> ${what}</li>`,
  )
  return `<ul>${buttons.join('')}</ul>`
}

function pageOf(withDemo: boolean): string {
  const demo = withDemo ? `<section><h2>The demo</h2>${demoButtons()}</section>` : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in to Rung</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/sign-in.css">
<script src="/sign-in.js" defer></script></head><body><main><h1>Rung</h1>
<p id="state" role="status">One moment …</p>
<p><button id="accept" hidden>Sign in</button> <button id="out" hidden>Sign out</button></p>
${demo}<noscript><p>Signing in needs JavaScript.</p></noscript></main></body></html>
`
}

// An invitation is used by a click and not by being looked at: whatever opens links in a mail signs nobody in.
const SCRIPT = `'use strict'
const find = id => document.getElementById(id)
const say = text => { const state = find('state'); if (state) state.textContent = text }
const show = (id, isShown) => { const each = find(id); if (each) each.hidden = !isShown }
let csrf = ''
const ask = async (method, path, headers = {}, body) => {
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await fetch(path, { method, headers: { ...json, ...headers }, body: body && JSON.stringify(body) })
  const said = answer.status === 204 ? null : await answer.json()
  if (!answer.ok) throw new Error(said.detail)
  return said
}
const whoAmI = async () => {
  const token = location.hash.slice(1)
  show('accept', token !== '')
  try {
    const me = await ask('GET', '/v1/session')
    csrf = me.csrf
    say('Signed in as ' + (me.person.name || me.person.externalId) + ' (' + me.role + ') at ' + me.workspace.name + '.')
    show('out', true)
  } catch {
    show('out', false)
    say(token === '' ? 'You are signed out. Open the link that you were sent; an admin prints one with "rung person invite".' : 'You were invited. The link is good once.')
  }
}
const act = run => async () => {
  try { await run(); await whoAmI() } catch (error) { say(error.message) }
}
find('accept')?.addEventListener('click', act(async () => {
  const token = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  await ask('POST', '/v1/sessions', { authorization: 'Bearer ' + token })
}))
find('out')?.addEventListener('click', act(() => ask('DELETE', '/v1/session', { 'x-rung-csrf': csrf })))
for (const button of document.querySelectorAll('[data-demo]')) {
  button.addEventListener('click', act(() => ask('POST', '/v1/sessions/demo', {}, { person: button.dataset.demo })))
}
addEventListener('hashchange', whoAmI)
whoAmI()
`

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
button{font:inherit;padding:.4rem .9rem;min-height:2.5rem;border:1px solid #0b5cad;border-radius:.4rem;background:#0b5cad;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #7ab8ff;outline-offset:2px}ul{list-style:none;padding:0}li{margin:.5rem 0}
pre{background:#f3f4f6;padding:.75rem;border-radius:.4rem;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}a{color:#0b5cad}
@media (prefers-color-scheme:dark){body{background:#15181c;color:#e6e8ea}pre{background:#22272e}a{color:#7ab8ff}}
`
