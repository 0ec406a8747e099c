// m and k by worked examples, and what holds of them always.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, FIRST, outcomeFacts, outcomes } from '../test/arbitraries.ts'
import { assessMeasured, assessOnTrack } from './assess-measured.ts'
import type { Measure } from './outcome.ts'
import { successGapPolicy as policy } from './policy.ts'

const fewerTickets: Measure = { baseline: 40, target: 20, startsOn: FIRST, dueOn: dayAt(100) }
const uptime: Measure = { maintain: true, floor: 90, target: 100 }
const measured = (value: number, days: number, id = 'mea_1') => ({ id, value, occurredOn: dayAt(days) })
const onTrack = (measure: Measure, value: number, measuredAt: number, at: number) =>
  assessOnTrack(measure, assessMeasured(measure, [measured(value, measuredAt)], dayAt(at)), policy, dayAt(at))

describe('m, the measured share', () => {
  it('is the way from baseline to target, also downwards', () => {
    expect(assessMeasured(fewerTickets, [measured(25, 10)], dayAt(14))).toEqual({
      value: 0.75,
      evidence: ['mea_1'],
      ageDays: 4,
      reason: 'newest_measurement',
    })
  })

  it('runs from the floor when it is to be maintained', () => {
    expect(assessMeasured(uptime, [measured(97, 0)], FIRST).value).toBeCloseTo(0.7)
    expect(assessMeasured(uptime, [measured(80, 0)], FIRST).value).toBe(0)
  })

  it('takes the newest measurement, of two on one day the later id, and none from after the day', () => {
    const all = [
      measured(30, 5, 'mea_2'),
      measured(25, 5, 'mea_3'),
      measured(40, 1, 'mea_9'),
      measured(20, 9, 'mea_0'),
    ]
    expect(assessMeasured(fewerTickets, all, dayAt(8)).evidence).toEqual(['mea_3'])
  })

  it('is unknown, not zero, before the first measurement', () => {
    expect(assessMeasured(fewerTickets, [], FIRST)).toMatchObject({ value: null, reason: 'no_fact' })
  })
})

describe('k, on track', () => {
  it('is m against the elapsed share of the term', () => {
    expect(onTrack(fewerTickets, 34, 50, 50)).toMatchObject({ value: 0.6, reason: 'against_elapsed' })
    expect(onTrack(fewerTickets, 22, 50, 50)).toMatchObject({ value: 1 })
  })

  it('is unknown before a fifth of the term has passed, and known from then on', () => {
    expect(onTrack(fewerTickets, 36, 10, 19)).toEqual({
      value: null,
      evidence: ['mea_1'],
      ageDays: 9,
      reason: 'too_early',
      counts: 1,
      since: null,
    })
    expect(onTrack(fewerTickets, 36, 10, 20)).toMatchObject({ value: 1, counts: 1 / 45, since: dayAt(20) })
    expect(onTrack(fewerTickets, 36, -10, -5).reason).toBe('too_early')
  })

  it('counts for more every day of the 45 after that, also where it is due before they are over', () => {
    const counts = (asOf: number) => onTrack(fewerTickets, 36, 10, asOf).counts
    expect([28, 64, 100, 101].map(counts)).toEqual([9 / 45, 1, 1, 1])
    const short = { ...fewerTickets, dueOn: dayAt(30) }
    expect(onTrack(short, 36, 10, 32)).toMatchObject({
      reason: 'at_face_value',
      counts: 27 / 45,
      since: dayAt(6),
    })
  })

  it('is m itself on the due day, after it, and for a maintained outcome', () => {
    expect(onTrack(fewerTickets, 30, 90, 100)).toMatchObject({ value: 0.5, reason: 'against_elapsed' })
    expect(onTrack(fewerTickets, 30, 90, 101)).toMatchObject({ value: 0.5, reason: 'at_face_value' })
    expect(onTrack(uptime, 95, 0, 1)).toMatchObject({ value: 0.5, reason: 'at_face_value' })
  })

  it('stays unknown without a measurement', () => {
    expect(assessOnTrack(fewerTickets, assessMeasured(fewerTickets, [], FIRST), policy, FIRST)).toMatchObject(
      {
        value: null,
        reason: 'no_fact',
      },
    )
  })

  it('is within 0..1, never under m, and never rises with time alone once it is known', () => {
    fc.assert(
      fc.property(
        outcomes,
        outcomeFacts,
        asOfs,
        fc.nat(300),
        ({ measure }, { measurements }, asOf, later) => {
          const known = measurements.filter(measurement => measurement.occurredOn <= asOf)
          const kOn = (d: typeof asOf) => assessOnTrack(measure, assessMeasured(measure, known, d), policy, d)
          const m = assessMeasured(measure, known, asOf).value
          const [now, then] = [kOn(asOf).value, kOn(dayAt(700 + later)).value]
          if (now === null || m === null || then === null) return
          expect(now).toBeGreaterThanOrEqual(m)
          expect(now).toBeLessThanOrEqual(1)
          expect(then).toBeLessThanOrEqual(now)
        },
      ),
    )
  })
})
