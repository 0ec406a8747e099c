// Renewals in time, and that no model is judged on what it could have known.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTime } from './dated-renewal.ts'
import { policy, renewals, start } from './planted-renewals.fixture.ts'
import { rollingOrigins } from './rolling-origins.ts'

describe('inTime', () => {
  it('orders by the day of decision, then by the day it was due', () => {
    const [row] = renewals(1, 1, () => ({ features: {}, logit: 0 }))
    if (row === undefined) throw new Error('no row')
    const dueOn = (on: string, decisionOn = row.decisionOn) => ({ ...row, dueOn: on, decisionOn })
    const rows = [
      dueOn('2024-03-02'),
      dueOn('2024-03-01'),
      dueOn('2024-03-01'),
      dueOn('2024-02-01', addDays(start, 9)),
    ]
    expect(inTime(rows).map(each => each.dueOn)).toEqual([
      '2024-03-01',
      '2024-03-01',
      '2024-03-02',
      '2024-02-01',
    ])
  })
})

describe('rollingOrigins', () => {
  it('gives no model a renewal told on its day or later, and judges each later renewal once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 260 }), fc.nat(1000), (count, seed) => {
        const rows = renewals(count, seed, draw => ({ features: { a: draw() }, logit: 0 }))
        const origins = rollingOrigins(rows, policy)
        for (const { on, learned, judged } of origins) {
          expect(learned.every(row => row.becameKnownAt < `${on}T`)).toBe(true)
          expect(judged.every(row => row.decisionOn >= on)).toBe(true)
          expect(learned.length).toBeGreaterThanOrEqual(30)
        }
        const judged = origins.flatMap(origin => origin.judged)
        expect(new Set(judged).size).toBe(judged.length)
        const first = origins[0]?.on ?? '9999-12-31'
        expect(judged).toHaveLength(rows.filter(row => row.decisionOn >= first).length)
      }),
      { numRuns: 30 },
    )
  })

  it('has no origin before there is enough to learn from, or when too few come after', () => {
    const kept = renewals(200, 1, () => ({ features: { a: 1 }, logit: -50 }))
    expect(rollingOrigins(kept, policy)).toEqual([])
    const few = renewals(70, 1, () => ({ features: { a: 1 }, logit: 0 }))
    expect(rollingOrigins(few, policy)).toEqual([])
  })

  it('learns from a resolution that was told late only from then on', () => {
    const rows = renewals(200, 3, draw => ({ features: { a: draw() }, logit: 0 }))
    const late = rows.map((row, at) =>
      at === 0 ? { ...row, becameKnownAt: '2024-05-20T12:00:00.000Z' } : row,
    )
    const origins = rollingOrigins(late, policy)
    for (const { on, learned } of origins) {
      expect(learned.some(row => row.decisionOn === start)).toBe(on > '2024-05-20')
    }
    expect(origins.some(({ on }) => on <= '2024-05-20')).toBe(true)
    expect(origins.some(({ on }) => on > '2024-05-20')).toBe(true)
  })
})
