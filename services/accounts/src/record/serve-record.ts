// The routes of the record.
import type { App } from '@rung/http-service'
import type { AccountsDeps } from '../deps.ts'
import { serveEvidence } from './routes/evidence.ts'
import { serveHistory } from './routes/history.ts'
import { servePortfolioLines } from './routes/portfolio-lines.ts'
import { serveAccountRecord } from './routes/record.ts'
import { serveSearch } from './routes/search.ts'

export function serveRecord(app: App, deps: AccountsDeps): void {
  serveEvidence(app, deps)
  serveHistory(app, deps)
  servePortfolioLines(app, deps)
  serveAccountRecord(app, deps)
  serveSearch(app, deps)
}
