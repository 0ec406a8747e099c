// One account's use of the product, as of a day and as known at an instant.
import { readUsagePolicies } from '@rung/config/usage'
import { type Database, isDataFault } from '@rung/database'
import { readDirectory, resolveAccountAsOf } from '@rung/directory'
import { type Day, type Refusal, refuse } from '@rung/kernel'
import { type SignalValue, type StuckAccount, stuckAsOf, unjudgeable } from '@rung/signals'
import type { UsagePolicy } from '@rung/usage-metrics'
import { customValue } from '../judgement/usage-signals.ts'
import { type Definitions, readDefinitions } from '../storage/definitions.ts'
import { hasMarks } from '../storage/dirty-marks.ts'
import { type AccountUsage, assessAccounts } from './assess-accounts.ts'
import { contractReader, inputOf } from './input-of.ts'

export type ReadUsage = {
  readonly usage: AccountUsage
  readonly definitions: Definitions
  /** Of the workspace's own metrics, by their keys. */
  readonly customValues: ReadonlyMap<string, SignalValue>
  /** The one it was judged under: in force at the instant asked about. */
  readonly policy: UsagePolicy
  /** True while calls of the workspace wait to be counted: the numbers may still move. */
  readonly pending: boolean
  readonly stuck: readonly StuckAccount[]
}

export async function readAccountUsage(
  database: Database,
  workspaceId: string,
  input: { readonly account: string; readonly asOf: Day; readonly knownAt: Date },
  now: Date,
): Promise<ReadUsage | Refusal> {
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const [found, definitions, policyAt, pending] = await Promise.all([
        resolveAccountAsOf(tx, input.account, input),
        readDefinitions(tx),
        readUsagePolicies(tx),
        hasMarks(tx),
      ])
      if (found === undefined) return refuse('not_found', `There is no account "${input.account}".`)
      const [[account], stuck] = await Promise.all([
        readDirectory(tx, { ...input, accountIds: [found.id] }),
        stuckAsOf(tx, found.id, { ...input, stages: ['usage_count', 'usage'] }),
      ])
      if (account === undefined) {
        return refuse('not_found', `Account "${input.account}" was not known then.`, {
          fix: 'Ask as of a later day, or as known at a later instant.',
        })
      }
      const policy = policyAt(input.knownAt)
      const contractOn = contractReader(tx, [found.id])
      const context = { definitions, policy, now, contractOn }
      const [usage] = await assessAccounts(tx, [inputOf(account, input)], context).catch((error: unknown) => {
        // Some of the arithmetic is in SQL, so that what PostgreSQL cannot take is the account's own problem too.
        throw isDataFault(error) ? unjudgeable(found.id, error) : error
      })
      if (usage === undefined) throw new Error('one account was asked for and none was assessed')
      const customValues = new Map(definitions.metrics.map(({ key }) => [key, customValue(usage, key)]))
      return { usage, definitions, customValues, policy, stuck, pending }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
