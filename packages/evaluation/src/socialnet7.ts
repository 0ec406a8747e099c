// Sends the events of socialnet7 through the collector, and compares every cell of its 28-day metrics with ours.
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { EvaluationRung } from './evaluation-rung.ts'

type Set = { readonly folder: string; readonly accounts: number | undefined }
type Listed = { readonly externalId: string; readonly metrics: Readonly<Record<string, number>> }
type Page = { readonly data: readonly Listed[]; readonly nextCursor: string | null }

const BATCH_EVENTS = 2_500
const SENDERS = 3

/** True when every cell agrees: of each account on each date, every count; a row that is missing means zero. */
export async function evaluateSocialnet7(rung: EvaluationRung, set: Set): Promise<boolean> {
  const accounts = await readAccounts(set)
  await define(rung, set, accounts)
  await sendEvents(rung, set, new Set(accounts))
  const began = performance.now()
  await rung.settle()
  console.log(`counted and judged to the end in ${seconds(began)} more`)
  const agrees = await compare(rung, set, accounts)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`memory at most ${megabytes} MB, sender, services and comparison in one process`)
  return agrees
}

async function readAccounts({ folder, accounts }: Set): Promise<string[]> {
  const ids: string[] = []
  for await (const [id = ''] of rowsOf(join(folder, 'account.csv'))) ids.push(id)
  return accounts === undefined ? ids : ids.slice(0, accounts)
}

function eventNames({ folder }: Set): Map<string, string> {
  const names = JSON.parse(readFileSync(join(folder, 'event_type.json'), 'utf8')) as Record<string, string>
  return new Map(Object.entries(names))
}

async function define(rung: EvaluationRung, set: Set, accounts: readonly string[]): Promise<void> {
  for (let from = 0; from < accounts.length; from += 1_000) {
    const items = accounts
      .slice(from, from + 1_000)
      .map(externalId => ({ externalId, name: `Account ${externalId}` }))
    await rung.client.post('/v1/accounts/batch', { items })
  }
  for (const name of eventNames(set).values()) {
    await rung.client.post('/v1/metrics', {
      key: `${name}_per_month`,
      filter: { events: [name] },
      aggregation: { kind: 'count' },
      windowDays: 28,
    })
  }
}

async function sendEvents(rung: EvaluationRung, set: Set, accounts: ReadonlySet<string>): Promise<void> {
  const began = performance.now()
  const totals = { accepted: 0, duplicate: 0, rejected: 0 }
  const batches = batchesOf(set, accounts)
  const send = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await batches.next()
      if (done || value === undefined) return
      const answer = await fetch(`${rung.address}/v1/batch`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${rung.key}:`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ batch: value }),
      })
      if (!answer.ok) throw new Error(`the collector answered ${answer.status}: ${await answer.text()}`)
      const { counts } = (await answer.json()) as { counts: typeof totals }
      totals.accepted += counts.accepted
      totals.duplicate += counts.duplicate
      totals.rejected += counts.rejected
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, send))
  const rate = Math.round(totals.accepted / ((performance.now() - began) / 1_000))
  console.log(
    `${totals.accepted} events accepted, ${totals.duplicate} duplicate, ${totals.rejected} rejected ` +
      `in ${seconds(began)}: ${rate} a second, counting meanwhile`,
  )
}

async function* batchesOf(set: Set, accounts: ReadonlySet<string>): AsyncGenerator<object[]> {
  const names = eventNames(set)
  let batch: object[] = []
  let row = 0
  for await (const [account = '', time = '', type = '', user = ''] of rowsOf(
    join(set.folder, 'event.csv.gz'),
  )) {
    row += 1
    if (!accounts.has(account)) continue
    batch.push({
      type: 'track',
      messageId: `row-${row}`,
      userId: `${account}-${user}`,
      event: names.get(type),
      timestamp: `${time.replace(' ', 'T')}Z`,
      context: { groupId: account },
    })
    if (batch.length < BATCH_EVENTS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function compare(rung: EvaluationRung, set: Set, accounts: readonly string[]): Promise<boolean> {
  const expected = new Map<string, number>()
  const dates = new Set<string>()
  for await (const [account, date = '', metric, value] of rowsOf(
    join(set.folder, 'metrics_28d_weekly.csv.gz'),
  )) {
    dates.add(date)
    expected.set(`${account} ${date} ${metric}`, Number(value))
  }
  const metrics = [...eventNames(set).values()].map(name => `${name}_per_month`)
  const began = performance.now()
  let cells = 0
  let filled = 0
  const wrong: string[] = []
  for (const date of [...dates].sort()) {
    const counted = await countedOn(rung, date, metrics)
    for (const account of accounts) {
      for (const metric of metrics) {
        const ours = counted.get(account)?.[metric] ?? 0
        const theirs = expected.get(`${account} ${date} ${metric}`) ?? 0
        cells += 1
        if (theirs !== 0) filled += 1
        if (ours !== theirs) wrong.push(`account ${account}, ${metric} until ${date}: ${ours}, not ${theirs}`)
      }
    }
  }
  console.log(
    `${cells} cells compared (${accounts.length} accounts x ${metrics.length} metrics x ${dates.size} dates, ` +
      `${filled} of them not zero) in ${seconds(began)}: ${wrong.length} differ`,
  )
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`)
  return wrong.length === 0 && filled > 0
}

async function countedOn(
  rung: EvaluationRung,
  date: string,
  metrics: readonly string[],
): Promise<Map<string, Listed['metrics']>> {
  const counted = new Map<string, Listed['metrics']>()
  const path = `/v1/usage/metrics?until=${date}&metrics=${metrics.join(',')}&limit=1000`
  let cursor: string | null = null
  do {
    const page: Page = await rung.client.get(cursor === null ? path : `${path}&cursor=${cursor}`)
    for (const { externalId, metrics: values } of page.data) counted.set(externalId, values)
    cursor = page.nextCursor
  } while (cursor !== null)
  return counted
}

/** The rows of a plain CSV without quotes, its header left out; `.gz` is unpacked on the way. */
async function* rowsOf(path: string): AsyncGenerator<string[]> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  let header = true
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!header && line !== '') yield line.split(',')
    header = false
  }
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1_000).toFixed(1)} s`
}
