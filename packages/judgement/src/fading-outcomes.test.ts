// Outcomes as a risk leans on them: what is fine fades before it runs out, what is not stays until somebody says better.
import { addDays, day, type Reading } from '@rung/kernel'
import { setFunctionalUse, successGapPolicy } from '@rung/success-gap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fadingOutcomes } from './fading-outcomes.ts'

type Outcome = {
  readonly importance?: number
  readonly attained: number | null
  readonly age?: number
  readonly active?: boolean
  readonly experience?: number | null
  /** Known by its measure alone, which is in so many days of those over which it comes to count; a verdict where absent. */
  readonly counted?: number
}

const asOf = day('2026-03-01')
const reading = (value: number | null, ageDays: number | null): Reading => ({ value, evidence: [], ageDays })

function faded(outcomes: readonly Outcome[], later = 0) {
  const standings = outcomes.map(
    ({ importance = 3, attained, age = 0, active = true, experience = null, counted }, at) => ({
      outcomeId: `out_${at}`,
      importance,
      active,
      milestones: [],
      customer: reading(counted === undefined && age < 180 ? attained : null, age),
      ...(counted !== undefined && {
        onTrack: { ...reading(attained, age), since: addDays(asOf, 1 - counted) },
      }),
      vendor: reading(attained === null ? null : 1, age),
      experience: reading(experience, age),
      attained: age < 180 ? reading(attained, attained === null ? null : age) : reading(null, age),
      attainedLastKnown: reading(attained, age),
    }),
  )
  return fadingOutcomes({
    outcomes: setFunctionalUse(standings, []),
    asOf,
    daysSinceTold: later,
    policy: successGapPolicy,
  })
}

describe('outcomes as a risk reads them', () => {
  it('are as they stand while their facts are fresh', () => {
    expect(faded([{ attained: 0.9, age: 135, experience: 0.4 }])).toEqual({
      attained: 0.9,
      unproven: 0,
      experienceGap: 0.5,
      perceptionGap: expect.closeTo(0.1, 12),
    })
  })

  it('fade to neutral where they are fine: nobody knows any more', () => {
    // 22.5 of 45 days are left: fresh 0.5, and with half of all importance needed still all is known
    expect(faded([{ attained: 0.9, age: 157 }], 0.5)).toMatchObject({ attained: 0.9, unproven: 0 })
    // 9 of 45 days: fresh 0.2, known 0.4: 0.7 + 0.4 x 0.2
    expect(faded([{ attained: 0.9, age: 171 }]).attained).toBeCloseTo(0.78, 12)
    expect(faded([{ attained: 0.9, age: 100 }], 71).unproven).toBeCloseTo(0.6, 12)
    expect(faded([{ attained: 0.9, age: 180 }])).toMatchObject({
      attained: null,
      unproven: 1,
      perceptionGap: null,
    })
  })

  it('stay as last known where they are not', () => {
    expect(faded([{ attained: 0.2, age: 171 }]).attained).toBeCloseTo(0.2, 12)
    expect(faded([{ attained: 0.2, age: 179 }], 400)).toMatchObject({
      attained: expect.closeTo(0.2, 12),
      unproven: 1,
    })
  })

  it('are unproven where none is active, or none was ever measured', () => {
    expect(faded([])).toMatchObject({ attained: null, unproven: 1 })
    expect(faded([{ attained: 0.9, active: false }])).toMatchObject({ attained: null, unproven: 1 })
    expect(faded([{ attained: null }])).toMatchObject({ attained: null, unproven: 1 })
  })

  it('of several the fresher weigh more, as long as that is no better than all as last known', () => {
    // importance x fresh: 3 x 1 and 3 x 0.2
    const worse = faded([{ attained: 0.8 }, { attained: 0.9, age: 171 }])
    expect(worse.attained).toBeCloseTo((3 * 0.8 + 0.6 * 0.9) / 3.6, 12)
    const better = faded([{ attained: 0.9 }, { attained: 0.8, age: 171 }])
    expect(better.attained).toBeCloseTo(0.85, 12)
  })

  it('make no step where all as last known pass neutral: who said half long ago is in the mean before as after', () => {
    const beside = (attained: number) => faded([{ attained }, { attained: 0.5, age: 400 }]).attained
    expect(beside(0.91)).toBeCloseTo(0.705, 12)
    expect(beside(0.89)).toBeCloseTo(0.695, 12)
  })

  describe('with a measure that comes to count', () => {
    const stale = { attained: 0.3, age: 400 }
    const begun = (attained: number, counted: number) => ({ attained, counted })

    it('come from what was last known without it, by as much as it counts no more', () => {
      expect(faded([stale, begun(0, 1)])).toMatchObject({
        // without it 0.3, with it 0 as it is fresh, of half of all importance.
        attained: expect.closeTo((0.3 * 44) / 45, 12),
        unproven: expect.closeTo(44 / 45, 12),
      })
      expect(faded([stale, begun(0, 15)]).attained).toBeCloseTo((0.3 * 30) / 45, 12)
      expect(faded([stale, begun(0, 45)])).toMatchObject({ attained: 0, unproven: 0 })
    })

    it('go on coming from there when the measure runs out before it counts in full', () => {
      // 31 of 45 days: without it 0.3, with it the mean of 0.3 and 1, on its last day and on the first on which it is too old.
      const expected = (0.3 * 14 + 0.65 * 31) / 45
      expect(faded([stale, { ...begun(1, 31), age: 179 }]).attained).toBeCloseTo(expected, 12)
      expect(faded([stale, { ...begun(1, 31), age: 180 }]).attained).toBeCloseTo(expected, 12)
    })

    it('come from where they say neither, when nobody ever spoke', () => {
      expect(faded([begun(0.2, 9)]).attained).toBeCloseTo(0.7 - 0.5 / 5, 12)
    })
  })

  it('move by a little from one day to the next, whatever their facts', () => {
    const outcome = fc.record({
      importance: fc.integer({ min: 1, max: 5 }),
      attained: fc.double({ min: 0, max: 1, noNaN: true }),
      age: fc.integer({ min: 0, max: 179 }),
    })
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 4 }), fc.nat(400), (outcomes, later) => {
        const [today, tomorrow] = [faded(outcomes, later), faded(outcomes, later + 1)]
        expect(Math.abs(today.unproven - tomorrow.unproven)).toBeLessThanOrEqual(0.0445)
        expect(Math.abs((today.attained ?? 0.7) - (tomorrow.attained ?? 0.7))).toBeLessThan(0.06)
      }),
    )
  })
})
