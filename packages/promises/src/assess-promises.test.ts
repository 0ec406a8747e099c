// The account's promises together: the worked example, and what holds of every list of promises.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedPromises, asOfs, dayAt, promiseLists } from '../test/arbitraries.ts'
import { assessPromises } from './assess-promises.ts'
import { promisePolicy as policy } from './policy.ts'
import type { PromiseFact, SettledStatus, Understanding } from './promise.ts'

const open = (id: string, weight: number, understanding: Understanding): PromiseFact => ({
  id,
  madeOn: dayAt(0),
  dueOn: null,
  confirmedOn: null,
  saidBack: true,
  weight,
  understanding,
  status: 'open',
  settledOn: null,
})
const settled = (id: string, weight: number, status: SettledStatus, days: number): PromiseFact => ({
  ...open(id, weight, 'unknown'),
  status,
  settledOn: dayAt(days),
})
const assess = (promises: readonly PromiseFact[], asOf: Day = dayAt(20)) =>
  assessPromises(promises, policy, asOf)

describe("an account's promises", () => {
  it('give gap, clarity and reliability as in the worked example', () => {
    const account = assess([
      open('prm_1', 3, 'aligned'),
      open('prm_2', 1, 'misaligned'),
      open('prm_3', 4, 'unknown'),
      settled('prm_4', 2, 'kept', 20),
      settled('prm_5', 1, 'broken', 20),
      settled('prm_6', 5, 'withdrawn', 20),
    ])
    expect(account.promiseGap).toEqual({ value: 0.25, evidence: ['prm_1', 'prm_2'], ageDays: 20 })
    expect(account.clarity.value).toBe(0.75)
    expect(account.unconfirmedShare).toMatchObject({ value: 1, evidence: ['prm_1', 'prm_2', 'prm_3'] })
    expect(account.reliability.value).toBeCloseTo(0.625, 12)
    expect(account.reliability).toMatchObject({ evidence: ['prm_4', 'prm_5'], ageDays: 0 })
    expect(account.promises).toHaveLength(6)
  })

  it('know nothing where there is nothing: no open promise, none understood, none kept, broken or overdue', () => {
    const unknown = { value: null, evidence: [], ageDays: null }
    const nothing = { promiseGap: unknown, unconfirmedShare: unknown, clarity: unknown, reliability: unknown }
    expect(assess([])).toMatchObject({ promises: [], ...nothing, brokenWeight: unknown, keptWeight: unknown })
    expect(assess([settled('prm_1', 1, 'withdrawn', 5)])).toMatchObject(nothing)
    expect(assess([open('prm_1', 1, 'unknown')])).toMatchObject({
      ...nothing,
      unconfirmedShare: { value: 1 },
    })
  })

  it('weigh the unconfirmed against all that are open', () => {
    const confirmed = { ...open('prm_2', 1, 'aligned'), confirmedOn: dayAt(5) }
    expect(assess([open('prm_1', 3, 'partial'), confirmed]).unconfirmedShare.value).toBe(0.75)
  })

  it('leave out of clarity what no customer has said back or confirmed', () => {
    const ourOpinion = { ...open('prm_1', 3, 'aligned'), saidBack: false }
    expect(assess([ourOpinion]).clarity.value).toBeNull()
    expect(assess([ourOpinion, open('prm_2', 1, 'misaligned')]).promiseGap.value).toBe(1)
  })

  it('let half a year halve what was kept, and count a broken one double', () => {
    expect(assess([settled('prm_1', 4, 'kept', 20)], dayAt(200)).reliability.value).toBeCloseTo(5 / 6, 12)
    expect(assess([settled('prm_1', 4, 'broken', 20)], dayAt(200)).reliability.value).toBeCloseTo(3 / 8, 12)
  })

  it('count an overdue promise past its grace as broken', () => {
    const overdue = { ...open('prm_1', 1, 'unknown'), dueOn: dayAt(10) }
    expect(assess([overdue], dayAt(24)).reliability.value).toBeNull()
    expect(assess([overdue], dayAt(25)).reliability.value).toBeCloseTo(0.5, 12)
  })

  it('let score and risk come to know of one that broke by its date alone over 30 days', () => {
    const overdue = { ...open('prm_1', 1, 'unknown'), dueOn: dayAt(10) }
    const on = (days: number) => {
      const { reliabilityEased, reliabilityKnown } = assess([overdue], dayAt(days))
      return [reliabilityEased, reliabilityKnown]
    }
    expect(on(24)).toEqual([null, 0])
    // Half of them over: 1/2 by 1 + 1/2 is a third of a promise broken, and 14 days of half a year old.
    expect(on(39)).toEqual([expect.closeTo(3 / (4 + (2 / 3) * 2 ** (-14 / 180)), 12), 0.5])
    const all = assess([overdue], dayAt(54))
    expect([all.reliabilityEased, all.reliabilityKnown]).toEqual([all.reliability.value, 1])
  })
})

/** The page's formula word for word, promise by promise, sharing no code with the room. */
function reliabilityByThePage(promises: readonly PromiseFact[], asOf: Day): number | null {
  let [kept, broken, seen] = [3, 1, 0]
  for (const promise of promises) {
    if (promise.madeOn > asOf) continue
    const isSettled = promise.status !== 'open' && promise.settledOn <= asOf
    if (isSettled && promise.status === 'withdrawn') continue
    const weight = (since: Day) => promise.weight * 0.5 ** (daysBetween(since, asOf) / 180)
    if (isSettled && promise.status === 'kept') {
      kept += weight(promise.settledOn)
      seen += 1
      continue
    }
    const days: Day[] = []
    if (isSettled) days.push(promise.settledOn)
    if (promise.dueOn !== null && daysBetween(promise.dueOn, asOf) > 14) days.push(addDays(promise.dueOn, 15))
    const since = days.sort()[0]
    if (since === undefined) continue
    broken += 2 * weight(since)
    seen += 1
  }
  return seen === 0 ? null : kept / (kept + broken)
}

describe('what holds of every list of promises', () => {
  it('reliability agrees with the formula of the page, written a second time', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, (promises, asOf) => {
        const [room, page] = [assess(promises, asOf).reliability.value, reliabilityByThePage(promises, asOf)]
        if (room === null || page === null) expect(room).toBe(page)
        else expect(room).toBeCloseTo(page, 12)
      }),
    )
  })

  it('every share is within 0..1, and promise gap + clarity = 1 where known', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, (promises, asOf) => {
        const { promiseGap, clarity, unconfirmedShare, reliability } = assess(promises, asOf)
        for (const { value } of [promiseGap, clarity, unconfirmedShare, reliability]) {
          expect(value === null || (value >= 0 && value <= 1)).toBe(true)
        }
        expect(promiseGap.value === null).toBe(clarity.value === null)
        if (promiseGap.value !== null && clarity.value !== null) {
          expect(promiseGap.value + clarity.value).toBeCloseTo(1, 12)
        }
      }),
    )
  })

  it('a kept promise more never lowers a known reliability, a broken one never raises it', () => {
    fc.assert(
      fc.property(promiseLists, addedPromises, asOfs, (promises, added, asOf) => {
        const { reliability, reliabilityEased: eased } = assess(promises, asOf)
        const before = reliability.value
        if (before === null) return
        const withOne = (status: SettledStatus) =>
          assess([...promises, { ...added, dueOn: null, status, settledOn: added.madeOn }], asOf)
        expect(withOne('kept').reliability.value).toBeGreaterThanOrEqual(before)
        expect(withOne('broken').reliability.value).toBeLessThanOrEqual(before)
        expect(withOne('kept').reliabilityEased).toBeGreaterThanOrEqual(Number(eased))
        expect(withOne('broken').reliabilityEased).toBeLessThanOrEqual(Number(eased))
      }),
      { numRuns: 500 },
    )
  })

  it('marking an overdue promise as broken changes no number', () => {
    fc.assert(
      fc.property(promiseLists, addedPromises, fc.integer({ min: 15, max: 300 }), (promises, added, late) => {
        const dueOn = added.dueOn ?? added.madeOn
        const asOf = addDays(dueOn, late)
        const silent = assess([...promises, { ...added, dueOn, status: 'open', settledOn: null }], asOf)
        const marked = assess([...promises, { ...added, dueOn, status: 'broken', settledOn: asOf }], asOf)
        expect(marked.reliability).toStrictEqual(silent.reliability)
        expect(marked.reliabilityEased).toBe(silent.reliabilityEased)
        expect(marked.brokenWeight).toStrictEqual(silent.brokenWeight)
      }),
    )
  })

  it('with time alone a settled record returns to the prior, 0.75', () => {
    fc.assert(
      fc.property(promiseLists, promises => {
        const value = assess(promises, dayAt(40 * 365)).reliability.value
        if (value !== null) expect(value).toBeCloseTo(0.75, 9)
      }),
    )
  })

  it('the order of promises does not matter, not by one bit', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, (promises, asOf) => {
        expect(assess(promises.toReversed(), asOf)).toStrictEqual(assess(promises, asOf))
      }),
    )
  })
})
