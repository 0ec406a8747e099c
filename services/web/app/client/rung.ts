// The client of the API in a page: the session's cookie says who calls, its token proves that the page is ours.
import { createClient } from '@rung/client'

let csrf = ''

/** Kept from the newest answer of `GET /v1/session`. */
export function keepCsrf(token: string): void {
  csrf = token
}

export const rung = createClient({
  baseUrl: '',
  credentials: 'same-origin',
  headers: () => (csrf === '' ? {} : { 'x-rung-csrf': csrf }),
  timeoutMs: 30_000,
})
