// One account's own view of its outcomes, people and promises, judged on the spot for any day and instant.
import { outcomesPoliciesRead } from '@rung/config/outcomes'
import { type Database, Found, type Ids, readTogether, type Tx } from '@rung/database'
import {
  type DirectoryWithPeople,
  mergesRead,
  namedAccountRead,
  withPeopleOf,
  withPeopleReads,
  wordsRead,
} from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'
import { judging, type StuckAccount, stuckAsOfRead } from '@rung/signals'
import { asItStood } from '../judgement/as-it-stood.ts'
import { type AccountJudgement, judgeAccount } from '../judgement/judge-account.ts'
import type { OutcomesPolicy } from '../policy.ts'
import { type AccountRows, accountFactsReads, factsFrom, wordsOfFacts } from '../storage/account-facts.ts'
import type { OutcomeRow } from '../storage/outcomes.ts'
import { sealedCountRead } from '../storage/verdict-receipts.ts'

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

/** The judgement, or a refusal when no such account was known. Nothing is written. One statement. */
export function judgeOne(
  database: Database,
  workspaceId: string,
  input: AccountRequest,
): Promise<JudgedAccount | Refusal> {
  return database.inWorkspace(workspaceId, async tx => judgedOf(await readOne(tx, input), input), {
    isolation: 'repeatable read',
    readOnly: true,
    plansOnce: true,
  })
}

/** Of an account that others were merged into, or that was merged itself, a second statement asks for all that are one with it. */
async function readOne(tx: Tx, input: AccountRequest) {
  const found = new Found('array(select account.id from account)')
  const { account, merges, ...read } = await readTogether(tx, 'outcomes-account', {
    account: namedAccountRead(tx, input.id),
    merges: mergesRead(tx),
    ...readsOf(tx, input, { account: found, together: found, ever: found }),
  })
  if (account === null) return null
  const ever = merges.everOneWith([account])
  if (ever.length + merges.everSurvivors([account]).length === 2) return { accountId: account, merges, read }
  const same = merges.at(input).accounts
  const accountId = same.survivorOf(account)
  const ids = {
    account: [accountId],
    together: same.oneWith(accountId),
    ever: merges.everOneWith([accountId]),
  }
  const again = await readTogether(tx, 'outcomes-account-of', readsOf(tx, input, ids))
  return { accountId, merges, read: again }
}

type OneAccount = NonNullable<Awaited<ReturnType<typeof readOne>>>

/** `together`: what is one account as of the day; `ever`: what ever was. */
type OfAccount = { readonly account: Ids; readonly together: Ids; readonly ever: Ids }

function readsOf(tx: Tx, input: AccountRequest, ids: OfAccount) {
  const { asOf, knownAt } = input
  return {
    policies: outcomesPoliciesRead(tx),
    ...withPeopleReads(tx, { asOf, knownAt, accountIds: ids.together }),
    ...accountFactsReads(tx, ids.ever),
    sealed: sealedCountRead(tx, ids.ever, knownAt),
    stuck: stuckAsOfRead(tx, ids.account, { asOf, knownAt, stages: ['outcomes'] }),
    texts: wordsRead(tx, wordsOfFacts),
  }
}

function judgedOf(one: OneAccount | null, input: AccountRequest): JudgedAccount | Refusal {
  if (one === null) return unknown(input)
  const { asOf, knownAt } = input
  const { accountId, merges, read } = one
  const [account] = withPeopleOf(read, input, merges)
  if (account === undefined) return unknown(input)
  const policy = read.policies(knownAt)
  const { standsOn } = account.calendar
  const facts = factsFrom(read, merges).factsOf(accountId, { asOf: standsOn, knownAt })
  const judgement = judging(accountId, () => judgeAccount(facts, asItStood(account), policy, standsOn))
  const { sealed, stuck, texts } = read
  return { account, asOf, knownAt, facts, sealedVerdicts: sealed, judgement, policy, texts, stuck }
}

function unknown({ id }: AccountRequest): Refusal {
  return refuse('not_found', `no account is called "${id}" in this workspace`)
}
