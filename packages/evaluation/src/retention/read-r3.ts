// The books of R3 SaaS in cents: what its movement events add up to, and what its billing lines say, by subscription and month.
import { join } from 'node:path'
import { readCsv } from '../read-csv.ts'

export type MrrEvent = {
  readonly subscriptionId: string
  readonly month: string
  readonly kind: string
  readonly cents: number
}

export type Line = {
  readonly subscriptionId: string
  readonly fromMonth: string
  /** Inclusive. */
  readonly toMonth: string
  readonly cents: number
}

export type R3Books = {
  readonly events: readonly MrrEvent[]
  readonly lines: readonly Line[]
  /** Month in which a subscription ended, by subscription; `renewals` calls every one of them renewed. */
  readonly ended: ReadonlyMap<string, string>
  readonly months: readonly string[]
}

export async function readR3(folder: string): Promise<R3Books> {
  const events: MrrEvent[] = []
  for await (const row of readCsv(join(folder, 'subscription_events.csv.gz'))) {
    events.push({
      subscriptionId: row.subscription_id ?? '',
      month: (row.event_at ?? '').slice(0, 7),
      kind: row.event_type ?? '',
      cents: centsOf(row.mrr_change_eur ?? ''),
    })
  }
  const lines: Line[] = []
  for await (const row of readCsv(join(folder, 'subscription_items.csv.gz'))) {
    lines.push({
      subscriptionId: row.subscription_id ?? '',
      fromMonth: (row.effective_start ?? '').slice(0, 7),
      toMonth: (row.effective_end ?? '').slice(0, 7),
      cents: centsOf(row.mrr_eur ?? ''),
    })
  }
  const ended = new Map<string, string>()
  for await (const row of readCsv(join(folder, 'subscriptions.csv.gz'))) {
    if (row.ended_date) ended.set(row.subscription_id ?? '', row.ended_date.slice(0, 7))
  }
  const months = [...new Set(lines.flatMap(line => [line.fromMonth, line.toMonth]))].sort()
  return { events, lines, ended, months: everyMonth(months[0] ?? '', months.at(-1) ?? '') }
}

/** Amounts are decimal text; as binary fractions they would not add up. */
export function centsOf(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (match === null) throw new Error(`${text} is no amount in cents`)
  const [, sign, whole = '', cents = ''] = match
  const minor = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign === '-' ? -minor : minor
}

function everyMonth(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
