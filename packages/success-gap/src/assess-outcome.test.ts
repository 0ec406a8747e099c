// One outcome as a whole: the worked example, order of facts, last known values, and no usage anywhere.
import { addDays, type Reading } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, FIRST, outcomeFacts, outcomes, shuffled } from '../test/arbitraries.ts'
import { assessOutcome } from './assess-outcome.ts'
import { assessCustomer } from './assess-verdicts.ts'
import type { DesiredOutcome, OutcomeFacts } from './outcome.ts'
import { successGapPolicy as policy } from './policy.ts'

const fewerTickets: DesiredOutcome = {
  outcomeId: 'out_1',
  measure: { baseline: 40, target: 20, startsOn: FIRST, dueOn: dayAt(100) },
  importance: 4,
  active: true,
  milestones: [{ key: 'live', weight: 1 }],
}
const none: OutcomeFacts = { measurements: [], customerVerdicts: [], vendorVerdicts: [] }
const said = (days: number, achieved: number) => ({
  id: `cvd_${days}`,
  occurredOn: dayAt(days),
  stakeholderId: 'stk_1',
  influence: 1,
  achieved,
  experience: 3,
})

describe('one outcome', () => {
  it('gives every share and gap of the worked example', () => {
    const facts = {
      measurements: [{ id: 'mea_1', occurredOn: dayAt(50), value: 34 }],
      customerVerdicts: [said(50, 4)],
      vendorVerdicts: [{ id: 'vvd_1', occurredOn: dayAt(45), verdict: 5 }],
    }
    const all = assessOutcome(fewerTickets, facts, policy, dayAt(50))
    const shares = [all.measured, all.onTrack, all.customer, all.vendor, all.experience, all.attained]
    // The measure has counted for 31 days: 31 / 45 of the half that is its.
    const attained = 0.75 + ((0.6 - 0.75) / 2) * (31 / 45)
    expect(shares.map(share => share.value)).toEqual([0.3, 0.6, 0.75, 1, 0.5, expect.closeTo(attained, 12)])
    expect(all.gaps.experienceGap.value).toBeCloseTo(attained - 0.5, 12)
    expect(all.gaps.vendorPerceptionGap).toEqual({ value: 0.25, evidence: ['cvd_50', 'vvd_1'], ageDays: 0 })
    expect(all).toMatchObject({
      dueOn: dayAt(100),
      vendorVerdictMissing: false,
      milestones: [{ key: 'live' }],
    })
  })

  it('knows nothing without facts, and asks for the vendor verdict while it is active', () => {
    const active = assessOutcome(fewerTickets, none, policy, FIRST)
    expect(active.attained).toMatchObject({ value: null, reason: 'no_fact' })
    expect(active.attainedLastKnown.value).toBeNull()
    expect(active.vendorVerdictMissing).toBe(true)
    expect(assessOutcome({ ...fewerTickets, active: false }, none, policy, FIRST).vendorVerdictMissing).toBe(
      false,
    )
  })

  it('misses the vendor verdict once the newest is 30 days old', () => {
    const facts = { ...none, vendorVerdicts: [{ id: 'vvd_1', occurredOn: FIRST, verdict: 3 }] }
    expect(assessOutcome(fewerTickets, facts, policy, dayAt(29)).vendorVerdictMissing).toBe(false)
    expect(assessOutcome(fewerTickets, facts, policy, dayAt(30)).vendorVerdictMissing).toBe(true)
  })

  it('has no due day when it is to be maintained', () => {
    const maintained = { ...fewerTickets, measure: { maintain: true as const, floor: 0, target: 9 } }
    expect(assessOutcome(maintained, none, policy, FIRST).dueOn).toBeNull()
  })

  it('is not moved by a verdict that is left out because it is sealed', () => {
    const open = { ...none, customerVerdicts: [said(10, 4)] }
    const sealed = { ...open, customerVerdicts: [...open.customerVerdicts, said(20, 1)].slice(0, 1) }
    expect(assessOutcome(fewerTickets, sealed, policy, dayAt(30))).toEqual(
      assessOutcome(fewerTickets, open, policy, dayAt(30)),
    )
  })
})

describe('what holds of every outcome', () => {
  it('every share is within 0..1 or unknown, every gap within -1..1', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, (outcome, facts, asOf) => {
        const all = assessOutcome(outcome, facts, policy, asOf)
        const { measured, onTrack, customer, vendor, experience, attained, attainedLastKnown } = all
        for (const { value } of [
          measured,
          onTrack,
          customer,
          vendor,
          experience,
          attained,
          attainedLastKnown,
        ]) {
          expect(value === null || (value >= 0 && value <= 1)).toBe(true)
        }
        for (const { value } of [all.gaps.experienceGap, all.gaps.vendorPerceptionGap]) {
          expect(value === null || (value >= -1 && value <= 1)).toBe(true)
        }
      }),
    )
  })

  it('the order of facts does not matter, not by one bit', () => {
    fc.assert(
      fc.property(
        outcomes,
        outcomeFacts.chain(facts => fc.tuple(fc.constant(facts), shuffled(facts))),
        asOfs,
        (outcome, [facts, mixed], asOf) => {
          expect(assessOutcome(outcome, mixed, policy, asOf)).toStrictEqual(
            assessOutcome(outcome, facts, policy, asOf),
          )
        },
      ),
    )
  })

  it('facts after the day change nothing', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, (outcome, facts, asOf) => {
        const before = <F extends { occurredOn: string }>(list: readonly F[]) =>
          list.filter(fact => fact.occurredOn <= asOf)
        const known = {
          measurements: before(facts.measurements),
          customerVerdicts: before(facts.customerVerdicts),
          vendorVerdicts: before(facts.vendorVerdicts),
        }
        expect(assessOutcome(outcome, facts, policy, asOf)).toStrictEqual(
          assessOutcome(outcome, known, policy, asOf),
        )
      }),
    )
  })

  it('attained lies between its two sides, and the vendor has no part in it', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, (outcome, facts, asOf) => {
        const { onTrack, attained } = assessOutcome(outcome, facts, policy, asOf)
        // Their word counts beside a younger measurement a while longer than alone.
        const { ever } = assessCustomer(facts.customerVerdicts, policy, asOf)
        const silent = assessOutcome(outcome, { ...facts, vendorVerdicts: [] }, policy, asOf)
        expect(silent.attained).toStrictEqual(attained)
        if (attained.value === null) return
        const sides = [onTrack.value, ever.value].filter(side => side !== null)
        expect(attained.value).toBeGreaterThanOrEqual(Math.min(...sides) - 1e-12)
        expect(attained.value).toBeLessThanOrEqual(Math.max(...sides) + 1e-12)
      }),
    )
  })

  it('the last known value is that of the last day on which it was known, found by walking back', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, (outcome, facts, asOf) => {
        let walked: Reading | undefined
        for (let back = 0; back < 750 && walked === undefined; back++) {
          const { value, evidence, ageDays } = assessOutcome(
            outcome,
            facts,
            policy,
            addDays(asOf, -back),
          ).attained
          if (value !== null && ageDays !== null) walked = { value, evidence, ageDays: ageDays + back }
        }
        const { attainedLastKnown } = assessOutcome(outcome, facts, policy, asOf)
        expect(attainedLastKnown).toStrictEqual(walked ?? { value: null, evidence: [], ageDays: null })
      }),
      { numRuns: 40 },
    )
  })

  it('a measurement nearer to the target never lowers m, k or attained', () => {
    fc.assert(
      fc.property(
        outcomes,
        outcomeFacts,
        asOfs,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (outcome, facts, asOf, which, way) => {
          const { target } = outcome.measure
          const from = outcome.measure.maintain ? outcome.measure.floor : outcome.measure.baseline
          const at = which % Math.max(1, facts.measurements.length)
          const measurements = facts.measurements.map((each, index) => {
            const isShort = target > from ? each.value < target : each.value > target
            return index === at && isShort
              ? { ...each, value: each.value + (target - each.value) * way }
              : each
          })
          const before = assessOutcome(outcome, facts, policy, asOf)
          const after = assessOutcome(outcome, { ...facts, measurements }, policy, asOf)
          for (const share of ['measured', 'onTrack', 'attained'] as const) {
            expect(after[share].value === null).toBe(before[share].value === null)
            expect(Number(after[share].value)).toBeGreaterThanOrEqual(Number(before[share].value))
          }
        },
      ),
    )
  })

  it('a better grade by a customer never lowers c, x or attained; a better one by us moves v alone', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, fc.nat(), (outcome, facts, asOf, which) => {
        const better = <V extends object>(list: readonly V[], lift: (verdict: V) => V) =>
          list.map((each, at) => (at === which % list.length ? lift(each) : each))
        const up = (grade: number) => Math.min(5, grade + 1)
        const before = assessOutcome(outcome, facts, policy, asOf)
        const theirs = assessOutcome(
          outcome,
          {
            ...facts,
            customerVerdicts: better(facts.customerVerdicts, each => ({
              ...each,
              achieved: up(each.achieved),
              experience: up(each.experience),
            })),
          },
          policy,
          asOf,
        )
        for (const share of ['customer', 'experience', 'attained'] as const) {
          expect(Number(theirs[share].value)).toBeGreaterThanOrEqual(Number(before[share].value))
        }
        expect([theirs.vendor, theirs.measured]).toStrictEqual([before.vendor, before.measured])
        const ours = assessOutcome(
          outcome,
          {
            ...facts,
            vendorVerdicts: better(facts.vendorVerdicts, each => ({ ...each, verdict: up(each.verdict) })),
          },
          policy,
          asOf,
        )
        expect(Number(ours.vendor.value)).toBeGreaterThanOrEqual(Number(before.vendor.value))
        expect({ ...ours, vendor: before.vendor, gaps: before.gaps }).toStrictEqual(before)
      }),
    )
  })

  it('with time and no facts everything said or measured ends unknown, and attained keeps its last known value', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, (outcome, facts) => {
        const last = assessOutcome(outcome, facts, policy, dayAt(500))
        const later = assessOutcome(outcome, facts, policy, dayAt(500 + 181))
        for (const share of ['customer', 'vendor', 'experience', 'attained'] as const) {
          expect(later[share].value).toBeNull()
        }
        expect(later.vector).toMatchObject({ slope30d: null, direction: null, onPace: null })
        if (last.attained.value !== null) expect(later.attainedLastKnown.value).not.toBeNull()
      }),
    )
  })

  it('one verdict and then silence: known for the last time on its 179th day', () => {
    const facts = { ...none, customerVerdicts: [said(0, 4)] }
    const maintained = { ...fewerTickets, measure: { maintain: true as const, floor: 0, target: 9 } }
    const later = assessOutcome(maintained, facts, policy, dayAt(364))
    expect(later.attained).toMatchObject({ value: null, reason: 'stale' })
    expect(later.attainedLastKnown).toEqual({ value: 0.75, evidence: ['cvd_0'], ageDays: 364 })
  })
})
