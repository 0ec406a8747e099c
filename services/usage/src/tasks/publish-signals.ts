// Due accounts in, signals out: judged again for today and for every published day that a change may alter.
import { configInstants, lockConfigToJudge, settleShadowWork } from '@rung/config/store'
import { readDraftUsagePolicy, readUsagePolicies, USAGE_SECTIONS } from '@rung/config/usage'
import type { Tx } from '@rung/database'
import { holdOffErasure, readDirectory } from '@rung/directory'
import { type DueBatch, markDue, type PlannedPublication, planPublications, publish } from '@rung/signals'
import { askedOf, seatsReader } from '../actions/asked-of.ts'
import { type AssessContext, assessAccounts } from '../actions/assess-accounts.ts'
import { usageSignals } from '../judgement/usage-signals.ts'
import { groupKeysOf } from '../storage/accounts.ts'
import { readDefinitions } from '../storage/definitions.ts'
import { freeStuckMarks } from '../storage/stuck-marks.ts'

/**
 * The handler of due work. For each day and instant to judge, a fixed number of statements for all accounts of the
 * batch; one day at a time, so that no statement grows with history. Each is judged under the policy in force at its own
 * instant; today's also under the draft whose shadow runs.
 */
export async function publishSignals(tx: Tx, batch: DueBatch): Promise<void> {
  await lockConfigToJudge(tx)
  // a metric may show a text, and an erasure takes texts out of what is published
  await holdOffErasure(tx)
  const [policyAt, configPublishedAt, draft] = await Promise.all([
    readUsagePolicies(tx),
    configInstants(tx, USAGE_SECTIONS),
    readDraftUsagePolicy(tx),
  ])
  const plan = await planPublications(tx, 'usage', batch, { configPublishedAt })
  const accountIds = batch.accounts.map(account => account.accountId)
  await freeStuckMarks(tx, [...(await groupKeysOf(tx, accountIds)).values()])
  const shared = {
    definitions: await readDefinitions(tx),
    now: batch.now,
    seatsOn: seatsReader(tx, accountIds),
  }
  for (const planned of Map.groupBy(plan, momentOf).values()) {
    const [moment] = planned
    if (moment !== undefined) await publishOne(tx, planned, { ...shared, policy: policyAt(moment.knownAt) })
  }
  if (draft === undefined) return
  const today = { asOf: batch.today, knownAt: batch.now, kept: false }
  const planned = accountIds.map(accountId => ({ accountId, ...today }))
  await publishOne(tx, planned, { ...shared, policy: draft.policy }, draft.draftId)
  const settled = await settleShadowWork(tx, 'usage', accountIds)
  await markDue(
    tx,
    ['health'],
    settled.map(accountId => ({ accountId, since: batch.today })),
  )
}

/** Publishes accounts as of one day, as known at one instant; accounts that were not known then are passed over. */
async function publishOne(
  tx: Tx,
  planned: readonly PlannedPublication[],
  context: AssessContext,
  draft?: string,
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
      ...(draft === undefined ? {} : { draft }),
      signals: usageSignals(usage, context.definitions),
    })),
  )
}

function momentOf({ asOf, knownAt }: PlannedPublication): string {
  return `${asOf} ${knownAt.toISOString()}`
}
