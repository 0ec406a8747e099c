// Makes the kept scores of the accounts that are due what follows from signals and config, from the change on.
import { recordChanges } from '@rung/change-feed'
import { lockConfigToJudge } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { readAccounts } from '@rung/directory'
import { startOf } from '@rung/kernel'
import type { DueBatch } from '@rung/signals'
import { foldAccounts } from '../../judge/actions/fold-accounts.ts'
import { hearOfPaid, markPayers } from '../../judge/actions/hear-of-paid.ts'
import { readPolicyHistory } from '../../judge/actions/read-policy-history.ts'
import { standingChanges } from '../../judge/announce-standing.ts'
import { currentAccount } from '../../judge/current-account.ts'
import type { FoldedScore } from '../../judge/score-history.ts'
import { readStanding } from '../../judge/storage/read-standing.ts'
import { dropCurrentRows, writeCurrentRows } from '../../judge/storage/write-current-rows.ts'
import { reconcile, saveScores } from '../storage/save-scores.ts'

/**
 * Every published day since the change is folded in memory from all its revisions, and what came out is held against
 * what is stored: rows that are the same are not touched. A day nothing was published on has no row. The work grows
 * with the days since the change; the statements with it too, but for some hundred account-days at a time. The newest day
 * of each account becomes its current row, in this same transaction.
 */
export async function rescoreAccounts(tx: Tx, batch: DueBatch): Promise<void> {
  const { now, today } = batch
  await lockConfigToJudge(tx)
  const due = batch.accounts
    .filter(({ since }) => since <= today)
    .map(({ accountId, since }) => ({ accountId, first: since, last: today }))
  if (due.length === 0) return
  const [first = today] = due.map(each => each.first).sort()
  const accountIds = due.map(each => each.accountId)
  const [policies, there] = await Promise.all([
    readPolicyHistory(tx, startOf(first)),
    readAccounts(tx, { accountIds, asOf: today, knownAt: now }),
  ])
  await hearOfPaid(tx, batch)
  const newest = new Map<string, FoldedScore>()
  for await (const folded of foldAccounts(tx, due, now, policies)) {
    const stored = folded.flatMap(each => each.stored)
    const wanted = folded.flatMap(each => each.wanted)
    await saveScores(tx, reconcile(stored, wanted))
    for (const row of wanted) newest.set(row.score.accountId, row)
  }
  await keepCurrentRows(tx, { newest, accountIds, there: new Set(there.map(each => each.accountId)), now })
  await markPayers(tx, batch)
}

type JudgedNow = {
  /** Of each account the newest day that was judged now. */
  readonly newest: ReadonlyMap<string, FoldedScore>
  readonly accountIds: readonly string[]
  readonly there: ReadonlySet<string>
  readonly now: Date
}

/** Accounts that are no more, merged into another or retracted, have no current row. */
async function keepCurrentRows(tx: Tx, judged: JudgedNow): Promise<void> {
  const { newest, accountIds, there, now } = judged
  await dropCurrentRows(
    tx,
    accountIds.filter(accountId => !there.has(accountId)),
  )
  const current = [...newest.values()].flatMap(row =>
    there.has(row.score.accountId) ? (currentAccount(row) ?? []) : [],
  )
  const before = await readStanding(tx, [...newest.keys()])
  await writeCurrentRows(tx, current, before)
  await recordChanges(tx, standingChanges(before, current, now))
}
