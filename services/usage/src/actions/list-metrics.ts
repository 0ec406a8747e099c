// Values of metrics for every account, over the windows that end before a day: plain counts, page by page.
import { readUsagePolicies } from '@rung/config/usage'
import { byHalves, type Database, isDataFault, reasonOf, type Tx } from '@rung/database'
import { type Merges, readDirectory, readMerges } from '@rung/directory'
import { addDays, type Day, type Refusal, refuse } from '@rung/kernel'
import type { LeftOut } from '@rung/signals'
import {
  builtInMetrics,
  type DayFacts,
  METRICS,
  measureCustom,
  metricNames,
  type Scalar,
  type UsagePolicy,
} from '@rung/usage-metrics'
import { accountsActiveBefore, type MergedKey } from '../storage/accounts.ts'
import { measureCustoms } from '../storage/custom-values.ts'
import { type Definitions, readDefinitions } from '../storage/definitions.ts'
import type { AsOf } from '../storage/windows.ts'
import { daysOfOne } from './days-of-one.ts'
import { contractOf } from './input-of.ts'
import { changesOf, measureUse } from './measure-use.ts'

export type ListedMetrics = {
  readonly accountId: string
  readonly externalId: string
  readonly metrics: Readonly<Record<string, Scalar | null>>
}

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
type Values = ListedMetrics | LeftOut

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

/** The metrics that ask for an account's seats or its term. */
const OF_CONTRACTS: readonly string[] = [
  'seat_utilisation',
  'people_habit',
  'people_change',
  'events_habit',
  'events_change',
]

type ActiveAccount = { readonly accountId: string; readonly groupKey: string }
type Measuring = {
  readonly definitions: Definitions
  readonly policy: UsagePolicy
  readonly names: readonly string[]
  readonly asOf: Day
  readonly now: Date
  readonly merged: readonly MergedKey[]
}

/** Where values of some account cannot be computed: each of the others has its own all the same. */
function byThemselves(
  tx: Tx,
  accounts: readonly ActiveAccount[],
  measuring: Measuring,
): Promise<readonly Values[]> {
  return byHalves<ActiveAccount, Values>(
    tx,
    accounts,
    (part, some) => valuesOf(part, some, measuring),
    ({ accountId }, error) => ({ accountId, reason: reasonOf(error) }),
  )
}

async function valuesOf(
  tx: Tx,
  accounts: readonly ActiveAccount[],
  { definitions, policy, names, asOf, now, merged }: Measuring,
): Promise<ListedMetrics[]> {
  if (accounts.length === 0) return []
  const windows = accounts.map(({ groupKey }) => ({ groupKey, asOf, knownAt: now, counted: null }))
  const wanted = definitions.metrics.filter(metric => names.includes(metric.key))
  const builtIn = names.some(name => METRICS.some(each => each === name))
  const facts = new Map<AsOf, readonly DayFacts[]>()
  for (const [index, window] of windows.entries()) {
    const keys = merged.filter(({ into }) => into === accounts[index]?.accountId).map(each => each.groupKey)
    if (keys.length > 0) facts.set(window, await daysOfOne(tx, { ...window, mergedKeys: keys }, wanted))
  }
  const [customs, directory, used] = await Promise.all([
    measureCustoms(tx, windows, wanted),
    names.some(name => OF_CONTRACTS.includes(name))
      ? readDirectory(tx, { asOf, knownAt: now, accountIds: accounts.map(each => each.accountId) })
      : [],
    builtIn ? measureUse(tx, windows, facts, { ...definitions, policy }) : [],
  ])
  for (const [index, window] of windows.entries()) {
    const days = facts.get(window)
    if (days === undefined) continue
    customs[index] = new Map(wanted.map(metric => [metric.key, measureCustom(days, metric, asOf)]))
  }
  const contracts = new Map(directory.map(account => [account.accountId, account]))
  const dated = windows.map((window, index) => ({
    ...window,
    ...contractOf(contracts.get(accounts[index]?.accountId ?? ''), asOf),
  }))
  const changes = builtIn ? changesOf(dated, used, policy) : []
  return accounts.map(({ accountId, groupKey }, index) => {
    const [window, change, contract] = [used[index]?.window, changes[index], dated[index]]
    const metrics =
      window &&
      change &&
      builtInMetrics({
        window,
        change,
        seats: contract?.seats ?? null,
        catalogueSize: definitions.catalogue.size,
        // What they did in the last 28 days, whatever was expected of them.
        counted: null,
        sourceUp: true,
      })
    const values = names.map((name): [string, Scalar | null] => {
      const field = METRICS.find(each => each === name)
      return [
        name,
        field === undefined ? (customs[index]?.get(name) ?? null) : (metrics?.[metricNames[field]] ?? null),
      ]
    })
    return { accountId, externalId: groupKey, metrics: Object.fromEntries(values) }
  })
}

function mergedKeys(merges: Merges, when: { readonly asOf: Day; readonly knownAt: Date }): MergedKey[] {
  const { survivorOf } = merges.at(when).accounts
  return merges.everMerged.flatMap(accountId => {
    const [into, groupKey] = [survivorOf(accountId), merges.externalIdOf(accountId)]
    return into === accountId || groupKey === undefined ? [] : [{ accountId, into, groupKey }]
  })
}
