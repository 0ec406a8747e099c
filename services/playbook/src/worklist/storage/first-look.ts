// All that the first list of a day is made from, in one statement: whose accounts, their rows, the models, what was done before.
import { Found, readTogether, type Tx } from '@rung/database'
import { mergesRead } from '@rung/directory'
import { type ModelInForce, modelsAtRead } from '@rung/judgement/storage'
import type { Day } from '@rung/kernel'
import { type AccountOfCsm, accountsOfCsmRead, survivorsOf } from './accounts-of-csm.ts'
import { type PastRows, pastReads } from './past-actions.ts'
import { withMerged } from './past-of-merged.ts'
import { type PortfolioRow, portfolioRowsRead } from './portfolio-rows.ts'

export type FirstLook = {
  /** The accounts on the CSM's list, by id. */
  readonly own: readonly AccountOfCsm[]
  readonly rows: readonly PortfolioRow[]
  readonly models: readonly ModelInForce[]
  readonly past: PastRows
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
  const { csmId, before, knownAt } = request
  const accountIds = new Found('array(select ours.id from ours)')
  const { ours, merges, rows, models, ...past } = await readTogether(tx, 'playbook-first-look', {
    ours: accountsOfCsmRead(tx, request),
    merges: mergesRead(tx),
    rows: portfolioRowsRead(tx, { accountIds, before, knownAt }),
    models: modelsAtRead(tx, knownAt),
    ...pastReads(tx, { csmId, accountIds, knownAt }),
  })
  const own = survivorsOf(ours, merges, request)
  const listed = new Set(own.map(({ id }) => id))
  const whose = { csmId, accountIds: [...listed], asOf: request.asOf, knownAt }
  return {
    own,
    rows: rows.filter(row => listed.has(row.accountId)),
    models,
    past: await withMerged(tx, past, merges, whose),
  }
}
