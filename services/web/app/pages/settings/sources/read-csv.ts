// A file of the reader's own, as rows by column: comma, semicolon or tab, in UTF-8, with a head.
import { parse } from 'csv-parse/browser/esm/sync'
import type { Row } from './convert-rows.ts'
import { PROBLEM_COLUMN } from './rejects-csv.ts'

export type CsvFile = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Throws a sentence for what is no such file. A file of rejects is read without its column of problems. */
export async function readCsv(file: File): Promise<CsvFile> {
  const rows: Row[] = parse(await file.text(), {
    bom: true,
    columns: true,
    delimiter: [',', ';', '\t'],
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  })
  const columns = Object.keys(rows[0] ?? {}).filter(column => column !== PROBLEM_COLUMN)
  if (columns.length === 0) throw new Error(`${file.name} has no rows below its first line.`)
  return { name: file.name, columns, rows }
}
