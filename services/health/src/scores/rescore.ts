// Scores accounts within seconds of a change, and every account once a day, since values fade with time.
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { observeDueWork } from '@rung/service-process'
import { createDueWork, type DueWork } from '@rung/signals'
import { shadowAccounts } from '../config/actions/shadow-accounts.ts'
import type { HealthDeps } from '../deps.ts'
import { rescoreAccounts } from './actions/rescore-accounts.ts'

export function createRescoring({ database, clock, log, metrics }: HealthDeps): DueWork {
  return createDueWork({
    database,
    consumer: 'health',
    clock,
    log,
    handle: async (tx, batch) => {
      await rescoreAccounts(tx, batch)
      await shadowAccounts(tx, batch)
    },
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
    observe: observeDueWork(metrics, database, 'health'),
  })
}
