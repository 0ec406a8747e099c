// Accounts' days for property tests: few people and events, so that they meet.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import type { DayFacts } from './day-facts.ts'
import { isLater } from './measure-custom.ts'

export const FIRST = day('2026-01-01')
export const EVENTS = ['report', 'invite', 'login'] as const
export const USERS = ['ann', 'bob', 'cem'] as const

export const someDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 70 }).map(days => addDays(FIRST, days))

export type Use = { readonly day: Day; readonly user: string; readonly event: string; readonly rows: number }

/** Single events, as they would arrive. */
export const someUse: fc.Arbitrary<Use[]> = fc.array(
  fc.record({
    day: someDay,
    user: fc.constantFrom(...USERS),
    event: fc.constantFrom(...EVENTS),
    rows: fc.double({ min: -100, max: 100, noNaN: true }),
  }),
  { maxLength: 60 },
)

/** Days a warehouse summed up. */
export const someAggregates: fc.Arbitrary<DayFacts[]> = fc.uniqueArray(
  fc.record({
    day: someDay,
    aggregatedActiveUsers: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('not_given' as const)),
    cells: fc
      .dictionary(fc.constantFrom(...EVENTS), fc.integer({ min: 0, max: 5 }), { noNullPrototype: true })
      .map(counts => Object.entries(counts).map(([event, count]) => ({ user: null, event, count }))),
    properties: fc.constant([]),
  }),
  { selector: facts => facts.day, maxLength: 20 },
)

/** The day facts of events; property cells are those of a metric `rows` over every event. */
export function factsOf(uses: readonly Use[]): DayFacts[] {
  const days = Map.groupBy(uses, use => use.day)
  return [...days].map(([date, ofDay]) => ({
    day: date,
    aggregatedActiveUsers: null,
    cells: [...Map.groupBy(ofDay, use => use.user)].flatMap(([user, theirs]) =>
      [...Map.groupBy(theirs, use => use.event)].map(([event, same]) => ({
        user,
        event,
        count: same.length,
      })),
    ),
    properties: [...Map.groupBy(ofDay, use => use.user)].map(([user, theirs]) => {
      const last = theirs
        .map(use => ({ value: use.rows, at: new Date(`${date}T12:00:00Z`) }))
        .reduce((newest, next) => (isLater(next, newest) ? next : newest))
      const rows = theirs.map(use => use.rows).sort((a, b) => a - b)
      return { metric: 'rows', user, count: rows.length, sum: rows.reduce((a, b) => a + b, 0), last }
    }),
  }))
}

/** Aggregated days where no event was sent: an account-day is one or the other. */
export function withAggregates(facts: readonly DayFacts[], aggregated: readonly DayFacts[]): DayFacts[] {
  const sent = new Set(facts.map(each => each.day))
  return [...facts, ...aggregated.filter(each => !sent.has(each.day))]
}
