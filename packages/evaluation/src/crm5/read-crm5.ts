// The set crm5 as facts: days of use as a warehouse tells them, contracts term by term, and how each term ended.
import { join } from 'node:path'
import { type Day, day } from '@rung/kernel'
import type { DayFacts } from '@rung/usage-metrics'
import { readCsv } from '../read-csv.ts'

/** One term of a contract: a month, half a year or a year at one price. */
export type Contract = {
  readonly accountId: string
  readonly startsOn: Day
  /** The first day not covered. */
  readonly endsOn: Day
  readonly termMonths: number
  readonly plan: string
  readonly mrr: number
  readonly seats: number
  readonly discount: number
}

/** A term to be foretold: decided upon `decidedOn`, 60 days before its end. */
export type LabelledTerm = {
  readonly accountId: string
  readonly endsOn: Day
  readonly decidedOn: Day
  readonly lost: boolean
  /** The true probability, as the generator of the set knew it; never a feature. */
  readonly truly: number
}

export type Crm5 = {
  readonly events: readonly string[]
  /** By account, in the order of the days. */
  readonly daily: ReadonlyMap<string, readonly DayFacts[]>
  /** By account, in the order of their start. */
  readonly contracts: ReadonlyMap<string, readonly Contract[]>
  readonly channels: ReadonlyMap<string, string>
  readonly terms: readonly LabelledTerm[]
}

export async function readCrm5(folder: string): Promise<Crm5> {
  const daily = new Map<string, DayFacts[]>()
  let events: string[] = []
  for await (const columns of readCsv(join(folder, 'daily.csv.gz'))) {
    const { account_id = '', day: on = '', active_users = '', ...counts } = columns
    if (events.length === 0) events = Object.keys(counts)
    const cells = Object.entries(counts)
      .filter(([, count]) => count !== '0')
      .map(([event, count]) => ({ user: null, event, count: Number(count) }))
    listOf(daily, account_id).push({
      day: day(on),
      aggregatedActiveUsers: Number(active_users),
      cells,
      properties: [],
    })
  }
  for (const days of daily.values()) days.sort((a, b) => (a.day < b.day ? -1 : 1))
  const channels = new Map<string, string>()
  for await (const columns of readCsv(join(folder, 'account.csv'))) {
    channels.set(columns.account_id ?? '', columns.channel ?? '')
  }
  return { events, daily, contracts: await readContracts(folder), channels, terms: await readTerms(folder) }
}

async function readContracts(folder: string): Promise<Map<string, Contract[]>> {
  const contracts = new Map<string, Contract[]>()
  for await (const columns of readCsv(join(folder, 'subscription.csv.gz'))) {
    const accountId = columns.account_id ?? ''
    listOf(contracts, accountId).push({
      accountId,
      startsOn: day(columns.start_date ?? ''),
      endsOn: day(columns.end_date ?? ''),
      termMonths: Number(columns.bill_period_months),
      plan: (columns.product ?? '').split('_')[0] ?? '',
      mrr: Number(columns.mrr),
      seats: Number(columns.quantity),
      discount: Number(columns.discount),
    })
  }
  for (const ofAccount of contracts.values()) ofAccount.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return contracts
}

async function readTerms(folder: string): Promise<LabelledTerm[]> {
  const terms: LabelledTerm[] = []
  for await (const columns of readCsv(join(folder, 'renewal_terms.csv'))) {
    terms.push({
      accountId: columns.account_id ?? '',
      endsOn: day(columns.term_end ?? ''),
      decidedOn: day(columns.decision_date ?? ''),
      lost: columns.churned === '1',
      truly: Number(columns.oracle_prob),
    })
  }
  return terms.sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0))
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  if (list.length === 0) map.set(key, list)
  return list
}
