// Three voices of a quarter beside each other.
import { expect, it } from 'vitest'
import { type HistoryRow, pastQuarters } from './past-quarters.ts'

const row = (quarter: string, source: string, renewals: number, grr: number | null) =>
  ({
    quarter,
    source,
    observed: { renewals },
    predicted: grr === null ? null : { grr },
  }) as unknown as HistoryRow

it('puts the voices of each quarter into one row, and leaves out quarters of which there is nothing', () => {
  const found = pastQuarters([
    ...[row('2026-Q1', 'model', 3, 0.9), row('2026-Q1', 'csm', 3, null), row('2026-Q1', 'final', 3, 0.8)],
    ...['model', 'csm', 'final'].map(source => row('2025-Q4', source, 0, null)),
    row('2025-Q3', 'model', 0, 0.7),
  ])
  expect(found.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2025-Q3'])
  expect(found[0]).toMatchObject({
    observed: { renewals: 3 },
    model: { predicted: { grr: 0.9 } },
    csm: { predicted: null },
  })
  expect(found[1]?.final).toBeUndefined()
})
