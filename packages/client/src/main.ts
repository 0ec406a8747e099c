// Makes a client. What it takes from its surroundings unless told otherwise (clock, chance, network) enters here.
import { type Client, clientOf } from './client.ts'
import { RETRY } from './retry.ts'
import type { ClientOptions, Surroundings } from './settings.ts'
import { wait } from './wait.ts'

// Longer than any window of Rung's rate limits.
const TIMEOUT_MS = 120_000

const SURROUNDINGS: Surroundings = {
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  random: () => Math.random(),
  // Not randomUUID: a page that came over plain HTTP lacks it.
  newKey: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join(
      '',
    ),
  wait,
  timeout: ms => AbortSignal.timeout(ms),
}

/**
 * A client of the Rung at `baseUrl`.
 *
 * @example
 * const rung = createClient({ baseUrl: 'https://rung.example.com', key: process.env.RUNG_KEY })
 * const { score } = await rung.get('/v1/accounts/{id}/health', { path: { id: 'acme' } })
 * for await (const account of rung.list('/v1/portfolio', { query: { band: 'at_risk' } })) console.log(account.name)
 */
export function createClient({ retry, surroundings, ...options }: ClientOptions): Client {
  const { baseUrl } = options
  if (baseUrl !== '' && !URL.canParse(baseUrl))
    throw new TypeError(`baseUrl ${baseUrl} is not an address: https://...`)
  return clientOf({
    timeoutMs: TIMEOUT_MS,
    ...options,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    retry: { ...RETRY, ...retry },
    ...SURROUNDINGS,
    ...surroundings,
  })
}
