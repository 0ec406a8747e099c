// What is outgrown: a fall the customer explained, and the state it leaves them in.
import { day } from '@rung/kernel'
import { indexSignals, type SignalValue } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { explainedByOutgrowing, outgrownBy, usageOfState } from './read-outgrown.ts'

const asOf = day('2026-06-30')
const numbers = defaultPolicies.health.dampers.use_falling

function accountWith(values: Record<string, SignalValue>) {
  const signals = Object.entries(values).map(([name, value]) => ({
    subject: { kind: 'account' as const, id: 'acc_1' },
    name,
    value,
    evidence: [],
    ageDays: null,
  }))
  return indexSignals('acc_1', signals).account
}
const fallen = (confirmedOn: string | null, change = Math.log(0.5)) =>
  accountWith({ use_change: change, use_fell_on: '2026-04-01', achieved_confirmed_on: confirmedOn })

describe('a fall that was outgrown', () => {
  it('is one that somebody explained since, of those who have half of what they wanted', () => {
    const by = (confirmedOn: string | null, attained: number | null) =>
      outgrownBy(fallen(confirmedOn), attained, numbers, asOf)
    expect(by('2026-05-01', 0.9)).toBe(1)
    expect(by('2026-05-01', 0.5)).toBe(1)
    expect(by('2026-05-01', 0.49)).toBe(0)
    expect(by('2026-05-01', null)).toBe(0)
    expect(by('2026-03-01', 0.9)).toBe(0)
    expect(by(null, 0.9)).toBe(0)
  })

  it('leaves no use to tell a state by once two of five no longer come, and all of it while a fifth do not', () => {
    const left = (share: number, usage: number | null = 0.8, outgrown = 1) =>
      usageOfState(fallen('2026-05-01', Math.log(share)), { usage, outgrown }, numbers)
    expect(left(0.5)).toBe(0)
    expect(left(0.6)).toBeCloseTo(0, 12)
    // Half way in ln between four fifths and three.
    expect(left(Math.sqrt(0.8 * 0.6))).toBeCloseTo(0.4, 12)
    expect(left(0.8)).toBeCloseTo(0.8, 12)
    expect(left(1.2)).toBe(0.8)
    expect(left(0.5, 0.8, 0)).toBe(0.8)
    expect(left(0.5, 0.8, 0.5)).toBe(0.4)
    expect(left(0.5, null)).toBeNull()
  })

  it('goes by the change last known while nobody hears the source, and by the score alone without one', () => {
    const of = (values: Record<string, SignalValue>) =>
      usageOfState(accountWith(values), { usage: 0.8, outgrown: 1 }, numbers)
    expect(of({ use_change: null, use_change_last_known: Math.log(0.5) })).toBe(0)
    expect(of({ use_change: null })).toBe(0.8)
  })

  it('explains why use and outcome differ, the more the further use fell and the more they got', () => {
    const explained = (share: number | null, attained: number | null, outgrown = 1) =>
      explainedByOutgrowing(
        share === null ? accountWith({}) : fallen('2026-05-01', Math.log(share)),
        { attained, outgrown },
        numbers,
      )
    expect(explained(0.5, 0.8)).toBe(1)
    expect(explained(0.5, 0.6)).toBeCloseTo(0.4, 12)
    expect(explained(0.5, 0.8, 0.25)).toBe(0.25)
    expect(explained(Math.sqrt(0.8 * 0.6), 0.8)).toBeCloseTo(0.5, 12)
    // No step at the line of either: nothing yet at four fifths of the habit, nor at half of what they wanted.
    expect(explained(0.8, 0.8)).toBeCloseTo(0, 12)
    expect([explained(0.5, 0.5), explained(0.5, null), explained(null, 0.8)]).toEqual([0, 0, 0])
  })

  it('is never more than the score, and no more the further use fell', () => {
    const change = fc.double({ min: -3, max: 1, noNaN: true })
    fc.assert(
      fc.property(change, change, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, outgrown) => {
        const of = (value: number) =>
          Number(usageOfState(fallen('2026-05-01', value), { usage: 0.7, outgrown }, numbers))
        expect(of(a)).toBeLessThanOrEqual(0.7)
        expect(of(Math.min(a, b))).toBeLessThanOrEqual(of(Math.max(a, b)))
      }),
    )
  })
})
