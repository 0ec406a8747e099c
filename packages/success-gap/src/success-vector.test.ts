// The success vector by worked examples.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, FIRST, outcomeFacts, outcomes, shuffled } from '../test/arbitraries.ts'
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
      direction: 'towards',
      expectedOn: dayAt(240),
      onPace: false,
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
    ).toMatchObject({ expectedOn: dayAt(30), paceNeeded30d: 0, onPace: true })
  })

  it('names no pace on or after the due day, or without one', () => {
    expect(vector([[170, 50]], 180).paceNeeded30d).toBeNull()
    expect(vector([[170, 50]], 10, { maintain: true, floor: 0, target: 100 }).paceNeeded30d).toBeNull()
    expect(vector([[5, 50]], 10, { maintain: true, floor: 0, target: 100 }).paceNeeded30d).toBeNull()
  })

  it('moves towards the target, away from it, or stands still within 0.02 per 30 days', () => {
    const direction = (to: number) =>
      vector(
        [
          [0, 40],
          [30, to],
        ],
        30,
      ).direction
    expect([30, 37, 38.1, 40, 41.9, 43, 60].map(direction)).toEqual([
      'away',
      'away',
      'still',
      'still',
      'still',
      'towards',
      'towards',
    ])
  })

  it('reads the direction of a falling measure by its target', () => {
    const fewer: Measure = { baseline: 100, target: 0, startsOn: FIRST, dueOn: dayAt(180) }
    const falling = vector(
      [
        [0, 80],
        [30, 60],
      ],
      30,
      fewer,
    )
    expect(falling).toMatchObject({ direction: 'towards', onPace: true })
  })

  it('is on pace when it should arrive by its due day, that day included', () => {
    const withPace = (to: number) =>
      vector(
        [
          [0, 10],
          [30, to],
        ],
        30,
      )
    expect(withPace(25)).toMatchObject({ expectedOn: dayAt(180), onPace: true })
    expect(withPace(24.9).onPace).toBe(false)
    expect(withPace(5)).toMatchObject({ expectedOn: null, onPace: false, direction: 'away' })
  })

  it('does not know the pace of one measurement, until the due day has passed', () => {
    expect(vector([[80, 40]], 180).onPace).toBeNull()
    expect(vector([[80, 40]], 181).onPace).toBe(false)
    expect(vector([[80, 100]], 181).onPace).toBe(true)
    expect(vector([[5, 50]], 10, { maintain: true, floor: 0, target: 100 }).onPace).toBeNull()
  })

  it('is unknown without a measurement, and when the newest is older than 180 days', () => {
    const nothing = {
      slope30d: null,
      direction: null,
      paceNeeded30d: null,
      expectedOn: null,
      onPace: null,
      evidence: [],
      ageDays: null,
      moves: { paceNeeded30d: { value: null }, expectedOn: { value: null } },
    }
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

describe('what holds of every success vector', () => {
  const mirrored = (of: Measure): Measure =>
    of.maintain
      ? { ...of, floor: -of.floor, target: -of.target }
      : { ...of, baseline: -of.baseline, target: -of.target }

  it('the order of measurements does not matter', () => {
    fc.assert(
      fc.property(
        outcomes,
        asOfs,
        outcomeFacts.chain(facts => fc.tuple(fc.constant(facts), shuffled(facts))),
        ({ measure: of }, asOf, [facts, mixed]) => {
          expect(successVector(of, mixed.measurements, policy, asOf)).toStrictEqual(
            successVector(of, facts.measurements, policy, asOf),
          )
        },
      ),
    )
  })

  it('a measurement after the day judged changes nothing', () => {
    fc.assert(
      fc.property(outcomes, asOfs, outcomeFacts, ({ measure: of }, asOf, { measurements }) => {
        const known = measurements.filter(({ occurredOn }) => occurredOn <= asOf)
        expect(successVector(of, measurements, policy, asOf)).toStrictEqual(
          successVector(of, known, policy, asOf),
        )
      }),
    )
  })

  it('turned upside down, measure and values alike, it is the same: fewer can be better', () => {
    fc.assert(
      fc.property(outcomes, asOfs, outcomeFacts, ({ measure: of }, asOf, { measurements }) => {
        const upsideDown = measurements.map(each => ({ ...each, value: -each.value }))
        expect(successVector(mirrored(of), upsideDown, policy, asOf)).toStrictEqual(
          successVector(of, measurements, policy, asOf),
        )
      }),
    )
  })

  it('its parts agree: direction with slope, on pace with expected and due day', () => {
    fc.assert(
      fc.property(outcomes, asOfs, outcomeFacts, ({ measure: of }, asOf, { measurements }) => {
        const { slope30d, direction, expectedOn, onPace, paceNeeded30d } = successVector(
          of,
          measurements,
          policy,
          asOf,
        )
        expect(direction === null).toBe(slope30d === null)
        if (direction === 'towards') expect(slope30d).toBeGreaterThan(0)
        if (direction === 'away') expect(slope30d).toBeLessThan(0)
        if (paceNeeded30d !== null) expect(paceNeeded30d).toBeGreaterThanOrEqual(0)
        if (of.maintain) expect(onPace).toBeNull()
        if (onPace === true) expect(expectedOn).not.toBeNull()
        if (onPace === false && !of.maintain && asOf <= of.dueOn) {
          expect(expectedOn === null || expectedOn > of.dueOn).toBe(true)
        }
      }),
    )
  })
})
