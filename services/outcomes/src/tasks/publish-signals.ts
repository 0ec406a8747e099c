// Due accounts in, signals out: what changed is judged again for today and for every published day it may alter.
import { OUTCOMES_SECTIONS, readDraftOutcomesPolicy, readOutcomesPolicies } from '@rung/config/outcomes'
import { configInstants, lockConfigToJudge, settleShadowWork } from '@rung/config/store'
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readAccounts, readDirectory } from '@rung/directory'
import type { Day } from '@rung/kernel'
import {
  type DueBatch,
  markDue,
  type PlannedPublication,
  type PublicationBy,
  planPublications,
  publish,
  type Sealed,
  type SignalBy,
  settleSeals,
} from '@rung/signals'
import { type AccountJudgement, judgeAccount } from '../judgement/judge-account.ts'
import { ladderSignals } from '../judgement/ladder-signals.ts'
import { outcomeSignals } from '../judgement/outcome-signals.ts'
import { pinSignals } from '../judgement/pin-signals.ts'
import { promiseSignals } from '../judgement/promise-signals.ts'
import { isAnySealed, leaveOut, sealedFrom } from '../judgement/sealed-facts.ts'
import type { OutcomesPolicy } from '../policy.ts'
import { type AccountFacts, type LoadedFacts, loadAccountFacts } from '../storage/account-facts.ts'

/**
 * The handler of due work. Seven reads of facts for the whole batch; for each day judged, one of the directory and one
 * publishing. Each is judged under the policy in force at its own instant; today's also under the draft whose shadow runs.
 * Where verdicts are sealed to the account's CSM, the same judgement without them goes beside.
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
  const [loaded, csmOf] = await Promise.all([
    loadAccountFacts(tx, accountIds),
    readCsms(tx, batch, accountIds),
  ])
  const toPublication =
    (policyFor: (knownAt: Date) => OutcomesPolicy) =>
    ([item, account]: [PlannedPublication, DirectoryAccount]) =>
      publicationOf(item, account, loaded, csmOf.get(item.accountId) ?? null, policyFor(item.knownAt))
  const days = Map.groupBy(plan, ({ asOf, knownAt }) => `${asOf} ${knownAt.toISOString()}`)
  // A day at a time: a year of days of 200 accounts at once would be a statement of a gigabyte.
  for (const [, planned] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const accounts = await withDirectory(tx, planned)
    await publish(tx, accounts.map(toPublication(policyAt)))
  }
  const inForce = policyAt(batch.now).successGap
  await settleSeals(
    tx,
    [...csmOf].flatMap(([accountId, csmId]) => {
      if (csmId === null) return []
      const isSealed = isAnySealed(loaded.verdictsOf(accountId), csmId, batch.now, inForce)
      return [{ accountId, for: csmId, isSealed }]
    }),
    batch.now,
  )
  if (draft === undefined) return
  const today = { asOf: batch.today, knownAt: batch.now, kept: false }
  const known = await withDirectory(
    tx,
    accountIds.map(accountId => ({ accountId, ...today })),
  )
  await publish(
    tx,
    known
      .map(toPublication(() => draft.policy))
      .map(publication => ({ ...publication, draft: draft.draftId })),
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

/** Who looks after each account now. To them verdicts are sealed, also in what was known on a day before they did. */
async function readCsms(
  tx: Tx,
  { today, now }: DueBatch,
  accountIds: readonly string[],
): Promise<Map<string, string | null>> {
  const accounts = await readAccounts(tx, { asOf: today, knownAt: now, accountIds })
  return new Map(accounts.map(({ accountId, csmId }) => [accountId, csmId]))
}

function publicationOf(
  planned: PlannedPublication,
  account: DirectoryAccount,
  { factsOf, verdictsOf }: LoadedFacts,
  csmId: string | null,
  policy: OutcomesPolicy,
): PublicationBy<'outcomes'> {
  const { accountId, asOf, knownAt, kept } = planned
  const facts = factsOf(accountId, { asOf, knownAt })
  const signalsOf = (of: AccountFacts) =>
    toSignals(accountId, judgeAccount(of, account, policy, asOf), of, asOf)
  const sealed =
    csmId === null ? [] : sealedFrom(facts, verdictsOf(accountId), csmId, knownAt, policy.successGap)
  const [last] = sealed.map(({ until }) => until).sort((a, b) => b.getTime() - a.getTime())
  const instead: Sealed | null =
    csmId === null || last === undefined
      ? null
      : { for: csmId, count: sealed.length, until: last, signals: signalsOf(leaveOut(facts, sealed)) }
  return {
    accountId,
    context: 'outcomes',
    asOf,
    knownAt,
    policyVersion: policy.version,
    kept,
    signals: signalsOf(facts),
    sealed: instead,
  }
}

function toSignals(
  accountId: string,
  judgement: AccountJudgement,
  facts: AccountFacts,
  asOf: Day,
): SignalBy<'outcomes'>[] {
  return [
    ...outcomeSignals(judgement.outcomes, asOf),
    ...ladderSignals(accountId, judgement.relationship),
    ...pinSignals(accountId, judgement.pin, asOf),
    ...promiseSignals(accountId, judgement.promises, facts.promises, asOf),
  ]
}
