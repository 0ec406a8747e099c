import { day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineDays } from './combine-days.ts'
import { type DayFacts, isActive, leastUsers } from './day-facts.ts'

const ON = day('2026-03-02')
const facts = (part: Partial<DayFacts>): DayFacts => ({
  day: ON,
  aggregatedActiveUsers: null,
  cells: [],
  properties: [],
  ...part,
})
const cell = (user: string | null, event: string, count: number) => ({ user, event, count })
const at = (hour: string) => new Date(`2026-03-02T${hour}:00Z`)

describe('the days of accounts that are one', () => {
  it('count a person once, and all that they did', () => {
    const [one] = combineDays([
      [facts({ cells: [cell('ada', 'login', 2), cell('bo', 'login', 1)] })],
      [facts({ cells: [cell('ada', 'login', 1), cell('ada', 'export', 4)] })],
    ])
    expect(one?.cells).toEqual([cell('ada', 'login', 3), cell('bo', 'login', 1), cell('ada', 'export', 4)])
    expect(leastUsers(one ? [one] : [])).toBe(2)
  })

  it('add up the people whom warehouses counted, where they did', () => {
    const aggregated = (...values: DayFacts['aggregatedActiveUsers'][]) =>
      combineDays(values.map(aggregatedActiveUsers => [facts({ aggregatedActiveUsers })]))[0]
        ?.aggregatedActiveUsers
    expect(aggregated(3, 4)).toBe(7)
    expect(aggregated(3, null)).toBe(3)
    expect(aggregated('not_given', 4)).toBe(4)
    expect(aggregated('not_given', null)).toBe('not_given')
    expect(aggregated(null, null)).toBeNull()
  })

  it('add up what a person’s properties say, the latest value last', () => {
    const of = (count: number, sum: number, last?: { value: string; at: Date }) =>
      facts({ properties: [{ metric: 'rows', user: 'ada', count, sum, ...(last && { last }) }] })
    const early = { value: 'early', at: at('08:00') }
    const late = { value: 'late', at: at('09:00') }
    const both = (a: DayFacts, b: DayFacts) => combineDays([[a], [b]])[0]?.properties
    const sums = { metric: 'rows', user: 'ada', count: 3, sum: 12 }
    expect(both(of(1, 5, early), of(2, 7, late))).toEqual([{ ...sums, last: late }])
    expect(both(of(1, 5, late), of(2, 7, early))).toEqual([{ ...sums, last: late }])
    expect(both(of(1, 5), of(2, 7, early))).toEqual([{ ...sums, last: early }])
    expect(both(of(1, 5, early), of(2, 7))).toEqual([{ ...sums, last: early }])
    expect(both(of(1, 5), of(2, 7))).toEqual([sums])
  })

  it('are each day once, in order, and as active as either', () => {
    const days = fc.uniqueArray(fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-09').map(day))
    fc.assert(
      fc.property(days, days, (a, b) => {
        const list = (on: readonly (typeof ON)[], user: string) =>
          on.map(each => facts({ day: each, cells: [cell(user, 'login', 1)] }))
        const all = combineDays([list(a, 'ada'), list(b, 'bo')])
        expect(all.map(each => each.day)).toEqual([...new Set([...a, ...b])].sort())
        expect(all.every(isActive)).toBe(true)
      }),
    )
  })
})
