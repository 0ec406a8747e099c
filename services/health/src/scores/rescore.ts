// Scores accounts within seconds of a change, and every account once a day, since values fade with time.

import { readDraftUnderShadow } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { listAccountIds, listWorkspaceIds } from '@rung/directory'
import { observeDueWork } from '@rung/service-process'
import { createDueWork, type DueBatch, type DueWork, markDue } from '@rung/signals'
import type { HealthDeps } from '../deps.ts'
import { rescoreAccounts } from './actions/rescore-accounts.ts'

export function createRescoring({ database, clock, log, metrics, stopping }: HealthDeps): DueWork {
  return createDueWork({
    database,
    consumer: 'health',
    clock,
    log,
    stopping,
    handle: async (tx, batch) => {
      await rescoreAccounts(tx, batch)
      await passOn(tx, batch)
    },
    workspaceIds: () => listWorkspaceIds(database),
    accountIds: listAccountIds,
    observe: observeDueWork(metrics, database, 'health'),
  })
}

/** While the shadow of a draft runs, whoever was judged anew is to be judged under the draft too. */
async function passOn(tx: Tx, { accounts }: DueBatch): Promise<void> {
  if ((await readDraftUnderShadow(tx)) === undefined) return
  await markDue(
    tx,
    ['config'],
    accounts.map(({ accountId, since }) => ({ accountId, since })),
  )
}
