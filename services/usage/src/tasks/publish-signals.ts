// What usage brings to the publishing of its signals: what the accounts of a batch do in the product.
import { recordChanges } from '@rung/change-feed'
import { readDraftUsagePolicy, readUsagePolicies, USAGE_SECTIONS } from '@rung/config/usage'
import { inTurns, type Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import { standingStill } from '@rung/kernel'
import { type ContextJudgement, judgeDue, type Moves } from '@rung/signals'
import type { UsagePolicy } from '@rung/usage-metrics'
import type { AssessContext } from '../actions/account-request.ts'
import { assessAccounts } from '../actions/assess-accounts.ts'
import { contractReader, inputOf } from '../actions/input-of.ts'
import { usageSignals } from '../judgement/usage-signals.ts'
import { groupKeysOf } from '../storage/accounts.ts'
import { readDefinitions } from '../storage/definitions.ts'
import { markDoubts } from '../storage/source-doubts.ts'
import { freeStuckMarks } from '../storage/stuck-marks.ts'

type Facts = Omit<AssessContext, 'policy'>

const MOVES: Moves = {
  daysSince: new Set(['product_days_since_seen']),
  halfLifeDays: new Map(),
}

/** For each moment a fixed number of statements for all accounts of the batch, so that no statement grows with history. */
const usage: ContextJudgement<'usage', UsagePolicy, Facts> = {
  context: 'usage',
  sections: USAGE_SECTIONS,
  readPolicies: readUsagePolicies,
  readDraft: readDraftUsagePolicy,
  load: async (tx, { accounts, now }) => {
    const accountIds = accounts.map(({ accountId }) => accountId)
    await freeStuckMarks(tx, [...(await groupKeysOf(tx, accountIds)).values()])
    return { definitions: await readDefinitions(tx), now, contractOn: contractReader(tx, accountIds) }
  },
  // Accounts that were not known then are passed over.
  judge: async (tx: Tx, moment, facts, policy) => {
    const accounts = await readDirectory(tx, moment)
    const input = accounts.map(account => inputOf(account, moment))
    const judged = await assessAccounts(tx, input, { ...facts, policy })
    return inTurns(judged, each => ({
      accountId: each.input.accountId,
      signals: standingStill(usageSignals(each, facts.definitions), each.input.asOf, moment.asOf),
      moves: MOVES,
    }))
  },
  keep: async (tx, batch) => {
    await markDoubts(tx)
    const accountIds = batch.accounts.map(({ accountId }) => accountId)
    await recordChanges(tx, [{ type: 'usage.counted', accountIds, personId: null, at: batch.now }])
  },
}

export const publishSignals = judgeDue(usage)
