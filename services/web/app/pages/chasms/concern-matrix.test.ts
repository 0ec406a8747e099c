// The concern map as a matrix.
import { expect, it } from 'vitest'
import type { ConcernMap } from './chasm-words.ts'
import { matrixOf } from './concern-matrix.ts'

type Cell = ConcernMap['cells'][number]

const cell = (capability: string, segment: string, more: Partial<Cell> = {}): Cell => ({
  capability,
  concern: { level: 3, tag: 'late_invoices' },
  segment,
  neededBy: [{ accountId: 'a', name: 'Acme' }],
  stated: false,
  promised: 1,
  kept: 0,
  broken: 0,
  attained: 0,
  attainedOf: 1,
  ...more,
})

it('sums the segments of a cell and puts the capability most needed first', () => {
  const other = cell('export', 'schools', { concern: { level: 2, tag: null } })
  const { capabilities, rows } = matrixOf({
    cells: [
      cell('api', 'schools', { neededBy: [] }),
      cell('export', 'schools'),
      cell('export', 'clinics', { stated: true, promised: 4, kept: 3, broken: 1, attained: 1 }),
      other,
    ],
  })
  expect(capabilities).toEqual(['export', 'api'])
  expect(rows.map(({ concern }) => concern.level)).toEqual([3, 2])
  expect(rows[0]?.cells.get('export')).toEqual({
    neededBy: 2,
    stated: true,
    promised: 5,
    kept: 3,
    broken: 1,
    attained: 1,
    attainedOf: 2,
  })
  expect(rows[1]?.cells.get('api')).toBeUndefined()
})
