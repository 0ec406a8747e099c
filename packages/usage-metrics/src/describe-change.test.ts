// A change of use in words.
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { describeChange } from './describe-change.ts'
import type { ChangeReading } from './use-change.ts'

const fallen = { now: 1, habit: 16, lastYear: null, fleet: null, expected: 1, value: Math.log(2 / 17) }
const of = (people: ChangeReading) => ({ people, events: { ...fallen, now: 30, habit: 160 } })

it('says from how many to how many, and since when', () => {
  expect(describeChange(of(fallen), day('2026-06-07'))).toEqual([
    '16 to 1 people in 14 days, since 2026-06-07.',
  ])
  expect(describeChange(of({ ...fallen, now: 16, habit: 12.5 }), null)).toEqual([
    '12.5 to 16 people in 14 days.',
  ])
})

it('names what was taken into account', () => {
  const excused = { ...fallen, now: 8, lastYear: Math.log(0.5), fleet: Math.log(0.6), value: 0 }
  expect(describeChange(of(excused), null)).toEqual([
    '16 to 8 people in 14 days.',
    'A year ago the same weeks were at 50 % of their habit: that much is taken as the season.',
    'Half of all accounts are at 60 % of their habit or below: that much is taken as the source.',
  ])
  expect(describeChange(of({ ...fallen, lastYear: 0, fleet: 0 }), null)).toHaveLength(1)
})

it('speaks of events where people are not judged, and says how much use was expected', () => {
  expect(describeChange(of({ ...fallen, value: null }), null)).toEqual(['160 to 30 events in 14 days.'])
  expect(describeChange(of({ ...fallen, expected: 0.5 }), null)).toEqual([
    '16 to 1 people in 14 days.',
    'Use was expected on 50 % of these days: as much of the change counts.',
  ])
})

it('says nothing without a habit', () => {
  const unknown = { ...fallen, habit: null, value: null }
  expect(describeChange({ people: unknown, events: unknown }, null)).toEqual([])
  expect(describeChange({ people: unknown, events: { ...unknown, now: null } }, null)).toEqual([])
})
