// The outcomes context: what customers wanted and got, what was promised, how they see us.
import type { Database } from '@rung/database'
import { keepWords, listAccountIds, listWorkspaceIds, readWords, resolveAccounts } from '@rung/directory'
import { factRoutes, type Ledger } from '@rung/fact-ledger'
import type { App } from '@rung/http-service'
import type { NewId } from '@rung/kernel'
import { createDueWork, markDue } from '@rung/signals'
import { allFacts } from './facts/all-facts.ts'
import { outcomesPolicy } from './policy.ts'
import { publishSignals } from './tasks/publish-signals.ts'

export type OutcomesDeps = {
  /** Connected as `rung_outcomes`. */
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: { error(details: object, message: string): void }
}

export type OutcomesService = {
  routes(app: App): Promise<void>
  start(): void
  stop(): Promise<void>
  /** Does all work due now and says how many accounts were judged. */
  drain(): Promise<number>
}

export function createOutcomesService({ database, clock, newId, log }: OutcomesDeps): OutcomesService {
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
    handle: publishSignals(outcomesPolicy),
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
  })
  return {
    routes: async app => {
      for (const fact of allFacts) factRoutes(app, ledger, fact)
    },
    ...work,
  }
}
