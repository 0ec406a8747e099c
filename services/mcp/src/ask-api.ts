// How tools reach Rung's API: within the process that serves both, or at an address.
import type { App } from '@rung/http-service'

/** One request to the API, by its path from the root, for a caller at that address. */
export type AskApi = (path: string, init: RequestInit, callerAddress: string) => Promise<Response>

/** Statuses whose answers have no body. */
const BODILESS = new Set([204, 205, 304])

/** Asks the app itself, through all that stands before its routes and without a connection. */
export function askWithin(app: App): AskApi {
  return async (path, { method = 'GET', headers, body, signal }, callerAddress) => {
    const { statusCode, rawPayload, ...answer } = await app.inject({
      method: method as 'GET',
      url: path,
      headers: Object.fromEntries(new Headers(headers)),
      remoteAddress: callerAddress,
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

/** Asks Rung at an address: its gateway, which is told where the caller is. */
export function askAt(url: string): AskApi {
  return (path, init, callerAddress) => {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', callerAddress)
    return fetch(new URL(path, url), { ...init, headers })
  }
}
