// Due accounts in, signals out: judged again for today and for every published day that a change may alter.
import type { Tx } from '@rung/database'
import { type DirectoryAccount, readDirectory } from '@rung/directory'
import { type DueBatch, type PlannedPublication, planPublications, publish } from '@rung/signals'
import type { UsagePolicy } from '@rung/usage-metrics'
import { askedOf, seatsReader } from '../actions/asked-of.ts'
import { type AskedAccount, assessAccounts } from '../actions/assess-accounts.ts'
import { usageSignals } from '../judgement/usage-signals.ts'
import { readDefinitions } from '../storage/definitions.ts'

/** The handler of due work: a fixed number of statements for the whole batch, and one directory read a day judged. */
export function publishSignals(policy: UsagePolicy): (tx: Tx, batch: DueBatch) => Promise<void> {
  return async (tx, batch) => {
    const plan = await planPublications(tx, 'usage', batch)
    const asked: AskedAccount[] = []
    for (const planned of Map.groupBy(plan, momentOf).values()) {
      asked.push(...(await withDirectory(tx, planned)))
    }
    if (asked.length === 0) return
    const definitions = await readDefinitions(tx)
    const seatsOn = seatsReader(
      tx,
      batch.accounts.map(account => account.accountId),
    )
    const judged = await assessAccounts(tx, asked, { definitions, policy, now: batch.now, seatsOn })
    await publish(
      tx,
      judged.map(usage => ({
        accountId: usage.asked.accountId,
        context: 'usage',
        asOf: usage.asked.asOf,
        knownAt: usage.asked.knownAt,
        policyVersion: policy.version,
        signals: usageSignals(usage, definitions),
      })),
    )
  }
}

function momentOf({ asOf, knownAt }: PlannedPublication): string {
  return `${asOf} ${knownAt.toISOString()}`
}

async function withDirectory(tx: Tx, planned: readonly PlannedPublication[]): Promise<AskedAccount[]> {
  const [first] = planned
  if (first === undefined) return []
  const accounts: DirectoryAccount[] = await readDirectory(tx, {
    asOf: first.asOf,
    knownAt: first.knownAt,
    accountIds: planned.map(each => each.accountId),
  })
  return accounts.map(account => askedOf(account, first))
}
