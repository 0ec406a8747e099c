// The order of rows: by what their values are, never by their letters.
import { describe, expect, it } from 'vitest'
import { PLAIN_CELLS } from './cell-format.ts'
import type { FactMapping } from './mapping.ts'
import { orderRows } from './order-rows.ts'

describe('the order of rows', () => {
  const order = (sortBy: FactMapping['sortBy'], cells: string[], fields: FactMapping['fields'] = {}) => {
    const rows = cells.map((c, index) => ({ line: index + 2, columns: { c } }))
    const refused: string[] = []
    const reading = (row: { columns: Record<string, string> }) => ({
      row: row.columns,
      cells: PLAIN_CELLS,
      lookup: () => undefined,
      runningValues: new Map(),
    })
    const ordered = orderRows({ sortBy, fields }, rows, { reading, cells: PLAIN_CELLS }, (row, reason) =>
      refused.push(`${row.columns.c}: ${reason}`),
    )
    return { cells: ordered.map(row => row.columns.c), refused }
  }

  it('is by size for numbers and by time for times, empty ones first', () => {
    expect(order(['c'], ['10', '9', '100', '-1', '']).cells).toEqual(['', '-1', '9', '10', '100'])
    expect(order(['c'], ['2026-01-05T09:00', '2026-01-05 10:00', '2025-12-31']).cells).toEqual([
      '2025-12-31',
      '2026-01-05T09:00',
      '2026-01-05 10:00',
    ])
    expect(order(['c'], ['b', '10', 'a', '9']).cells).toEqual(['9', '10', 'a', 'b'])
    expect(order([{ column: 'c', as: 'integer', descending: true }], ['9', '10']).cells).toEqual(['10', '9'])
  })

  it('is by the type that a field gives the column, and refuses dates of which nothing is said', () => {
    const dates = ['05-01-2026', '10-12-2025']
    expect(order([{ column: 'c', as: 'day', format: 'dd-MM-yyyy' }], dates).cells).toEqual(dates.toReversed())
    const fields = { occurredAt: { column: 'c', as: 'instant', format: 'dd-MM-yyyy' } } as const
    expect(order(['c'], dates, fields).cells).toEqual(dates.toReversed())
    expect(order(['c'], dates).refused[0]).toContain('has no order as it is written')
  })
})
