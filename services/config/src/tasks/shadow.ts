// Judges accounts under the draft whose shadow runs, as they are marked for it. The days pass with health, who marks them.
import { observeDueWork } from '@rung/service-process'
import { createDueWork, type DueWork } from '@rung/signals'
import { shadowAccounts } from '../actions/shadow-accounts.ts'
import type { ConfigDeps } from '../deps.ts'

export function createShadowing({ database, clock, log, metrics, stopping }: ConfigDeps): DueWork {
  return createDueWork({
    database,
    consumer: 'config',
    clock,
    log,
    stopping,
    handle: shadowAccounts,
    // no pass of its own: nothing is to be judged while no shadow runs
    workspaceIds: () => Promise.resolve([]),
    accountIds: () => Promise.resolve([]),
    observe: observeDueWork(metrics, database, 'config'),
  })
}
