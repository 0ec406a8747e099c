// What makes a desired outcome one that can be judged.
import { day, isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { checkOutcome } from './check-outcome.ts'

const startsOn = day('2026-01-01')
const dueOn = day('2026-06-30')
const good = {
  measure: { baseline: 40, target: 20, startsOn, dueOn },
  importance: 3,
  milestones: [
    { key: 'live', weight: 2 },
    { key: 'invited_team', weight: 0.5 },
  ],
}

describe('a desired outcome', () => {
  it('passes with a measure that can move either way, and when it is to be maintained', () => {
    expect(checkOutcome(good)).toBeUndefined()
    expect(checkOutcome({ ...good, measure: { maintain: true, floor: 90, target: 99 } })).toBeUndefined()
  })

  it.each([
    ['baseline = target', { measure: { ...good.measure, target: 40 } }, 'measure.target'],
    ['floor = target', { measure: { maintain: true as const, floor: 9, target: 9 } }, 'measure.target'],
    [
      'a baseline that is no number',
      { measure: { ...good.measure, baseline: Number.NaN } },
      'measure.baseline',
    ],
    [
      'a floor without end',
      { measure: { maintain: true as const, floor: -Infinity, target: 9 } },
      'measure.floor',
    ],
    ['a target without end', { measure: { ...good.measure, target: Infinity } }, 'measure.target'],
    ['due on the day it starts', { measure: { ...good.measure, dueOn: startsOn } }, 'measure.dueOn'],
    ['importance 0', { importance: 0 }, 'importance'],
    ['importance 6', { importance: 6 }, 'importance'],
    ['importance 2.5', { importance: 2.5 }, 'importance'],
    ['a milestone without a name', { milestones: [{ key: '', weight: 1 }] }, 'milestones.0.key'],
    [
      'a milestone named twice',
      { milestones: [good.milestones, good.milestones].flat() },
      'milestones.2.key',
    ],
    ['a milestone of no weight', { milestones: [{ key: 'live', weight: 0 }] }, 'milestones.0.weight'],
    [
      'a milestone of endless weight',
      { milestones: [{ key: 'live', weight: Infinity }] },
      'milestones.0.weight',
    ],
  ])('is refused with %s, naming the field', (_, change, field) => {
    const refusal = checkOutcome({ ...good, ...change })
    expect(isRefusal(refusal)).toBe(true)
    expect(refusal).toMatchObject({ code: 'invalid', field })
  })
})
