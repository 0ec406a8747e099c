// What outcomes brings to the publishing of its signals: what customers wanted and got, how they see us, what was promised.
import { type EventOf, recordChanges } from '@rung/change-feed'
import {
  OUTCOMES_SECTIONS,
  type OutcomesPolicy,
  readDraftOutcomesPolicy,
  readOutcomesPolicies,
} from '@rung/config/outcomes'
import { inTurns, type Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory } from '@rung/directory'
import { type Day, standingStill } from '@rung/kernel'
import {
  type ContextJudgement,
  type DueBatch,
  fadingLadder,
  type Judged,
  judgeDue,
  type Moment,
  type Moves,
  type SignalBy,
} from '@rung/signals'
import type { AccountFacts } from '../judgement/account-facts.ts'
import { asItStood } from '../judgement/as-it-stood.ts'
import { type AccountJudgement, judgeAccount } from '../judgement/judge-account.ts'
import { ladderSignals, verdictSignals } from '../judgement/ladder-signals.ts'
import { outcomeSignals } from '../judgement/outcome-signals.ts'
import { pinSignals } from '../judgement/pin-signals.ts'
import { promiseSignals } from '../judgement/promise-signals.ts'
import { type LoadedFacts, loadAccountFacts } from '../storage/account-facts.ts'

/** Seven reads of facts for the whole batch, one of the directory for each moment. */
const outcomes: ContextJudgement<'outcomes', OutcomesPolicy, LoadedFacts> = {
  context: 'outcomes',
  sections: OUTCOMES_SECTIONS,
  readPolicies: readOutcomesPolicies,
  readDraft: readDraftOutcomesPolicy,
  load: (tx, batch) =>
    loadAccountFacts(
      tx,
      batch.accounts.map(({ accountId }) => accountId),
    ),
  judge: async (tx, moment, facts, policy) => {
    const accounts = await readDirectory(tx, moment)
    const moves = movesOf(policy)
    return inTurns(accounts, account => ({ ...judgedOf(account, moment, facts, policy), moves }))
  },
  keep: (tx, batch, facts) => tellPromisesDue(tx, batch, facts),
}

export const publishSignals = judgeDue(outcomes)

/** Every account is judged once a day: whoever is told of it is told once, however often that is. */
async function tellPromisesDue(
  tx: Tx,
  { accounts, today, now }: DueBatch,
  { factsOf }: LoadedFacts,
): Promise<void> {
  const events = accounts.flatMap(({ accountId }) =>
    factsOf(accountId, { asOf: today, knownAt: now })
      .promises.filter(({ status, dueOn }) => status === 'open' && dueOn === today)
      .map(({ id }): EventOf<'promise.due'> => {
        const data = { promiseId: id, dueOn: today }
        return { type: 'promise.due', accountId, once: `${id} ${today}`, data }
      }),
  )
  if (events.length === 0) return
  const accountIds = events.flatMap(({ accountId }) => accountId ?? [])
  await recordChanges(tx, [{ type: 'promise.due', accountIds, personId: null, at: now, events }])
}

function movesOf({ ladder }: OutcomesPolicy): Moves {
  return { daysSince: new Set(), halfLifeDays: new Map(fadingLadder(ladder.halfLifeDays)) }
}

function judgedOf(
  account: DirectoryAccount,
  moment: Moment,
  { factsOf }: LoadedFacts,
  policy: OutcomesPolicy,
): Judged<'outcomes'> {
  const { accountId } = account
  const asOf = account.calendar.standsOn
  const facts = factsOf(accountId, { asOf, knownAt: moment.knownAt })
  const judgement = judgeAccount(facts, asItStood(account), policy, asOf)
  return {
    accountId,
    signals: standingStill(toSignals(accountId, judgement, facts, asOf), asOf, moment.asOf),
  }
}

function toSignals(
  accountId: string,
  judgement: AccountJudgement,
  facts: AccountFacts,
  asOf: Day,
): SignalBy<'outcomes'>[] {
  return [
    ...outcomeSignals(accountId, judgement, asOf),
    ...ladderSignals(judgement.relationship),
    ...verdictSignals(judgement),
    ...pinSignals(accountId, judgement.pin, asOf),
    ...promiseSignals(accountId, judgement.promises, facts.promises, asOf),
  ]
}
