// Adds facts of one account and day up to one: what a warehouse would have aggregated.
import type { FactBody, MappedFact } from './map-rows.ts'

/**
 * One item an account and day, in order of first appearance: counts summed by event, active users the largest number
 * seen (a lower bound of the day's), unknown when no row said. Holds one item an account-day in memory.
 */
export async function* sumPerDay(facts: AsyncIterable<MappedFact>): AsyncGenerator<MappedFact> {
  const days = new Map<
    string,
    { line: number; body: FactBody; counts: Record<string, number>; active: number | null }
  >()
  for await (const { line, body } of facts) {
    const key = `${String(body.account)} ${String(body.day)}`
    const known = days.get(key) ?? { line, body, counts: {}, active: null }
    days.set(key, known)
    for (const [event, count] of Object.entries((body.counts ?? {}) as Record<string, number>)) {
      known.counts[event] = (known.counts[event] ?? 0) + count
    }
    const active = body.activeUsers
    if (typeof active === 'number') known.active = Math.max(known.active ?? 0, active)
  }
  for (const { line, body, counts, active } of days.values()) {
    yield { line, flags: [], body: { ...body, counts, ...(active === null ? {} : { activeUsers: active }) } }
  }
}
