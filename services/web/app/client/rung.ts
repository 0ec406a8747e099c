// The client of the API in a page: the session's cookie says who calls, its token proves that the page is ours.
import { createClient } from '@rung/client'

let csrf = ''

/** Kept from the newest answer of `GET /v1/session`. */
export function keepCsrf(token: string): void {
  csrf = token
}

let tellSignedOut = (): void => undefined

/** Called at each answer of 401 to somebody who was signed in, and where a write is forbidden: it may be another session by now. */
export function whenSignedOut(tell: () => void): void {
  tellSignedOut = tell
}

export const rung = createClient({
  baseUrl: '',
  credentials: 'same-origin',
  headers: () => (csrf === '' ? {} : { 'x-rung-csrf': csrf }),
  timeoutMs: 30_000,
  surroundings: {
    fetch: async (address, init) => {
      const response = await fetch(address, init)
      const isRefused = response.status === 401 || (response.status === 403 && init?.method !== 'GET')
      if (isRefused && csrf !== '') tellSignedOut()
      return response
    },
  },
})
