// How tools reach Rung's API: within the process that serves both, or at an address.
import type { App } from '@rung/http-service'
import type { CameFrom } from './came-from.ts'

/** One request to the API, by its path from the root, for whoever sent the call. */
export type AskApi = (path: string, init: RequestInit, from: CameFrom) => Promise<Response>

/** Statuses whose answers have no body. */
const BODILESS = new Set([204, 205, 304])

/** Asks the app itself, through all that stands before its routes and without a connection, as if by the caller's own. */
export function askWithin(app: App): AskApi {
  return async (path, { method = 'GET', headers, body, signal }, from) => {
    const { statusCode, rawPayload, ...answer } = await app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...from.headers, ...Object.fromEntries(new Headers(headers)) },
      remoteAddress: from.peer,
      ...(typeof body === 'string' && { payload: body }),
      ...(signal && { signal }),
    })
    const sent = new Headers()
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const each of [value ?? []].flat()) sent.append(name, String(each))
    }
    const payload = BODILESS.has(statusCode) ? null : new Uint8Array(rawPayload)
    return new Response(payload, { status: statusCode, headers: sent })
  }
}

/** Asks Rung at an address, its gateway, as a proxy before it. */
export function askAt(url: string): AskApi {
  return (path, init, { peer, headers: { host = '', ...forwarded } }) => {
    const headers = new Headers({ 'x-forwarded-host': host, 'x-forwarded-proto': 'http', ...forwarded })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    headers.set('x-forwarded-for', [forwarded['x-forwarded-for'], peer].filter(Boolean).join(', '))
    return fetch(new URL(path, url), { ...init, headers })
  }
}
