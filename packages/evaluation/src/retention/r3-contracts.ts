// The contracts of R3 SaaS as its files say them, and the bridge of any days counted from those alone.

import { join } from 'node:path'
import { addDays, type Day, day } from '@rung/kernel'
import { readCsv } from '../read-csv.ts'
import { centsOf } from './read-r3.ts'

type Step = { readonly on: Day; readonly arrMinor: number }

type Contract = {
  readonly accountId: string
  readonly startsOn: Day
  readonly endedOn: Day | null
  readonly signedMinor: number
  /** In order of their days; what is written last of a day holds. */
  readonly steps: readonly Step[]
}

export type Bridge = Record<(typeof BRIDGE)[number], number>
export const BRIDGE = [
  ...(['openingMinor', 'newMinor', 'returnedMinor', 'expandedMinor'] as const),
  ...(['contractedMinor', 'churnedMinor', 'closingMinor'] as const),
]

/** ARR is twelve times the MRR of activations and movements, and what a renewal says from its day on. */
export async function readContracts(folder: string): Promise<Contract[]> {
  const customers = new Set<string>()
  for await (const row of readCsv(join(folder, 'accounts.csv.gz')))
    if (row.account_status === 'customer') customers.add(row.account_id ?? '')
  const subscriptions = new Map<string, Readonly<Record<string, string | undefined>>>()
  for await (const row of readCsv(join(folder, 'subscriptions.csv.gz')))
    subscriptions.set(row.subscription_id ?? '', row)
  const movements = await movementsOf(folder)
  const renewals = new Map<string, Step[]>()
  for await (const {
    subscription_id: id = '',
    renewal_due_date: due = '',
    renewal_arr_eur: arr = '',
  } of readCsv(join(folder, 'renewals.csv.gz'))) {
    const endedOn = subscriptions.get(id)?.ended_date ?? ''
    if (endedOn !== '' && due > endedOn) continue
    renewals.set(id, [...(renewals.get(id) ?? []), { on: day(due), arrMinor: centsOf(arr) }])
  }
  return [...movements].flatMap(([id, { signedMinor, steps }]) => {
    const row = subscriptions.get(id)
    if (signedMinor === null || row === undefined || !customers.has(row.account_id ?? '')) return []
    return [
      {
        accountId: row.account_id ?? '',
        startsOn: day(row.subscription_start_date ?? ''),
        endedOn: row.ended_date ? day(row.ended_date) : null,
        signedMinor,
        // a movement has the last word over a renewal of the same day
        steps: [...(renewals.get(id) ?? []), ...steps].toSorted((a, b) =>
          a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
        ),
      },
    ]
  })
}

type Movements = { signedMinor: number | null; steps: Step[] }

const MOVES = new Set([
  'subscription_activated',
  'seat_expanded',
  'seat_contracted',
  'add_on_added',
  'plan_upgraded',
])

async function movementsOf(folder: string): Promise<Map<string, Movements>> {
  const events: { id: string; at: string; eventId: string; kind: string; cents: number }[] = []
  for await (const row of readCsv(join(folder, 'subscription_events.csv.gz'))) {
    const {
      subscription_id: id = '',
      event_at: at = '',
      subscription_event_id: eventId = '',
      event_type: kind = '',
    } = row
    if (MOVES.has(kind)) events.push({ id, at, eventId, kind, cents: centsOf(row.mrr_change_eur ?? '') })
  }
  const found = new Map<string, Movements>()
  const inOrder = events.toSorted((a, b) => (`${a.at} ${a.eventId}` < `${b.at} ${b.eventId}` ? -1 : 1))
  for (const { id, at, kind, cents } of inOrder) {
    const of = found.get(id) ?? { signedMinor: null, steps: [] }
    const before = of.steps.at(-1)?.arrMinor ?? 0
    if (kind === 'subscription_activated') of.signedMinor ??= 12 * cents
    of.steps.push({ on: day(at.slice(0, 10)), arrMinor: before + 12 * cents })
    found.set(id, of)
  }
  return found
}

export function bridgeOf(contracts: readonly Contract[], since: Day, lastDay: Day): Bridge {
  const bridge = Object.fromEntries(BRIDGE.map(line => [line, 0])) as Bridge
  for (const own of Map.groupBy(contracts, each => each.accountId).values()) {
    const [opening, closing] = [arrOf(own, addDays(since, -1)), arrOf(own, lastDay)]
    bridge.openingMinor += opening
    bridge.closingMinor += closing
    const change = closing - opening
    if (change === 0) continue
    if (opening === 0)
      bridge[own.some(each => wasPaid(each, since)) ? 'returnedMinor' : 'newMinor'] += closing
    else if (closing === 0) bridge.churnedMinor += opening
    else if (change > 0) bridge.expandedMinor += change
    else bridge.contractedMinor -= change
  }
  return bridge
}

const wasPaid = ({ startsOn, signedMinor, steps }: Contract, since: Day): boolean =>
  startsOn < since && (signedMinor > 0 || steps.some(({ on, arrMinor }) => on < since && arrMinor > 0))

function arrOf(contracts: readonly Contract[], on: Day): number {
  return contracts.reduce((sum, { startsOn, endedOn, signedMinor, steps }) => {
    if (on < startsOn || (endedOn !== null && on >= endedOn)) return sum
    return sum + (steps.findLast(step => step.on <= on)?.arrMinor ?? signedMinor)
  }, 0)
}
