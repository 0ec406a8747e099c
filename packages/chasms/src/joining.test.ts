// Which sources count: one that joins others is set aside for half a year, one that takes over counts at once.
import { addDays } from '@rung/kernel'
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { accountOf, binomial, companyOf, weekAt } from './company.fixture.ts'
import { diagnose, watchBook } from './diagnose.ts'
import { type Hearing, hearingsOf, type Voice } from './joining.ts'
import { chasmPolicy } from './policy.ts'
import { weekGrid } from './week-grid.ts'

const WEEKS = 100
const grid = weekGrid(addDays(weekAt(WEEKS), -1), WEEKS)

type Speaks = readonly [source: string | null, from: number, until: number, aWeek: number]
const voicesOf = (...spans: readonly Speaks[]): Voice[] =>
  spans.flatMap(([source, from, until, aWeek]) =>
    Array.from({ length: (until - from) * aWeek }, (_, index) => ({
      on: weekAt(from + Math.floor(index / aWeek), index % 7),
      source,
    })),
  )
const hear = (...spans: readonly Speaks[]): [number, string, number][] =>
  hearingsOf(voicesOf(...spans), grid, chasmPolicy).map(({ from, aside, since }: Hearing) => [
    from,
    [...aside].join(' '),
    since,
  ])

describe('a source beside others', () => {
  it('is set aside for half a year, and counts from where it joined once that is over', () => {
    expect(hear(['a', 0, WEEKS, 20], ['b', 50, WEEKS, 10])).toEqual([
      [0, '', 0],
      [50, 'b', 0],
      [76, '', 50],
    ])
    expect(hear(['a', 0, WEEKS, 20], [null, 50, 60, 20])).toEqual([
      [0, '', 0],
      [50, '', 0],
      [76, '', 50],
    ])
  })

  it('counts at once where it takes over from another, or tells of little', () => {
    expect(hear(['a', 0, 50, 20], ['b', 50, WEEKS, 20])).toEqual([[0, '', 0]])
    expect(hear(['a', 0, 50, 20], ['a', 50, WEEKS, 8], ['b', 50, WEEKS, 12])).toEqual([[0, '', 0]])
    expect(hear(['a', 0, WEEKS, 20], ['b', 50, WEEKS, 3])).toEqual([[0, '', 0]])
    expect(hear(['a', 0, WEEKS, 20])).toEqual([[0, '', 0]])
    expect(hear(['a', 0, WEEKS, 20], ['b', 70, 71, 2])).toEqual([[0, '', 0]])
  })

  it('counts with the first where both are connected at once', () => {
    expect(hear(['a', 40, WEEKS, 20], ['b', 48, WEEKS, 20])).toEqual([[0, '', 0]])
  })

  it('counts again once the first stops: it has taken over', () => {
    const [, aside, over] = hear(['a', 0, 55, 20], ['b', 50, WEEKS, 20])
    expect(aside).toEqual([50, 'b', 0])
    expect(over?.slice(1)).toEqual(['', 0])
  })

  it('hears nothing of days before and after the weeks that are looked at', () => {
    expect(hearingsOf([{ on: weekAt(-3), source: 'a' }], grid, chasmPolicy)).toHaveLength(1)
  })
})

describe('tickets of a second help desk', () => {
  const accounts = Array.from({ length: 200 }, (_, index) => accountOf(`acc_${index}`))
  const draw = mulberry32(11)
  const desk = (source: string, from: number, until: number, share: number) =>
    Array.from({ length: until - from }, (_, place) => weekAt(from + place, 2)).flatMap(on =>
      Array.from({ length: binomial(draw, 200, share) }, () => ({
        accountId: `acc_${Math.floor(draw() * 200)}`,
        on,
        escalated: false,
        source,
      })),
    )
  const ticketWeeks = (tickets: ReturnType<typeof desk>) =>
    watchBook(companyOf({ accounts, tickets }), chasmPolicy, weekAt(WEEKS)).find(
      ({ name }) => name === 'without_ticket',
    )?.weeks ?? []

  it('are no news of the customers, half as many more or as many again', () => {
    for (const share of [0.06, 0.12]) {
      const weeks = ticketWeeks([...desk('a', 0, WEEKS, 0.12), ...desk('b', 60, WEEKS, share)])
      expect(weeks.filter(({ raised }) => raised !== null)).toEqual([])
      expect(weeks.at(-1)?.known).toBe(true)
    }
  })

  it('hide no doubling by the customers, which both desks hear of', () => {
    const tickets = [
      ...desk('a', 0, 80, 0.12),
      ...desk('a', 80, WEEKS, 0.24),
      ...desk('b', 60, 80, 0.12),
      ...desk('b', 80, WEEKS, 0.24),
    ]
    const raised = ticketWeeks(tickets).findLast(each => each.raised !== null)?.raised
    const first = chasmPolicy.historyWeeks - WEEKS
    expect(Math.abs(Number(raised?.at) - first - 80)).toBeLessThanOrEqual(1)
    const { watch } = diagnose(companyOf({ accounts, tickets }), chasmPolicy, weekAt(84))
    expect(watch.map(({ name }) => name)).toEqual(['without_ticket'])
    // Who carries it is told of the tickets that count.
    const misses = watch[0]?.segments[0]?.misses ?? 0
    expect(misses).toBeLessThan(desk('a', 80, 84, 0.24).length * 1.4)
  })
})
