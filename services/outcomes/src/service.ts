// The outcomes context: what customers wanted and got, what was promised, how they see us.
import { keepWords, listAccountIds, listWorkspaceIds, readWords, resolveAccounts } from '@rung/directory'
import { factRoutes, headingsOf, type Ledger } from '@rung/fact-ledger'
import type { App } from '@rung/http-service'
import { observeDueWork } from '@rung/service-process'
import { createDueWork, markDue } from '@rung/signals'
import type { OutcomesDeps } from './deps.ts'
import { allFacts } from './facts/all-facts.ts'
import { servePromises } from './routes/accounts/promises.ts'
import { serveSuccessGap } from './routes/accounts/success-gap.ts'
import { serveCapabilities } from './routes/capabilities/list.ts'
import { servePromisesByAddress } from './routes/due-promises/calendar.ts'
import { serveDuePromises } from './routes/due-promises/list.ts'
import { serveOptimismBias } from './routes/optimism-bias/read.ts'
import { serveVerdictLink } from './routes/verdict-link/serve.ts'
import { serveVerdictColours } from './routes/verdict-page/colours.ts'
import { serveVerdictPage } from './routes/verdict-page/serve.ts'
import { serveVerdictStyle } from './routes/verdict-page/style.ts'
import { serveVerdictRequests } from './routes/verdict-requests/serve.ts'
import { followSegments } from './tasks/follow-segments.ts'
import { openSeals } from './tasks/open-seals.ts'
import { publishSignals } from './tasks/publish-signals.ts'
import { takeNudgeRatings } from './tasks/take-nudge-ratings.ts'

export type { OutcomesDeps }

/** Over the routes of each kind of fact, in the API reference. */
export const factHeadings = headingsOf(allFacts)

/** Stands where a key would when nobody asked: what follows from facts by itself. */
const BACKGROUND = 'background'

export type OutcomesService = {
  routes(app: App): Promise<void>
  start(): void
  stop(): Promise<void>
  /** Does all work due now and says how many accounts were judged. */
  runDueWork(): Promise<number>
}

export function createOutcomesService(deps: OutcomesDeps): OutcomesService {
  const { database, clock, newId, log, metrics } = deps
  const ledger: Ledger = {
    database,
    clock,
    newId,
    keepWords,
    readWords,
    resolveAccount: resolveAccounts,
    changed: (tx, accounts) => markDue(tx, ['outcomes'], accounts),
  }
  const work = createDueWork({
    database,
    consumer: 'outcomes',
    clock,
    log,
    stopping: deps.stopping,
    handle: async (tx, batch) => {
      // Before they are judged: what an account's segment was promised, it was.
      const caller = {
        workspaceId: tx.workspaceId,
        keyId: BACKGROUND,
        scope: 'admin' as const,
        personId: null,
        reach: 'all' as const,
      }
      const accountIds = batch.accounts.map(({ accountId }) => accountId)
      const writing = { deps: ledger, caller, now: batch.now }
      await followSegments(tx, writing, { accountIds })
      // What was answered to nudges is said by the customer.
      await takeNudgeRatings(tx, ledger, accountIds)
      // And what a customer said in the meantime may be known by now.
      await openSeals(tx, writing, accountIds)
      await publishSignals(tx, batch)
    },
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
    observe: observeDueWork(metrics, database, 'outcomes'),
  })
  return {
    routes: async app => {
      for (const fact of allFacts) factRoutes(app, ledger, fact)
      serveSuccessGap(app, deps)
      servePromises(app, deps)
      serveDuePromises(app, deps)
      servePromisesByAddress(app, deps)
      serveCapabilities(app, deps)
      serveOptimismBias(app, deps)
      serveVerdictRequests(app, deps)
      serveVerdictLink(app, deps, ledger)
      serveVerdictStyle(app)
      serveVerdictColours(app)
      await serveVerdictPage(app, deps, ledger)
    },
    ...work,
  }
}
