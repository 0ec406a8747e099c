// The routes by which customers are asked, and by which it is seen what became of that.
import type { App } from '@rung/http-service'
import type { OutcomesDeps } from '../../deps.ts'
import { serveAskCustomer } from './create.ts'
import { serveListRequests } from './list.ts'
import { serveReadRequest } from './read.ts'
import { serveRevokeRequest } from './revoke.ts'

export function serveVerdictRequests(app: App, deps: OutcomesDeps): void {
  serveAskCustomer(app, deps)
  serveListRequests(app, deps)
  serveReadRequest(app, deps)
  serveRevokeRequest(app, deps)
}
