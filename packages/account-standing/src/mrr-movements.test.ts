// Movements of recurring revenue: every unit is named once, and the book closes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mrrMovements } from './mrr-movements.ts'

const entry = (
  accountId: string,
  openingMinor: number,
  closingMinor: number,
  isKnown = openingMinor > 0,
) => ({
  accountId,
  openingMinor,
  closingMinor,
  isKnown,
})

describe('mrrMovements', () => {
  it('names what moved, and takes new business into no retention', () => {
    expect(mrrMovements([entry('a', 100, 0), entry('b', 100, 130), entry('c', 0, 50)])).toEqual({
      openingMinor: 200,
      newMinor: 50,
      returnedMinor: 0,
      expandedMinor: 30,
      contractedMinor: 0,
      churnedMinor: 100,
      revaluationMinor: 0,
      closingMinor: 180,
      grossRetention: 0.5,
      netRetention: 0.65,
      logos: { opening: 2, arrived: 1, returned: 0, churned: 1, closing: 2, retention: 0.5 },
    })
  })

  it('tells who comes back from who comes new', () => {
    const moved = mrrMovements([entry('a', 0, 40, true), entry('b', 0, 2)])
    expect(moved).toMatchObject({ newMinor: 2, returnedMinor: 40, closingMinor: 42, grossRetention: null })
    expect(moved.logos).toEqual({
      opening: 0,
      arrived: 1,
      returned: 1,
      churned: 0,
      closing: 2,
      retention: null,
    })
  })

  it('sets apart what exchange rates did, to those who stayed, came and left', () => {
    const moved = mrrMovements([
      { ...entry('a', 100, 120), movedMinor: 0 },
      { ...entry('b', 100, 80), movedMinor: 10 },
      { ...entry('c', 100, 70), movedMinor: -20 },
      { ...entry('d', 0, 45), movedMinor: 50 },
      { ...entry('e', 100, 0), movedMinor: -110 },
      { ...entry('f', 0, 0), movedMinor: 3 },
    ])
    expect(moved).toMatchObject({
      newMinor: 50,
      expandedMinor: 10,
      contractedMinor: 20,
      churnedMinor: 110,
      revaluationMinor: 20 - 30 - 10 - 5 + 10,
      closingMinor: 315,
      grossRetention: (400 - 130) / 400,
      logos: { opening: 4, arrived: 1, returned: 0, churned: 1, closing: 4, retention: 0.75 },
    })
  })

  it('closes every book to the unit, whatever moved, and keeps gross at or under both one and net', () => {
    const minor = fc.integer({ min: 0, max: 1_000_000_00 })
    const book = fc.array(
      fc.record({ accountId: fc.uuid(), openingMinor: minor, closingMinor: minor, isKnown: fc.boolean() }),
    )
    fc.assert(
      fc.property(book, entries => {
        const m = mrrMovements(entries)
        const ups = m.newMinor + m.returnedMinor + m.expandedMinor
        expect(m.openingMinor + ups - m.contractedMinor - m.churnedMinor).toBe(m.closingMinor)
        expect(m.closingMinor).toBe(entries.reduce((sum, each) => sum + each.closingMinor, 0))
        if (m.grossRetention === null || m.netRetention === null) return
        expect(m.grossRetention).toBeLessThanOrEqual(1)
        expect(m.grossRetention).toBeLessThanOrEqual(m.netRetention)
      }),
    )
  })
})
