// One account's own view of its outcomes, people and promises, judged on the spot for any day and instant.
import { readOutcomesPolicies } from '@rung/config/outcomes'
import type { Database } from '@rung/database'
import {
  type DirectoryWithPeople,
  readMerges,
  readWithPeople,
  readWords,
  resolveAccount,
} from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'
import { judging, type StuckAccount, stuckAsOf } from '@rung/signals'
import { asItStood } from '../judgement/as-it-stood.ts'
import { type AccountJudgement, judgeAccount } from '../judgement/judge-account.ts'
import type { OutcomesPolicy } from '../policy.ts'
import { type AccountRows, loadAccountFacts } from '../storage/account-facts.ts'
import type { OutcomeRow } from '../storage/outcomes.ts'
import { countSealedAt } from '../storage/verdict-receipts.ts'

export type JudgedAccount = {
  readonly account: DirectoryWithPeople
  readonly asOf: Day
  readonly knownAt: Date
  readonly facts: AccountRows
  /** How many of the customer's verdicts were received and not known yet, at the instant asked about. */
  readonly sealedVerdicts: number
  readonly judgement: AccountJudgement<OutcomeRow>
  /** The one it was judged under: in force at the instant asked about. */
  readonly policy: OutcomesPolicy
  /** The words of the facts, by reference; erased ones are absent. */
  readonly texts: ReadonlyMap<string, string>
  /** Set while what follows from these facts could not be published. */
  readonly stuck: readonly StuckAccount[]
}

export type AccountRequest = {
  readonly id: string
  readonly asOf: Day
  readonly knownAt: Date
}

/**
 * The judgement, or a refusal when no such account was known. Nothing is written. Three flights: who and under what, all
 * that hangs on the account's id, and the words that its facts name.
 */
export function judgeOne(
  database: Database,
  workspaceId: string,
  input: AccountRequest,
): Promise<JudgedAccount | Refusal> {
  const { asOf, knownAt } = input
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const [named, merges, policyAt] = await Promise.all([
        resolveAccount(tx, input.id),
        readMerges(tx),
        readOutcomesPolicies(tx),
      ])
      const when = { asOf, knownAt }
      const accountId = named === undefined ? null : merges.at(when).accounts.survivorOf(named.id)
      if (accountId === null) return unknown(input)
      const accountIds = [accountId]
      const [[account], loaded, sealedVerdicts, stuck] = await Promise.all([
        readWithPeople(tx, { ...when, accountIds }, merges),
        loadAccountFacts(tx, accountIds, merges),
        countSealedAt(tx, merges.everOneWith(accountIds), knownAt),
        stuckAsOf(tx, accountId, { ...when, stages: ['outcomes'] }),
      ])
      if (account === undefined) return unknown(input)
      const policy = policyAt(knownAt)
      const { standsOn } = account.calendar
      const facts = loaded.factsOf(accountId, { asOf: standsOn, knownAt })
      const texts = await readWords(tx, wordsIn(facts))
      const judgement = judging(accountId, () => judgeAccount(facts, asItStood(account), policy, standsOn))
      return { account, asOf, knownAt, facts, sealedVerdicts, judgement, policy, texts, stuck }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

function unknown({ id }: AccountRequest): Refusal {
  return refuse('not_found', `no account is called "${id}" in this workspace`)
}

function wordsIn(facts: AccountRows): string[] {
  return [
    ...facts.outcomes.map(row => row.statementRef),
    ...facts.ladderPins.map(row => row.reasonRef),
    ...facts.promises.flatMap(row => [row.concernWordsRef, row.ourWordsRef, row.customerWordsRef]),
  ].filter(ref => ref !== null)
}
