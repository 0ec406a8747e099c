// Due accounts in, signals out: what changed is judged again for today and for every published day it may alter.
import { OUTCOMES_SECTIONS, readDraftOutcomesPolicy, readOutcomesPolicies } from '@rung/config/outcomes'
import { configInstants, lockConfigToJudge, settleShadowWork } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory } from '@rung/directory'
import {
  type DueBatch,
  markDue,
  type PlannedPublication,
  type Publication,
  planPublications,
  publish,
} from '@rung/signals'
import { judgeAccount } from '../judgement/judge-account.ts'
import { ladderSignals } from '../judgement/ladder-signals.ts'
import { outcomeSignals } from '../judgement/outcome-signals.ts'
import { promiseSignals } from '../judgement/promise-signals.ts'
import type { OutcomesPolicy } from '../policy.ts'
import { type FactsOf, loadAccountFacts } from '../storage/account-facts.ts'

/**
 * The handler of due work. Six reads of facts for the whole batch; for each day judged, one of the directory and one
 * publishing. Each is judged under the policy in force at its own instant; today's also under the draft whose shadow runs.
 */
export async function publishSignals(tx: Tx, batch: DueBatch): Promise<void> {
  await lockConfigToJudge(tx)
  const [policyAt, configPublishedAt, draft] = await Promise.all([
    readOutcomesPolicies(tx),
    configInstants(tx, OUTCOMES_SECTIONS),
    readDraftOutcomesPolicy(tx),
  ])
  const plan = await planPublications(tx, 'outcomes', batch, { configPublishedAt })
  const accountIds = batch.accounts.map(({ accountId }) => accountId)
  const factsOf = await loadAccountFacts(tx, accountIds)
  const days = Map.groupBy(plan, ({ asOf, knownAt }) => `${asOf} ${knownAt.toISOString()}`)
  // A day at a time: a year of days of 200 accounts at once would be a statement of a gigabyte.
  for (const [, planned] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const accounts = await withDirectory(tx, planned)
    await publish(
      tx,
      accounts.map(([item, account]) => publicationOf(item, account, factsOf, policyAt(item.knownAt))),
    )
  }
  if (draft === undefined) return
  const today = { asOf: batch.today, knownAt: batch.now, kept: false }
  const known = await withDirectory(
    tx,
    accountIds.map(accountId => ({ accountId, ...today })),
  )
  await publish(
    tx,
    known.map(([item, account]) => ({
      ...publicationOf(item, account, factsOf, draft.policy),
      draft: draft.draftId,
    })),
  )
  const settled = await settleShadowWork(tx, 'outcomes', accountIds)
  await markDue(
    tx,
    ['health'],
    settled.map(accountId => ({ accountId, since: batch.today })),
  )
}

/** The planned publications of one day and instant whose account was known then. */
async function withDirectory(
  tx: Tx,
  planned: readonly PlannedPublication[],
): Promise<[PlannedPublication, DirectoryAccount][]> {
  const [first] = planned
  if (first === undefined) return []
  const accounts = await readDirectory(tx, {
    asOf: first.asOf,
    knownAt: first.knownAt,
    accountIds: planned.map(({ accountId }) => accountId),
  })
  const byId = new Map(accounts.map(account => [account.accountId, account]))
  return planned.flatMap(item => {
    const account = byId.get(item.accountId)
    return account === undefined ? [] : [[item, account] as [PlannedPublication, DirectoryAccount]]
  })
}

function publicationOf(
  planned: PlannedPublication,
  account: DirectoryAccount,
  factsOf: FactsOf,
  policy: OutcomesPolicy,
): Publication {
  const { accountId, asOf, knownAt, kept } = planned
  const facts = factsOf(accountId, { asOf, knownAt })
  const judgement = judgeAccount(facts, account, policy, asOf)
  return {
    accountId,
    context: 'outcomes',
    asOf,
    knownAt,
    policyVersion: policy.version,
    kept,
    signals: [
      ...outcomeSignals(judgement.outcomes, asOf),
      ...ladderSignals(accountId, judgement.relationship),
      ...promiseSignals(accountId, judgement.promises, facts.promises, asOf),
    ],
  }
}
