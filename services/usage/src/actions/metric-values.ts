// Values of metrics of some accounts, over the windows that end with a day.
import { byHalves, reasonOf, type Tx } from '@rung/database'
import { readDirectory } from '@rung/directory'
import type { Day } from '@rung/kernel'
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
import type { MergedKey } from '../storage/accounts.ts'
import type { AsOf } from '../storage/as-of.ts'
import { measureCustoms } from '../storage/custom-values.ts'
import type { Definitions } from '../storage/definitions.ts'
import { daysOfOne } from './days-of-one.ts'
import { contractOf } from './input-of.ts'
import { changesOf, measureUse } from './measure-use.ts'

export type ListedMetrics = {
  readonly accountId: string
  readonly externalId: string
  readonly metrics: Readonly<Record<string, Scalar | null>>
}

export type Values = ListedMetrics | LeftOut

/** The metrics that ask for an account's seats or its term. */
const OF_CONTRACTS: readonly string[] = [
  'seat_utilisation',
  'people_habit',
  'people_change',
  'events_habit',
  'events_change',
]

export type ActiveAccount = { readonly accountId: string; readonly groupKey: string }
export type Measuring = {
  readonly definitions: Definitions
  readonly policy: UsagePolicy
  readonly names: readonly string[]
  readonly asOf: Day
  readonly now: Date
  readonly merged: readonly MergedKey[]
}

/** Where values of some account cannot be computed: each of the others has its own all the same. */
export function byThemselves(
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

export async function valuesOf(
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
