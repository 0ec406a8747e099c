// The simulated quarter: repeatable, fair to every order, and able to see a list that breaks its word.
import { addDays } from '@rung/kernel'
import type { Worklist, WorklistInput } from '@rung/worklist'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../truth/calendar.ts'
import { builtInPolicies } from '../truth/judge/policies.ts'
import { reallyStays } from '../truth/latent/customer.ts'
import { drawBook } from './book.ts'
import { keptItsWord } from './evaluate-quarter.ts'
import { keptBy } from './keeps-its-word.ts'
import { liveQuarter, type Quarter } from './live-quarter.ts'
import { measureSeed } from './measure-seed.ts'
import { ORDERS } from './orders.ts'
import { ABOUT, plantEffects, reallyLost, takeAway } from './planted-effects.ts'
import { meanOf } from './saved-figures.ts'
import { seeBook } from './see-book.ts'

const size = { accounts: 16, csms: 2, days: 28, hours: 3, everyDays: 28 }
const policy = builtInPolicies.health.worklist
const book = drawBook(1, size)
const planted = plantEffects(1, policy.plays)
const quarter: Quarter = {
  seed: 1,
  planted,
  policy,
  book,
  seen: seeBook(book, builtInPolicies, size),
  days: size.days,
  hours: size.hours,
}

describe('a simulated quarter', () => {
  it('is the same for the same seed, and another for another', () => {
    const figures = measureSeed(1, size, builtInPolicies)
    expect(measureSeed(1, size, builtInPolicies)).toEqual(figures)
    expect(measureSeed(2, size, builtInPolicies)).not.toEqual(figures)
    expect(keptItsWord(figures.kept)).toBe(true)
    expect(figures.kept.reasons).toBeGreaterThan(0)
    for (const order of ORDERS) {
      expect(figures.saved[order].yearMinor, order).toBeGreaterThan(0)
      expect(figures.saved[order].yearMinor, order).toBeLessThan(figures.lostMinor)
    }
  })

  it('plants an effect for every play that ships, and for no other', () => {
    expect(Object.keys(ABOUT).sort()).toEqual(policy.plays.map(({ key }) => key).sort())
  })

  it('takes away what there is and no more, the less the later, and nothing on the day of the decision', () => {
    const all = { works: 1, takes: { outcome: 1, against: 1, use: 1 }, leadDays: 40, halvesDays: 1e9 }
    for (const account of book) {
      const none = reallyLost(account, {})
      expect(none).toBeCloseTo(1 - reallyStays(account.simulation.customer, account.dueOn), 12)
      const lostFrom = (t: number) => reallyLost(account, takeAway(account, all, {}, t))
      expect(lostFrom(account.dueOn)).toBe(none)
      const unchanged = { ...account, dueOn: 150 }
      const from = (t: number) => reallyLost(unchanged, takeAway(unchanged, all, {}, t))
      expect(from(148)).toBeLessThanOrEqual(reallyLost(unchanged, {}))
      expect(from(140)).toBeLessThanOrEqual(from(148) + 1e-12)
    }
  })

  it('has intervals that know how many seeds there are', () => {
    expect(meanOf([0.1])).toEqual({
      mean: 0.1,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    })
    const { mean, low, high } = meanOf([0, 0.2])
    expect([mean, low, high]).toEqual([0.1, expect.closeTo(0.1 - 1.2706, 3), expect.closeTo(0.1 + 1.2706, 3)])
  })
})

describe('a list that breaks its word', () => {
  const looked: { list: Worklist; input: WorklistInput; t: number }[] = []
  liveQuarter(quarter, 'ours', (list, input, t) => void looked.push({ list, input, t }))
  const one = looked.find(({ list }) => list.cards.some(({ reasons }) => reasons.some(isAgreed)))
  function isAgreed({ kind }: { kind: string }): boolean {
    return kind === 'follow_up'
  }
  const kept = (change: (list: Worklist) => Worklist, input = one?.input) =>
    one === undefined || input === undefined ? undefined : keptBy(change(one.list), input, policy, one.t)

  it('is seen: what was lost, what is there twice, what is another list again', () => {
    expect(kept(list => list)).toMatchObject({ lost: 0, twice: 0, rebuiltOtherwise: 0 })
    expect(kept(list => ({ ...list, cards: list.cards.slice(1) }))?.lost).toBeGreaterThan(0)
    expect(kept(list => ({ ...list, passedOver: [] }))?.lost).toBeGreaterThan(0)
    expect(kept(list => ({ ...list, cards: [...list.cards, ...list.cards] }))?.twice).toBeGreaterThan(0)
    expect(kept(list => ({ ...list, cards: list.cards.toReversed() }))?.rebuiltOtherwise).toBe(1)
  })

  it('is seen: what came back while it rests, what was agreed and is on no card', () => {
    const agreed = one?.input.followUps.filter(({ dueOn }) => dueOn === dayAt(one.t)) ?? []
    expect(kept(list => list)).toMatchObject({
      followUpsDue: agreed.length,
      followUpsOnTheirDay: agreed.length,
    })
    expect(agreed.length).toBeGreaterThan(0)
    expect(kept(list => ({ ...list, cards: [] }))?.followUpsOnTheirDay).toBe(0)
    const [card] = one?.list.cards ?? []
    const [reason] = card?.reasons ?? []
    const until = addDays(dayAt(one?.t ?? 0), 3)
    const hold = { accountId: card?.accountId ?? '', ...reason, until } as WorklistInput['holds'][number]
    expect(kept(list => list, { ...(one?.input as WorklistInput), holds: [hold] })?.twice).toBe(1)
  })
})
