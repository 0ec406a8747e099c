// The success vector by worked examples.
import { describe, expect, it } from 'vitest'
import { dayAt, FIRST } from '../test/arbitraries.ts'
import type { Measure } from './outcome.ts'
import { successGapPolicy as policy } from './policy.ts'
import { successVector } from './success-vector.ts'

const measure: Measure = { baseline: 0, target: 100, startsOn: FIRST, dueOn: dayAt(180) }
const series = (...pairs: [number, number][]) =>
  pairs.map(([days, value], index) => ({ id: `mea_${index}`, occurredOn: dayAt(days), value }))
const vector = (pairs: [number, number][], at: number, of: Measure = measure) =>
  successVector(of, series(...pairs), policy, dayAt(at))

describe('the success vector', () => {
  it('tells the pace, the pace needed and the expected day', () => {
    const steady = vector(
      [
        [0, 20],
        [30, 30],
        [60, 40],
      ],
      60,
    )
    expect(steady.slope30d).toBeCloseTo(0.1, 12)
    expect(steady.paceNeeded30d).toBeCloseTo(0.15, 12)
    expect(steady).toMatchObject({
      expectedOn: dayAt(240),
      evidence: ['mea_0', 'mea_1', 'mea_2'],
      ageDays: 0,
    })
  })

  it('looks at the last six measurements only, by day and not by order of arrival', () => {
    const old: [number, number][] = [
      [0, 90],
      [1, 80],
    ]
    const last: [number, number][] = [
      [65, 60],
      [15, 10],
      [25, 20],
      [35, 30],
      [45, 40],
      [55, 50],
    ]
    expect(vector([...last, ...old], 65).slope30d).toBeCloseTo(0.3, 12)
  })

  it('knows no slope from measurements of one day, but the pace that is needed', () => {
    expect(
      vector(
        [
          [80, 20],
          [80, 40],
        ],
        80,
      ),
    ).toMatchObject({ slope30d: null, expectedOn: null })
    expect(vector([[80, 40]], 80).paceNeeded30d).toBeCloseTo(0.18, 12)
  })

  it('expects no day when the measure stands still, falls, or creeps past ten years', () => {
    expect(
      vector(
        [
          [0, 40],
          [30, 40],
        ],
        30,
      ).expectedOn,
    ).toBeNull()
    expect(
      vector(
        [
          [0, 40],
          [30, 30],
        ],
        30,
      ).expectedOn,
    ).toBeNull()
    expect(
      vector(
        [
          [0, 0],
          [30, 0.5],
        ],
        30,
      ).expectedOn,
    ).toBeNull()
  })

  it('never expects a day that has passed', () => {
    expect(
      vector(
        [
          [0, 0],
          [30, 50],
        ],
        100,
      ).expectedOn,
    ).toBe(dayAt(100))
  })

  it('has arrived on the day the target was measured, and needs no more pace', () => {
    expect(
      vector(
        [
          [0, 0],
          [30, 100],
        ],
        40,
      ),
    ).toMatchObject({ expectedOn: dayAt(30), paceNeeded30d: 0 })
  })

  it('names no pace on or after the due day, or without one', () => {
    expect(vector([[170, 50]], 180).paceNeeded30d).toBeNull()
    expect(vector([[170, 50]], 10, { maintain: true, floor: 0, target: 100 }).paceNeeded30d).toBeNull()
    expect(vector([[5, 50]], 10, { maintain: true, floor: 0, target: 100 }).paceNeeded30d).toBeNull()
  })

  it('is unknown without a measurement, and when the newest is older than 180 days', () => {
    const nothing = { slope30d: null, paceNeeded30d: null, expectedOn: null, evidence: [], ageDays: null }
    expect(vector([], 0)).toEqual(nothing)
    expect(
      vector(
        [
          [0, 20],
          [30, 30],
        ],
        211,
      ),
    ).toEqual(nothing)
    expect(
      vector(
        [
          [0, 20],
          [30, 30],
        ],
        210,
      ).slope30d,
    ).toBeCloseTo(0.1, 12)
  })
})
