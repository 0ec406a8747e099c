// Adds facts of one account and day up to one: what a warehouse would have aggregated.
import type { MappedFact } from './map-rows.ts'
import type { Row } from './read-rows.ts'
import type { FactBody } from './reading.ts'

type Day = {
  readonly rows: Row[]
  readonly body: FactBody
  counts: Record<string, number>
  active: number | null
}

/**
 * One item an account and day, in order of first appearance: counts summed by event, active users the largest number
 * seen (a lower bound of the day's), unknown when no row said. Holds an account-day's numbers and rows in memory.
 */
export async function* sumPerDay(facts: AsyncIterable<MappedFact>): AsyncGenerator<MappedFact> {
  const days = new Map<string, Day>()
  for await (const { rows, body } of facts) {
    const key = JSON.stringify([body.account, body.day])
    const known = days.get(key) ?? { rows: [], body, counts: {}, active: null }
    days.set(key, known)
    known.rows.push(...rows)
    for (const [event, count] of Object.entries((body.counts ?? {}) as Record<string, number>)) {
      known.counts[event] = (known.counts[event] ?? 0) + count
    }
    const active = body.activeUsers
    if (typeof active === 'number') known.active = Math.max(known.active ?? 0, active)
  }
  for (const { rows, body, counts, active } of days.values()) {
    yield { rows, flags: [], body: { ...body, counts, ...(active === null ? {} : { activeUsers: active }) } }
  }
}
