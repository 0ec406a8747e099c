// The six routes of a resource: create, batch, list, read, change, replace.
import type { App } from '@rung/http-service'
import type { Ledger } from '../ledger.ts'
import type { FactResource } from '../resource.ts'
import { serveBatch } from './batch.ts'
import { serveChange } from './change.ts'
import { serveCreate } from './create.ts'
import { serveList } from './list.ts'
import { serveRead } from './read.ts'
import { serveReplace } from './replace.ts'

/** Registers `POST /v1/x`, `POST /v1/x/batch`, `GET /v1/x` (or as `listedAs` says), and GET, PATCH and PUT of `/v1/x/:id`. */
export function factRoutes(app: App, ledger: Ledger, resource: FactResource): void {
  serveCreate(app, ledger, resource)
  serveBatch(app, ledger, resource)
  serveList(app, ledger, resource)
  serveRead(app, ledger, resource)
  serveChange(app, ledger, resource)
  serveReplace(app, ledger, resource)
}
