// A set of one row a customer: what was known of each, whether they were lost, and the fold they are judged in.
import type { FeatureValue, ResolvedRenewal } from '@rung/renewal-risk'
import { type CsvRow, readCsv } from '../read-csv.ts'

export type FoldedRow = ResolvedRenewal & { readonly fold: number }

// What the sets write where nobody knows.
const UNKNOWN = new Set(['', 'NA'])

/** Columns that are numbers wherever they are known become numbers, all others words. */
export async function readSnapshotSet(path: string): Promise<FoldedRow[]> {
  const rows: CsvRow[] = []
  for await (const row of readCsv(path)) rows.push(row)
  const names = Object.keys(rows[0] ?? {}).filter(name => name !== 'label' && name !== 'fold')
  const known = (row: CsvRow, name: string) => row[name]?.trim() ?? ''
  const isNumber = new Set(
    names.filter(name =>
      rows.every(row => UNKNOWN.has(known(row, name)) || Number.isFinite(Number(known(row, name)))),
    ),
  )
  const readValue = (row: CsvRow, name: string): FeatureValue => {
    const text = known(row, name)
    if (UNKNOWN.has(text)) return null
    return isNumber.has(name) ? Number(text) : text
  }
  return rows.map(row => ({
    features: Object.fromEntries(names.map(name => [name, readValue(row, name)])),
    lost: row.label === '1',
    fold: Number(row.fold),
    // The sets say nothing of contracts or days.
    termType: 'unknown',
    dueOn: '2000-01-01',
  }))
}
