// All that the first list of a day is made from, in one statement: whose accounts, their rows, the models, what was done before.
import { Found, readTogether, type Tx } from '@rung/database'
import { mergesRead } from '@rung/directory'
import { type ModelInForce, modelsAtRead } from '@rung/judgement/storage'
import type { Day } from '@rung/kernel'
import type { Hold, RecordedResult } from '@rung/worklist'
import { accountsOfCsmRead, survivorsOf } from './accounts-of-csm.ts'
import { type PortfolioRow, portfolioRowsRead } from './portfolio-rows.ts'
import { holdsRead, resultsRead } from './worklist-actions.ts'

export type FirstLook = {
  /** The CSM's accounts, by id. */
  readonly own: readonly string[]
  readonly rows: readonly PortfolioRow[]
  readonly models: readonly ModelInForce[]
  readonly holds: readonly Hold[]
  readonly results: readonly RecordedResult[]
}

export async function readFirstLook(
  tx: Tx,
  request: {
    readonly csmId: string
    readonly asOf: Day
    /** The day from which a fall on the ladder is told. */
    readonly before: Day
    readonly knownAt: Date
  },
): Promise<FirstLook> {
  const { before, knownAt } = request
  const accountIds = new Found('array(select ours.id from ours)')
  const { ours, merges, rows, models, holds, results } = await readTogether(tx, 'playbook-first-look', {
    ours: accountsOfCsmRead(tx, request),
    merges: mergesRead(tx),
    rows: portfolioRowsRead(tx, { accountIds, before, knownAt }),
    models: modelsAtRead(tx, knownAt),
    holds: holdsRead(tx, accountIds, knownAt),
    results: resultsRead(tx, knownAt),
  })
  const own = survivorsOf(ours, merges, request)
  const isOwn = new Set(own)
  return { own, rows: rows.filter(row => isOwn.has(row.accountId)), models, holds, results }
}
