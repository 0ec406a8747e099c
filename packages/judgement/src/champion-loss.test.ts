// How much of those who spoke for us has gone: all of it hurts most, and time takes half of that away, bit by bit.
import { addDays, day } from '@rung/kernel'
import { indexSignals, type Signal } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { championLoss } from './champion-loss.ts'

const asOf = day('2026-03-01')

type Champion = { readonly influence: number | null; readonly goneFor: number | null }

const lossOf = (champions: readonly Champion[], on = asOf, role = 'champion') => {
  const signals = champions.flatMap(({ influence, goneFor }, at): Signal[] =>
    Object.entries({ role, influence, departed_on: goneFor === null ? null : addDays(asOf, -goneFor) }).map(
      ([name, value]) => ({
        subject: { kind: 'stakeholder', id: `stk_${at}` },
        name,
        value,
        evidence: [],
        ageDays: 0,
      }),
    ),
  )
  return championLoss(indexSignals('acc_1', signals), on)
}

describe('the loss of champions', () => {
  it('is unknown where there never was one', () => {
    expect(lossOf([])).toBeNull()
    expect(lossOf([{ influence: 0.9, goneFor: null }], asOf, 'user')).toBeNull()
  })

  it('is none while all of them are there, or will leave some day', () => {
    expect(lossOf([{ influence: 0.7, goneFor: null }])).toBe(0)
    expect(lossOf([{ influence: 0.7, goneFor: -5 }])).toBe(0)
  })

  it('is whole on the day the last one leaves, and half of that a year later', () => {
    expect(lossOf([{ influence: 0.7, goneFor: 0 }])).toBe(1)
    expect(lossOf([{ influence: 0.7, goneFor: 365 }])).toBe(0.5)
    expect(
      lossOf([
        { influence: 0.7, goneFor: 900 },
        { influence: 0.2, goneFor: 0 },
      ]),
    ).toBe(1)
  })

  it('is a quarter of the share of influence that left where somebody stays, and nothing a year later', () => {
    const stays = { influence: 0.5, goneFor: null }
    expect(lossOf([stays, { influence: 0.5, goneFor: 0 }])).toBe(0.125)
    expect(lossOf([stays, { influence: null, goneFor: 0 }])).toBe(0.125)
    expect(lossOf([stays, { influence: 0.5, goneFor: 365 }])).toBe(0)
    expect(
      lossOf([
        { influence: 0, goneFor: null },
        { influence: 0, goneFor: 3 },
      ]),
    ).toBe(0)
  })

  it('never grows by a day that passes, and by little at once', () => {
    const champion = fc.record({
      influence: fc.constantFrom(null, 0, 0.3, 0.9),
      goneFor: fc.option(fc.integer({ min: 0, max: 500 })),
    })
    fc.assert(
      fc.property(fc.array(champion, { minLength: 1, maxLength: 4 }), fc.nat(500), (champions, later) => {
        const today = Number(lossOf(champions, addDays(asOf, later)))
        const tomorrow = Number(lossOf(champions, addDays(asOf, later + 1)))
        expect(tomorrow).toBeLessThanOrEqual(today)
        expect(today - tomorrow).toBeLessThan(0.002)
      }),
    )
  })
})
