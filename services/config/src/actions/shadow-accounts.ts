// Judges due accounts under the draft whose shadow runs, beside what is in force, and keeps both scores and bands.
import { healthConfigOfDraft } from '@rung/config/health'
import { awaitingShadow, lockConfigToJudge, readDraftUnderShadow } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { judgeAccounts, readPoliciesAt } from '@rung/judgement/actions'
import type { DueBatch } from '@rung/signals'
import { saveShadowScores } from '../storage/shadow-scores.ts'

/** An account waits until every context that the draft concerns has published under it: that makes its health due, which marks it again. */
export async function shadowAccounts(tx: Tx, batch: DueBatch): Promise<void> {
  await lockConfigToJudge(tx)
  const draft = await readDraftUnderShadow(tx)
  if (draft === undefined) return
  const due = batch.accounts.map(account => account.accountId)
  const waiting = await awaitingShadow(tx, due)
  const accountIds = due.filter(accountId => !waiting.has(accountId))
  const input = { accountIds, asOf: batch.today, knownAt: batch.now }
  const policies = await readPoliciesAt(tx, batch.now)
  const inForce = await judgeAccounts(tx, input, policies)
  const { draftId } = draft
  const drafted = await judgeAccounts(
    tx,
    { ...input, draft: draftId },
    { ...healthConfigOfDraft(draft), risk: policies.risk },
  )
  const scoreOf = new Map(drafted.map(({ accountId, health }) => [accountId, health]))
  await saveShadowScores(
    tx,
    { draftId, asOf: batch.today, judgedAt: batch.now },
    inForce.flatMap(({ accountId, health }) => {
      const draftHealth = scoreOf.get(accountId)
      return draftHealth === undefined ? [] : [{ accountId, inForce: health, draft: draftHealth }]
    }),
  )
}
