// What was kept and broken as weights: what fades, what does not, and that no order matters.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, promiseLists } from '../test/arbitraries.ts'
import { assessPromises } from './assess-promises.ts'
import { promisePolicy as policy } from './policy.ts'
import type { PromiseFact } from './promise.ts'

const promise = (id: string, weight: number, rest: Partial<PromiseFact>): PromiseFact =>
  ({
    id,
    madeOn: dayAt(0),
    dueOn: null,
    confirmedOn: null,
    saidBack: true,
    weight,
    understanding: 'unknown',
    status: 'open',
    settledOn: null,
    ...rest,
  }) as PromiseFact
const weightsOf = (promises: readonly PromiseFact[], days: number) => {
  const { brokenWeight, keptWeight } = assessPromises(promises, policy, dayAt(days))
  return [brokenWeight.value, keptWeight.value]
}

describe('what was kept and what broken', () => {
  it('halves every 180 days since, as in the worked example', () => {
    const broken = promise('prm_1', 4, { status: 'broken', settledOn: dayAt(20) })
    const overdue = promise('prm_2', 1, { dueOn: dayAt(10) })
    const kept = promise('prm_3', 2, { status: 'kept', settledOn: dayAt(20) })
    expect(weightsOf([broken, overdue, kept], 200)).toEqual([3, 1])
    expect(assessPromises([broken, overdue, kept], policy, dayAt(200)).brokenWeight).toEqual({
      value: 3,
      evidence: ['prm_1', 'prm_2'],
      // The newest counts since its grace ended, on day 25.
      ageDays: 175,
    })
  })

  it('does not let a debt shrink by not being paid, and is the same on the day somebody says that it is broken', () => {
    const overdue = promise('prm_1', 3, { dueOn: dayAt(10) })
    // On the 15th of 30 days: 3 x 15 / 30 by 1 + 3 / 2.
    expect([24, 39, 54, 400].map(days => weightsOf([overdue], days)[0])).toEqual([0, 1.5 / 2.5, 3, 3])
    const marked = { ...overdue, status: 'broken', settledOn: dayAt(400) } as PromiseFact
    expect(weightsOf([marked], 400)).toEqual([3, 0])
    expect(weightsOf([marked], 580)).toEqual([1.5, 0])
  })

  it('is unknown without a promise, and none where there is one that is neither', () => {
    expect(weightsOf([], 10)).toEqual([null, null])
    expect(weightsOf([promise('prm_1', 3, {})], 10)).toEqual([0, 0])
  })

  it('lies within the weight of all promises, in any order of them', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, (promises, asOf) => {
        const account = assessPromises(promises, policy, asOf)
        const reversed = assessPromises(promises.toReversed(), policy, asOf)
        expect([reversed.brokenWeight, reversed.keptWeight]).toEqual([
          account.brokenWeight,
          account.keptWeight,
        ])
        const all = account.promises.reduce((sum, { weight }) => sum + weight, 0)
        const { value: broken } = account.brokenWeight
        const { value: kept } = account.keptWeight
        expect((broken ?? 0) >= 0 && (kept ?? 0) >= 0).toBe(true)
        expect((broken ?? 0) + (kept ?? 0)).toBeLessThanOrEqual(all)
      }),
    )
  })
})
