// What is left of those who began together.
import { describe, expect, it } from 'vitest'
import { cohortsOf } from './cohorts.ts'

type Rows = Parameters<typeof cohortsOf>[0]

const row = (period: string, key: string | null, closingMinor: number, closing: number, isOver = true) => ({
  period,
  key,
  isOver,
  book: { closingMinor, logos: { closing } },
})

const ROWS = [
  row('2026-Q1', '2025-Q2', 900, 9),
  row('2026-Q1', '2026-Q1', 400, 4),
  row('2026-Q1', null, 0, 0),
  row('2026-Q2', '2025-Q2', 800, 8),
  row('2026-Q2', '2026-Q1', 300, 3),
  row('2026-Q2', '2026-Q2', 100, 2),
  row('2026-Q3', '2026-Q1', 500, 2, false),
  row('2026-Q3', '2026-Q2', 0, 0, false),
] as unknown as Rows

describe('those who began together', () => {
  it('are followed by what they pay, of what they first closed with, the newest first', () => {
    const cohorts = cohortsOf(ROWS, 'arr')
    expect(cohorts.map(({ key, first, cells }) => [key, first, ...cells.map(({ share }) => share)])).toEqual([
      ['2026-Q2', 100, 1, 0],
      ['2026-Q1', 400, 1, 0.75, 1.25],
    ])
    expect(cohorts[1]?.cells.map(({ period, isOver }) => [period, isOver])).toEqual([
      ['2026-Q1', true],
      ['2026-Q2', true],
      ['2026-Q3', false],
    ])
  })

  it('are followed by how many they are', () => {
    expect(cohortsOf(ROWS, 'customers').map(({ first, cells }) => [first, cells.at(-1)?.share])).toEqual([
      [2, 0],
      [4, 0.5],
    ])
  })

  it('are none where nobody began in what was asked about', () => {
    expect(cohortsOf([row('2026-Q1', '2025-Q2', 900, 9)] as unknown as Rows, 'arr')).toEqual([])
    expect(cohortsOf([row('2026-Q1', '2026-Q1', 0, 0)] as unknown as Rows, 'arr')).toEqual([])
  })
})
