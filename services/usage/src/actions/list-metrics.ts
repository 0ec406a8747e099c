// Values of metrics for every account, over the windows that end before a day: plain counts, page by page.
import { readUsagePolicies } from '@rung/config/usage'
import { type Database, isDataFault, type Tx } from '@rung/database'
import { type Merges, readMerges } from '@rung/directory'
import { addDays, type Day, type Refusal, refuse } from '@rung/kernel'
import type { LeftOut } from '@rung/signals'
import { METRICS } from '@rung/usage-metrics'
import { accountsActiveBefore, type MergedKey } from '../storage/accounts.ts'
import { readDefinitions } from '../storage/definitions.ts'
import {
  type ActiveAccount,
  byThemselves,
  type ListedMetrics,
  type Measuring,
  type Values,
  valuesOf,
} from './metric-values.ts'

export type MetricsPage = {
  readonly listed: readonly ListedMetrics[]
  /** Accounts whose numbers could not be computed. */
  readonly leftOut: readonly LeftOut[]
  /** The last account looked at, left out or not, when more follow. */
  readonly next: string | null
}

/** `until` is not in the windows: until 2020-02-02, 28 days are 2020-01-05 to 2020-02-01. */
export async function listMetricValues(
  database: Database,
  workspaceId: string,
  input: {
    readonly until: Day
    readonly names: readonly string[] | null
    readonly after: string
    readonly limit: number
  },
  now: Date,
): Promise<MetricsPage | Refusal> {
  const read = (measureAll: typeof valuesOf | typeof byThemselves) =>
    database.inWorkspace(workspaceId, tx => pageOf(tx, input, now, measureAll), {
      isolation: 'repeatable read',
      readOnly: true,
      together: true,
    })
  try {
    return await read(valuesOf)
  } catch (error) {
    if (!isDataFault(error)) throw error
    return read(byThemselves)
  }
}

type MetricsRequest = Parameters<typeof listMetricValues>[2]

async function pageOf(
  tx: Tx,
  input: MetricsRequest,
  now: Date,
  measureAll: (
    tx: Tx,
    accounts: readonly ActiveAccount[],
    measuring: Measuring,
  ) => Promise<readonly Values[]>,
): Promise<MetricsPage | Refusal> {
  const [definitions, policyAt, merges] = await Promise.all([
    readDefinitions(tx),
    readUsagePolicies(tx),
    readMerges(tx),
  ])
  const policy = policyAt(now)
  const known = [...METRICS, ...definitions.metrics.map(metric => metric.key)]
  const names = input.names ?? known
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) {
    return refuse('invalid', `there is no metric "${unknown}"`, {
      field: 'metrics',
      fix: `Use some of: ${known.join(', ')}.`,
    })
  }
  const asOf = addDays(input.until, -1)
  const merged = mergedKeys(merges, { asOf, knownAt: now })
  const page = { ...input, limit: input.limit + 1 }
  const found = await accountsActiveBefore(tx, input.until, page, merged)
  const accounts = found.slice(0, input.limit)
  const measuring = { definitions, policy, names, asOf, now, merged }
  const results = await measureAll(tx, accounts, measuring)
  return {
    listed: results.filter(each => 'metrics' in each),
    leftOut: results.filter(each => 'reason' in each),
    next: found.length > input.limit ? (accounts.at(-1)?.groupKey ?? null) : null,
  }
}

function mergedKeys(merges: Merges, when: { readonly asOf: Day; readonly knownAt: Date }): MergedKey[] {
  const { survivorOf } = merges.at(when).accounts
  return merges.everMerged.flatMap(accountId => {
    const [into, groupKey] = [survivorOf(accountId), merges.externalIdOf(accountId)]
    return into === accountId || groupKey === undefined ? [] : [{ accountId, into, groupKey }]
  })
}
