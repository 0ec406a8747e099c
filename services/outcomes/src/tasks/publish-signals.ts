// What outcomes brings to the publishing of its signals: what customers wanted and got, how they see us, what was promised.
import {
  OUTCOMES_SECTIONS,
  type OutcomesPolicy,
  readDraftOutcomesPolicy,
  readOutcomesPolicies,
} from '@rung/config/outcomes'
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readAccounts, readDirectory } from '@rung/directory'
import type { Day } from '@rung/kernel'
import {
  type ContextJudgement,
  type DueBatch,
  type Judged,
  judgeDue,
  type Moment,
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
import { type AccountFacts, type LoadedFacts, loadAccountFacts } from '../storage/account-facts.ts'

type Facts = LoadedFacts & { readonly csmOf: ReadonlyMap<string, string | null> }

/**
 * Seven reads of facts for the whole batch, one of the directory for each moment. Where verdicts are sealed to the
 * account's CSM, the same judgement without them goes beside.
 */
const outcomes: ContextJudgement<'outcomes', OutcomesPolicy, Facts> = {
  context: 'outcomes',
  sections: OUTCOMES_SECTIONS,
  readPolicies: readOutcomesPolicies,
  readDraft: readDraftOutcomesPolicy,
  load: async (tx, batch) => {
    const accountIds = batch.accounts.map(({ accountId }) => accountId)
    const [loaded, csmOf] = await Promise.all([
      loadAccountFacts(tx, accountIds),
      readCsms(tx, batch, accountIds),
    ])
    return { ...loaded, csmOf }
  },
  judge: async (tx, moment, facts, policy) => {
    const accounts = await readDirectory(tx, moment)
    return accounts.map(account => judgedOf(account, moment, facts, policy))
  },
  keep: async (tx, { now }, { csmOf, verdictsOf }, policyAt) => {
    const seals = [...csmOf].flatMap(([accountId, csmId]) => {
      if (csmId === null) return []
      const isSealed = isAnySealed(verdictsOf(accountId), csmId, now, policyAt(now).successGap)
      return [{ accountId, for: csmId, isSealed }]
    })
    await settleSeals(tx, seals, now)
  },
}

export const publishSignals = judgeDue(outcomes)

/** Who looks after each account now. To them verdicts are sealed, also in what was known on a day before they did. */
async function readCsms(
  tx: Tx,
  { today, now }: DueBatch,
  accountIds: readonly string[],
): Promise<Map<string, string | null>> {
  const accounts = await readAccounts(tx, { asOf: today, knownAt: now, accountIds })
  return new Map(accounts.map(({ accountId, csmId }) => [accountId, csmId]))
}

function judgedOf(
  account: DirectoryAccount,
  { asOf, knownAt }: Moment,
  { factsOf, verdictsOf, csmOf }: Facts,
  policy: OutcomesPolicy,
): Judged<'outcomes'> {
  const { accountId } = account
  const csmId = csmOf.get(accountId) ?? null
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
  return { accountId, signals: signalsOf(facts), sealed: instead }
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
