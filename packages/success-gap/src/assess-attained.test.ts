// Attained by worked examples: who counts for how much, and when nobody knows.
import { describe, expect, it } from 'vitest'
import { assessAttained } from './assess-attained.ts'
import { type Judged, type Reason, unknown } from './judged.ts'
import { successGapPolicy as policy } from './policy.ts'

const judged = (value: number, ageDays: number, reason: Reason, id: string): Judged => ({
  value,
  evidence: [id],
  ageDays,
  reason,
})
const k = (value: number, ageDays: number, counts = 1) => ({
  ...judged(value, ageDays, 'against_elapsed', 'mea_1'),
  counts,
  since: null,
})
const noPace = (reason: Reason) => ({ ...unknown(reason), counts: 1, since: null })
const c = (value: number, ageDays: number) => judged(value, ageDays, 'newest_per_stakeholder', 'cvd_1')

describe('a, attained', () => {
  it('is the mean of measure and customer, a fact of 90 days counting half of one of today', () => {
    const attained = assessAttained(k(0.6, 0), c(0.9, 90), policy)
    expect(attained.value).toBeCloseTo(0.7, 12)
    expect(attained).toMatchObject({
      evidence: ['cvd_1', 'mea_1'],
      ageDays: 0,
      reason: 'measure_and_customer',
    })
  })

  it('is the side that is known, alone', () => {
    expect(assessAttained(k(0.6, 100), unknown('no_fact'), policy)).toMatchObject({
      value: 0.6,
      reason: 'measure_alone',
    })
    expect(assessAttained(noPace('too_early'), c(0.25, 1), policy)).toMatchObject({
      value: 0.25,
      reason: 'customer_alone',
    })
  })

  it('is still known when its newest fact is 180 days old, and stale the day after', () => {
    expect(assessAttained(k(0.6, 180), unknown('no_fact'), policy).value).toBe(0.6)
    expect(assessAttained(k(0.6, 181), unknown('no_fact'), policy)).toEqual({
      value: null,
      evidence: ['mea_1'],
      ageDays: 181,
      reason: 'stale',
    })
  })

  it('hears an older word less and less, whatever the day, and the measure more and more in its first', () => {
    // 157.5 days older than the measurement: half of what 2^(-157.5 / 90) leaves.
    const weight = 2 ** (-157.5 / 90) / 2
    for (const age of [0, 60, 179]) {
      const { value } = assessAttained(k(0.6, age), c(0.9, age + 157.5), policy)
      expect(value).toBeCloseTo((0.6 + 0.9 * weight) / (1 + weight), 12)
    }
    expect(assessAttained(k(0.6, 0), c(0.9, 180), policy)).toMatchObject({
      value: 0.6,
      reason: 'measure_alone',
    })
    expect(assessAttained(k(0.6, 0, 0.25), c(0.9, 0), policy).value).toBeCloseTo(0.9 + (0.6 - 0.9) / 8, 12)
  })

  it('says why nothing is known: of the measure first, of the customer when nothing was measured', () => {
    expect(assessAttained(noPace('too_early'), unknown('stale'), policy).reason).toBe('too_early')
    expect(assessAttained(noPace('no_fact'), unknown('stale'), policy).reason).toBe('stale')
    expect(assessAttained(noPace('no_fact'), unknown('no_fact'), policy).reason).toBe('no_fact')
  })

  it('keeps the weights apart however old both facts are', () => {
    const farPast = { ...policy, staleAfterDays: 1e6, verdictExpiryDays: 1e6 }
    expect(assessAttained(k(1, 200_000), c(0, 200_000), farPast).value).toBe(0.5)
    expect(assessAttained(k(1, 200), c(0, 179), policy).value).not.toBeNull()
    expect(assessAttained(k(1, 200), c(0, 180), policy).value).toBeNull()
  })
})
