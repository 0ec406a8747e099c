// The figures as a table for a terminal, or as Markdown for a page.
import type { Figure, Share } from './figures.ts'
import { FOLLOWED_DAYS } from './watch-customer.ts'

const HEAD = [
  'kind',
  'so',
  'precision',
  '95 %',
  'recall',
  '95 %',
  'written',
  'begun',
  'told',
  'median d',
  'P90 d',
] as const

export function describeFigures(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(rowOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** The same as a Markdown table. */
export function figuresAsMarkdown(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = HEAD.map((_, column) => (column === 0 ? '---' : '--:'))
  return [line(HEAD), line(rule), ...figures.map(figure => line(rowOf(figure)))].join('\n')
}

function rowOf(figure: Figure): string[] {
  const { kind, so, precision, recall, written, begun, reportedInTime } = figure
  const days = (value: number | null) =>
    begun === 0 ? '' : value === null ? `> ${FOLLOWED_DAYS}` : String(value)
  return [
    kind,
    String(so),
    two(precision.value),
    interval(precision),
    two(recall.value),
    interval(recall),
    two(written),
    String(begun),
    begun === 0 ? '' : `${Math.round((100 * reportedInTime) / begun)} %`,
    days(figure.medianDays),
    days(figure.ninthDecileDays),
  ]
}

function interval({ low, high }: Share): string {
  return low === null || high === null ? '' : `${two(low)}-${two(high)}`
}

function two(value: number | null): string {
  return value === null ? '' : value.toFixed(2)
}
