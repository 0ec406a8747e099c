// Makes the kept scores of the accounts that are due what follows from signals and config, from the change on.
import { lockConfigToJudge } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { startOf } from '@rung/kernel'
import type { DueBatch } from '@rung/signals'
import { foldAccounts } from '../../judge/actions/fold-accounts.ts'
import { readPolicyHistory } from '../../judge/storage/read-policy-history.ts'
import { reconcile, saveScores } from '../storage/save-scores.ts'

/**
 * Every published day since the change is folded in memory from all its revisions, and what came out is held against
 * what is stored: rows that are the same are not touched. A day nothing was published on has no row. The work grows
 * with the days since the change; the statements with it too, but for some hundred account-days at a time.
 */
export async function rescoreAccounts(tx: Tx, batch: DueBatch): Promise<void> {
  const { now, today } = batch
  await lockConfigToJudge(tx)
  const due = batch.accounts
    .filter(({ since }) => since <= today)
    .map(({ accountId, since }) => ({ accountId, first: since, last: today }))
  const [first = today] = due.map(each => each.first).sort()
  const policies = await readPolicyHistory(tx, startOf(first))
  for await (const folded of foldAccounts(tx, due, now, policies)) {
    const stored = folded.flatMap(each => each.stored)
    const wanted = folded.flatMap(each => each.wanted)
    await saveScores(tx, reconcile(stored, wanted))
  }
}
