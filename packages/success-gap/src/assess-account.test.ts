// The account's attainment and gaps: weights, coverage, basis, and independence of usage.
import { type Reading, unknownReading } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, milestonesReached, standings } from '../test/arbitraries.ts'
import { assessAccountAttainment, assessAccountGap } from './assess-account.ts'
import type { OutcomeStanding } from './outcome.ts'
import { successGapPolicy as policy } from './policy.ts'
import { setFunctionalUse } from './set-functional-use.ts'

const reading = (value: number | null, id = 'mea_1'): Reading =>
  value === null ? unknownReading : { value, evidence: [id], ageDays: 2 }
const outcome = (
  outcomeId: string,
  importance: number,
  attained: number | null,
  more: Partial<OutcomeStanding> = {},
): OutcomeStanding => ({
  outcomeId,
  importance,
  active: true,
  milestones: [{ key: 'live', weight: 1 }],
  customer: reading(0.5, 'cvd_1'),
  vendor: unknownReading,
  experience: reading(0.5, 'cvd_1'),
  attained: reading(attained),
  attainedLastKnown: reading(attained ?? 0.1),
  ...more,
})
const live = [{ key: 'live', reachedOn: dayAt(3), evidence: ['evt_1'], ageDays: 7 }]

describe('the account', () => {
  it('weighs outcomes by importance and says how much of it is known', () => {
    const account = assessAccountAttainment(
      [outcome('out_1', 3, 0.5), outcome('out_2', 1, 0.9), outcome('out_3', 2, null)],
      policy,
    )
    expect(account.attained.value).toBeCloseTo(0.6, 12)
    expect(account.attained).toMatchObject({ coverage: 4 / 6, evidence: ['mea_1'], ageDays: 2 })
    expect(account.experienceGap.value).toBeCloseTo(0.1, 12)
  })

  it('is unknown with less than half of the importance known, but remembers what was', () => {
    const account = assessAccountAttainment([outcome('out_1', 2, 0.5), outcome('out_2', 3, null)], policy)
    expect(account.attained).toEqual({ value: null, evidence: [], ageDays: null, coverage: 0.4 })
    expect(account.attainedLastKnown.value).toBeCloseTo((2 * 0.5 + 3 * 0.1) / 5, 12)
    expect(account.experienceGap).toMatchObject({ value: 0, coverage: 0.4 })
  })

  it('is known with exactly half, unknown with no outcome, and closed outcomes count for nothing', () => {
    const half = [outcome('out_1', 2, 0.5), outcome('out_2', 2, null)]
    expect(assessAccountAttainment(half, policy).attained.value).toBe(0.5)
    const closed = outcome('out_3', 5, 1, { active: false })
    expect(assessAccountAttainment([...half, closed], policy).attained.value).toBe(0.5)
    expect(assessAccountAttainment([closed], policy).attained).toMatchObject({ value: null, coverage: 0 })
  })

  it('names the basis of the perception gap: vendor, functional, mixed, or none', () => {
    const byVendor = outcome('out_1', 1, 0.5, { vendor: reading(1, 'vvd_1') })
    const byUse = outcome('out_2', 1, 0.5)
    const basisOf = (outcomes: OutcomeStanding[]) =>
      assessAccountGap(setFunctionalUse(outcomes, live), policy).perceptionGap.basis
    expect(basisOf([byVendor])).toBe('vendor')
    expect(basisOf([byUse])).toBe('functional')
    expect(basisOf([byVendor, byUse])).toBe('mixed')
    expect(basisOf([])).toBeNull()
  })

  it('sets the completion gap beside the attainment', () => {
    const uses = setFunctionalUse([outcome('out_1', 1, 0.25)], live)
    const gap = assessAccountGap(uses, policy)
    expect(gap.completionGap).toEqual({ value: 0.75, evidence: ['evt_1', 'mea_1'], ageDays: 2, coverage: 1 })
    expect(gap.perceptionGap).toMatchObject({ value: 0.5, basis: 'functional' })
  })
})

describe('what holds of every account', () => {
  it('usage leaves attained, experience gap and vendor perception gap bit-identical', () => {
    fc.assert(
      fc.property(standings, milestonesReached, milestonesReached, (outcomes, some, others) => {
        const before = assessAccountGap(setFunctionalUse(outcomes, some), policy)
        const after = assessAccountGap(setFunctionalUse(outcomes, others), policy)
        const alone = assessAccountAttainment(outcomes, policy)
        for (const key of [
          'attained',
          'attainedLastKnown',
          'experienceGap',
          'vendorPerceptionGap',
        ] as const) {
          expect(after[key]).toStrictEqual(before[key])
          expect(alone[key]).toStrictEqual(before[key])
        }
      }),
    )
  })

  it('while the vendor judged every outcome, usage leaves the perception gap bit-identical too', () => {
    fc.assert(
      fc.property(standings, milestonesReached, milestonesReached, (outcomes, some, others) => {
        const judged = outcomes.map(standing => ({ ...standing, vendor: reading(0.75, 'vvd_1') }))
        expect(assessAccountGap(setFunctionalUse(judged, some), policy).perceptionGap).toStrictEqual(
          assessAccountGap(setFunctionalUse(judged, others), policy).perceptionGap,
        )
      }),
    )
  })

  it('the order of outcomes does not matter, and A is the importance-weighted mean, known from half on', () => {
    fc.assert(
      fc.property(standings, outcomes => {
        const account = assessAccountAttainment(outcomes, policy)
        expect(assessAccountAttainment(outcomes.toReversed(), policy)).toStrictEqual(account)
        const active = outcomes.filter(standing => standing.active)
        // The naive form: every outcome as many times as it is important.
        const votes = active.flatMap(({ importance, attained }) =>
          Array<number | null>(importance).fill(attained.value),
        )
        const known = votes.filter(vote => vote !== null)
        if (votes.length === 0 || known.length / votes.length < 0.5) expect(account.attained.value).toBeNull()
        else
          expect(account.attained.value).toBeCloseTo(known.reduce((sum, a) => sum + a, 0) / known.length, 10)
      }),
    )
  })
})
