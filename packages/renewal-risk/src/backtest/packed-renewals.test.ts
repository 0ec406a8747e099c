// Packed by columns and unpacked again: the same renewals, whatever their features are.
import { day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RiskFeatures, TERM_KINDS, termKindOf } from '../feature.ts'
import { TERM_TYPES } from '../model.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import { blocksOf, unpackFeatures, unpackRenewals } from './packed-renewals.ts'
import { featureColumns, renewalColumns } from './renewal-columns.ts'

const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.constantFrom('at_risk', 'healthy'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const features = fc.dictionary(fc.constantFrom('attained', 'hostile', 'pulse', 'usage_score'), value)
const onDay = fc.integer({ min: 1, max: 28 }).map(date => day(`2026-02-${String(date).padStart(2, '0')}`))
const renewal: fc.Arbitrary<DatedRenewal> = fc.record({
  features,
  lost: fc.boolean(),
  termType: fc.constantFrom(...TERM_TYPES),
  dueOn: onDay,
  decisionOn: onDay,
  becameKnownAt: fc.integer({ min: 0, max: 2e12 }).map(at => new Date(at).toISOString()),
})

/** With what others name and it does not said to be unknown. */
function named(rows: readonly RiskFeatures[]): RiskFeatures[] {
  const names = new Set(rows.flatMap(row => Object.keys(row)))
  return rows.map(row => Object.fromEntries([...names].map(name => [name, row[name] ?? null])))
}

describe('packed renewals', () => {
  it('are the same renewals again, past the room there was at first', () => {
    fc.assert(
      fc.property(fc.array(renewal, { maxLength: 150 }), rows => {
        const columns = renewalColumns()
        for (const row of rows) columns.add(row)
        const filled = named(rows.map(row => row.features))
        expect(unpackRenewals(columns.pack())).toEqual(
          rows.map((row, at) => ({ ...row, features: filled[at] })),
        )
        expect([columns.count(), columns.lost()]).toEqual([rows.length, rows.filter(row => row.lost).length])
      }),
      { numRuns: 40 },
    )
  })

  it('are those of one kind where that is asked for', () => {
    fc.assert(
      fc.property(fc.array(renewal, { maxLength: 100 }), fc.constantFrom(...TERM_KINDS), (rows, kind) => {
        const columns = renewalColumns()
        for (const row of rows) columns.add(row)
        const filled = named(rows.map(row => row.features))
        const asked = rows.flatMap((row, at) =>
          termKindOf(row.termType) === kind ? [{ ...row, features: filled[at] }] : [],
        )
        expect(unpackRenewals(columns.pack(kind))).toEqual(asked)
        expect([columns.count(kind), columns.lost(kind)]).toEqual([
          asked.length,
          asked.filter(row => row.lost).length,
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('take as many as there are', () => {
    const columns = featureColumns()
    const rows = Array.from({ length: 200 }, (_, row) => ({ attained: row / 200, hostile: row % 3 === 0 }))
    for (const row of rows) columns.add(row)
    expect(columns.count()).toBe(200)
    expect(unpackFeatures(columns.pack())).toEqual(rows)
  })

  it('are handed over block by block: who packed them has them no more', () => {
    const columns = renewalColumns()
    const open = featureColumns()
    open.add({ attained: 0.5, hostile: true })
    columns.add({
      features: { attained: 0.5 },
      lost: true,
      termType: 'annual',
      dueOn: '2026-02-01',
      decisionOn: day('2026-01-02'),
      becameKnownAt: '2026-02-02T00:00:00.000Z',
    })
    const packed = [columns.pack(), open.pack()] as const
    const [taken, takenOpen] = structuredClone(packed, { transfer: blocksOf(packed) })
    expect(unpackRenewals(taken)).toMatchObject([{ features: { attained: 0.5 }, lost: true }])
    expect(unpackFeatures(takenOpen)).toEqual([{ attained: 0.5, hostile: true }])
    expect(packed[0].features.numbers).toHaveLength(0)
    expect(packed[1].codes).toHaveLength(0)
  })
})
