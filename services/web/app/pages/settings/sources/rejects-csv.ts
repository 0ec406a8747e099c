// Rows that were refused as a file: as they came, with what is wrong beside them, to be mended and uploaded again.
import type { Row } from './convert-rows.ts'

export const PROBLEM_COLUMN = 'problem'

export function rejectsCsv(
  columns: readonly string[],
  rejects: readonly { row: Row; problem: string }[],
): string {
  const lines = [
    [...columns, PROBLEM_COLUMN],
    ...rejects.map(({ row, problem }) => [...columns.map(column => row[column] ?? ''), problem]),
  ]
  return lines.map(cells => `${cells.map(quote).join(',')}\r\n`).join('')
}

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
