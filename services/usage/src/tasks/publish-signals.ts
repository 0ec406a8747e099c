// Due accounts in, signals out: judged again for today and for every published day that a change may alter.
import type { Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import { type DueBatch, type PlannedPublication, planPublications, publish } from '@rung/signals'
import type { UsagePolicy } from '@rung/usage-metrics'
import { askedOf, seatsReader } from '../actions/asked-of.ts'
import { type AssessContext, assessAccounts } from '../actions/assess-accounts.ts'
import { usageSignals } from '../judgement/usage-signals.ts'
import { readDefinitions } from '../storage/definitions.ts'

/**
 * The handler of due work. For each day and instant to judge, a fixed number of statements for all accounts of the
 * batch; one day at a time, so that no statement grows with history.
 */
export function publishSignals(policy: UsagePolicy): (tx: Tx, batch: DueBatch) => Promise<void> {
  return async (tx, batch) => {
    const plan = await planPublications(tx, 'usage', batch, { configPublishedAt: [] })
    if (plan.length === 0) return
    const accountIds = batch.accounts.map(account => account.accountId)
    const context: AssessContext = {
      definitions: await readDefinitions(tx),
      policy,
      now: batch.now,
      seatsOn: seatsReader(tx, accountIds),
    }
    for (const planned of Map.groupBy(plan, momentOf).values()) await publishOne(tx, planned, context)
  }
}

/** Publishes accounts as of one day, as known at one instant; accounts that were not known then are passed over. */
async function publishOne(
  tx: Tx,
  planned: readonly PlannedPublication[],
  context: AssessContext,
): Promise<void> {
  const [moment] = planned
  if (moment === undefined) return
  const { asOf, knownAt, kept } = moment
  const accountIds = planned.map(each => each.accountId)
  const accounts = await readDirectory(tx, { asOf, knownAt, accountIds })
  const judged = await assessAccounts(
    tx,
    accounts.map(account => askedOf(account, moment)),
    context,
  )
  await publish(
    tx,
    judged.map(usage => ({
      accountId: usage.asked.accountId,
      context: 'usage',
      asOf,
      knownAt,
      policyVersion: context.policy.version,
      kept,
      signals: usageSignals(usage, context.definitions),
    })),
  )
}

function momentOf({ asOf, knownAt }: PlannedPublication): string {
  return `${asOf} ${knownAt.toISOString()}`
}
