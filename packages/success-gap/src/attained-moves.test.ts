// What is kept of an outcome is the same from day to day, and says of each day what is judged that day.
import { addDays, valueOn } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, outcomeFacts, outcomes } from '../test/arbitraries.ts'
import { assessOutcome } from './assess-outcome.ts'
import type { DesiredOutcome, OutcomeFacts } from './outcome.ts'
import { successGapPolicy as policy } from './policy.ts'

const outcome: DesiredOutcome = {
  outcomeId: 'out_1',
  measure: { baseline: 0, target: 100, startsOn: dayAt(0), dueOn: dayAt(100) },
  importance: 3,
  active: true,
  milestones: [],
}
const said = {
  id: 'cvd_1',
  occurredOn: dayAt(0),
  stakeholderId: 'stk_a',
  influence: 1,
  achieved: 5,
  experience: 5,
}
const facts: OutcomeFacts = {
  measurements: [
    { id: 'mea_1', occurredOn: dayAt(0), value: 15 },
    { id: 'mea_2', occurredOn: dayAt(30), value: 30 },
  ],
  customerVerdicts: [],
  vendorVerdicts: [],
}

/** What a reading says of itself but for its age; of a vector the facts it rests on. */
const withoutDays = (of: unknown) => {
  if (typeof of !== 'object' || of === null) return of
  const { value, reason, evidence } = of as { value?: number; reason?: string; evidence: readonly string[] }
  return { value, reason, evidence }
}

describe('what is kept of an outcome', () => {
  it('is what was measured, shared out over the days of its term', () => {
    const { moves, vector } = assessOutcome(outcome, facts, policy, dayAt(50))
    const pace = { value: 30, move: { daysSince: dayAt(0), most: 1 } }
    expect(moves.onTrack).toEqual(pace)
    expect(moves.attained).toEqual({ value: 30, move: { daysSince: dayAt(0), most: 1, still: 0 } })
    expect(moves.attainedLastKnown).toEqual(moves.attained)
    // 0.7 to go, 30 times it; half of a hundredth a day from day 30 on is 140 days.
    expect(vector.moves).toEqual({
      paceNeeded30d: { value: 21, move: { daysUntil: dayAt(100) } },
      expectedOn: { value: dayAt(170), move: 'not_before' },
    })
  })

  it('holds what the customer said beside it, by the weights of both', () => {
    // Said 90 days before it was measured: half the weight.
    const told = {
      ...facts,
      measurements: [{ id: 'mea_1', occurredOn: dayAt(50), value: 30 }],
      customerVerdicts: [{ ...said, occurredOn: dayAt(-40) }],
    }
    const { moves } = assessOutcome(outcome, told, policy, dayAt(65))
    expect(moves.attained).toEqual({
      value: expect.closeTo(20, 9),
      move: { daysSince: dayAt(0), most: expect.closeTo(2 / 3, 12), still: expect.closeTo(1 / 3, 12) },
    })
  })

  it('stands still once it is due, while it is too early, and of what is to be maintained', () => {
    for (const days of [10, 101]) {
      const { moves, onTrack, attained } = assessOutcome(outcome, facts, policy, dayAt(days))
      expect([moves.onTrack, moves.attained]).toEqual([{ value: onTrack.value }, { value: attained.value }])
    }
  })

  it('is the last known once the facts are too old, though its pace goes on', () => {
    const long = { ...outcome, measure: { baseline: 0, target: 100, startsOn: dayAt(0), dueOn: dayAt(1000) } }
    const { moves, attainedLastKnown } = assessOutcome(long, facts, policy, dayAt(300))
    expect(moves.onTrack).toEqual({ value: 300, move: { daysSince: dayAt(0), most: 1 } })
    expect(moves.attained).toEqual({ value: null })
    // 0.3 of the way on the 180th day after it was measured, on day 210 of 1000: more than it needed.
    expect([moves.attainedLastKnown, attainedLastKnown.value]).toEqual([{ value: 1 }, 1])
  })

  it('says of each day what is judged that day, and is the same while the same facts count', () => {
    fc.assert(
      fc.property(outcomes, outcomeFacts, asOfs, (wanted, all, asOf) => {
        const tomorrow = addDays(asOf, 1)
        const before = assessOutcome(wanted, all, policy, asOf)
        const after = assessOutcome(wanted, all, policy, tomorrow)
        const kept = ({ moves, vector }: typeof before) => ({ ...moves, ...vector.moves })
        const judged = {
          onTrack: after.onTrack.value,
          attained: after.attained.value,
          attainedLastKnown: after.attainedLastKnown.value,
          ...{ paceNeeded30d: after.vector.paceNeeded30d, expectedOn: after.vector.expectedOn },
        }
        for (const [name, value] of Object.entries(judged)) {
          const said = valueOn(kept(after)[name as keyof typeof judged], tomorrow)
          expect(said).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value)
        }
        // While the measure comes to count the weights are of the day.
        const restsOn = ({ measured, onTrack, customer, attained, vector }: typeof before) =>
          JSON.stringify([
            ...[measured, onTrack.reason, customer, attained.reason, vector].map(withoutDays),
            onTrack.counts,
          ])
        // On the day it is due no days are left to need a pace in, and from the next on it is judged whole.
        const isSettled = tomorrow >= dayAt(100) && asOf <= dayAt(100)
        if (restsOn(before) === restsOn(after) && !isSettled) expect(kept(after)).toEqual(kept(before))
      }),
    )
  })
})
