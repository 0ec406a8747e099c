// One promise on a day: due, overdue, broken by silence, lost in the hand-off.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { assessPromise, weighs } from './assess-promise.ts'
import { promisePolicy as policy } from './policy.ts'
import type { PromiseFact, SettledStatus } from './promise.ts'

const open: PromiseFact = {
  id: 'prm_1',
  madeOn: dayAt(0),
  dueOn: dayAt(31),
  confirmedOn: null,
  saidBack: false,
  weight: 2,
  understanding: 'partial',
  status: 'open',
  settledOn: null,
}
const settled = (status: SettledStatus, days: number, change: Partial<PromiseFact> = {}): PromiseFact => ({
  ...open,
  ...change,
  status,
  settledOn: dayAt(days),
})
const on = (days: number, promise: PromiseFact = open) => assessPromise(promise, policy, dayAt(days))

describe('an open promise', () => {
  it('is not there before it is made', () => {
    expect(on(-1)).toBeUndefined()
    expect(on(0)).toEqual({
      promiseId: 'prm_1',
      status: 'open',
      weight: 2,
      madeOn: dayAt(0),
      dueOn: dayAt(31),
      settledOn: null,
      understanding: 'partial',
      understood: 'partial',
      confirmed: false,
      dueSoon: false,
      overdue: false,
      counts: null,
      handoffSymptom: false,
    })
  })

  it('is due soon for two weeks up to its due day, then overdue', () => {
    expect([16, 17, 31, 32].map(days => [on(days)?.dueSoon, on(days)?.overdue])).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ])
  })

  it('counts as broken once its 14 days of grace are over, and comes to weigh that over the 30 after them', () => {
    expect(on(45)?.counts).toBeNull()
    expect(on(46)?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 1 / 30 })
    expect(on(60)?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 0.5 })
    expect(on(75)?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 1 })
    expect(on(400)?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 1 })
  })

  it('weighs by its date what takes as much more of a score every day', () => {
    const taken = [0, 10, 20, 30].map(days => {
      const weight = weighs({ weight: 4, counts: { as: 'broken', since: dayAt(46), share: days / 30 } })
      return weight / (weight + 1)
    })
    expect(taken.map(each => each / 0.8)).toEqual([0, 1 / 3, 2 / 3, 1].map(each => expect.closeTo(each, 12)))
    expect(weighs({ weight: 4, counts: null })).toBe(0)
  })

  it('is never due without a due day', () => {
    expect(on(400, { ...open, dueOn: null })).toMatchObject({ dueSoon: false, overdue: false, counts: null })
  })

  it('shows the hand-off symptom when no one confirmed it within 30 days, however late they did', () => {
    expect(on(30)?.handoffSymptom).toBe(false)
    expect(on(31)?.handoffSymptom).toBe(true)
    expect(on(40, { ...open, confirmedOn: dayAt(30) })).toMatchObject({
      handoffSymptom: false,
      confirmed: true,
    })
    expect(on(40, { ...open, confirmedOn: dayAt(31) })).toMatchObject({
      handoffSymptom: true,
      confirmed: true,
    })
    expect(on(29, { ...open, confirmedOn: dayAt(30) })?.confirmed).toBe(false)
  })
})

describe('what counts as understood', () => {
  const aligned: PromiseFact = { ...open, understanding: 'aligned' }

  it('is aligned only once the customer has said it back or confirmed it', () => {
    expect(on(20, aligned)).toMatchObject({ understanding: 'aligned', understood: 'unknown' })
    expect(on(20, { ...aligned, saidBack: true })?.understood).toBe('aligned')
    const confirmed = { ...aligned, confirmedOn: dayAt(20) }
    expect([19, 20].map(days => on(days, confirmed)?.understood)).toEqual(['unknown', 'aligned'])
  })

  it('is what we judge where both do not mean the same: that needs nobody’s word', () => {
    for (const understanding of ['partial', 'misaligned', 'unknown'] as const) {
      expect(on(20, { ...open, understanding })?.understood).toBe(understanding)
    }
  })
})

describe('a settled promise', () => {
  it('was open until the day it was settled', () => {
    expect(on(19, settled('kept', 20))).toMatchObject({ status: 'open', counts: null })
    expect(on(20, settled('kept', 20))).toMatchObject({
      status: 'kept',
      counts: { as: 'kept', since: dayAt(20), share: 1 },
      dueSoon: false,
    })
  })

  it('kept late counts as kept from that day, as broken before it', () => {
    expect(on(75, settled('kept', 80))?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 1 })
    expect(on(80, settled('kept', 80))?.counts).toEqual({ as: 'kept', since: dayAt(80), share: 1 })
  })

  it('counts as broken since it was marked or its grace ended, whichever came first', () => {
    expect(on(100, settled('broken', 20))?.counts).toEqual({ as: 'broken', since: dayAt(20), share: 1 })
    expect(on(100, settled('broken', 90))?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 1 })
    expect(on(100, settled('broken', 90, { dueOn: null }))?.counts).toEqual({
      as: 'broken',
      since: dayAt(90),
      share: 1,
    })
  })

  it('weighs all at once when it was said before its grace ended, and goes on coming to count when it was said after', () => {
    expect(on(46, settled('broken', 45))?.counts).toEqual({ as: 'broken', since: dayAt(45), share: 1 })
    expect(on(60, settled('broken', 50))?.counts).toEqual({ as: 'broken', since: dayAt(46), share: 0.5 })
  })

  it('counts as nothing, and shows no symptom, when withdrawn', () => {
    expect(on(100, settled('withdrawn', 90))).toMatchObject({
      status: 'withdrawn',
      counts: null,
      overdue: false,
      handoffSymptom: false,
    })
  })
})
