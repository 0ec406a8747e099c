// What each request sends to the database, counted where it leaves: for a table of every route, whatever else goes on meanwhile.
import { AsyncLocalStorage } from 'node:async_hooks'
import diagnostics from 'node:diagnostics_channel'
import pg from 'pg'

export type CountedRequest = {
  readonly method: string
  /** With its query. */
  readonly url: string
  /** Statements sent by a service's login, `begin` and `commit` among them, of this process and on behalf of this request. */
  statements: number
}

type Started = { readonly request: { readonly method?: string; readonly url?: string } }
type Query = typeof pg.Client.prototype.query

const requests = new AsyncLocalStorage<CountedRequest>()
let isWatching = false

/** Collects each request that a server of this process begins with, until `stop` is called. */
export function countByRequest(): { readonly requests: readonly CountedRequest[]; stop(): void } {
  const counted: CountedRequest[] = []
  const begin = (message: unknown): void => {
    const { method = '', url = '' } = (message as Started).request
    const request = { method, url, statements: 0 }
    counted.push(request)
    requests.enterWith(request)
  }
  if (!isWatching) watchClients()
  isWatching = true
  diagnostics.subscribe('http.server.request.start', begin)
  return { requests: counted, stop: () => void diagnostics.unsubscribe('http.server.request.start', begin) }
}

function watchClients(): void {
  const send = pg.Client.prototype.query
  const watched = function (this: pg.Client, ...args: Parameters<Query>) {
    const request = requests.getStore()
    if (request !== undefined && this.user?.startsWith('rung_')) request.statements += 1
    return send.apply(this, args)
  }
  pg.Client.prototype.query = watched as Query
}
