// The figures of simulated quarters as a table for a terminal.
import type { SeedFigures } from './measure-seed.ts'
import { ORDERS, type Order } from './orders.ts'
import { aheadOf, type Mean, meanOf, savedShares, type Which } from './saved-figures.ts'

const HEAD = [
  'order',
  'saved of the year',
  'ours ahead by (95 %)',
  'saved of the near',
  'ours ahead by (95 %)',
  'cards',
]

export function describeQuarter(figures: readonly SeedFigures[]): string {
  const rows = [HEAD, ...ORDERS.map(order => rowOf(order, figures))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const table = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...table, '', lostWords(figures)].join('\n')
}

function rowOf(order: Order, figures: readonly SeedFigures[]): string[] {
  const saved = (which: Which) => percent(meanOf(savedShares(figures, order, which)).mean)
  const ahead = (which: Which) => (order === 'ours' ? '' : withInterval(aheadOf(figures, order, which)))
  const cards = figures.reduce((sum, each) => sum + each.saved[order].cards, 0) / figures.length
  return [order, saved('year'), ahead('year'), saved('near'), ahead('near'), String(Math.round(cards))]
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const points = (share: number): string => `${share < 0 ? '' : '+'}${(100 * share).toFixed(1)}`
const withInterval = ({ mean, low, high }: Mean): string =>
  `${points(mean)} (${points(low)} to ${points(high)})`

function lostWords(figures: readonly SeedFigures[]): string {
  const mean = (of: (each: SeedFigures) => number) =>
    figures.reduce((sum, each) => sum + of(each), 0) / figures.length / 100
  const money = (of: (each: SeedFigures) => number) => Math.round(mean(of)).toLocaleString('en-GB')
  return [
    `Of ${money(each => each.arrMinor)} EUR of ARR a book ${money(each => each.lostMinor)} are lost when nobody does anything`,
    `(${money(each => each.nearLostMinor)} of renewals due until 60 days after the last day), and ours saves ${money(each => each.saved.ours.yearMinor)}.`,
  ].join(' ')
}
