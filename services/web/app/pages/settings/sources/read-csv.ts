// A file of the reader's own, as rows by column: comma, semicolon or tab, in UTF-8 or as Windows writes it, with a head.
import { parse } from 'csv-parse/browser/esm/sync'
import type { Row } from './convert-rows.ts'
import { PROBLEM_COLUMN } from './rejects-csv.ts'

export type CsvFile = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Throws a sentence for what is no such file. A file of rejects is read without its column of problems. */
export async function readCsv(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<CsvFile> {
  const text = decoded(await file.arrayBuffer())
  let columns: readonly string[] = []
  const rows: Row[] = parse(text, {
    bom: true,
    columns: (names: string[]) => {
      columns = eachOnce(names)
      return [...columns]
    },
    delimiter: delimiterOf(text),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  })
  if (rows.length === 0) throw new Error(`${file.name} has no rows below its first line.`)
  return { name: file.name, columns: columns.filter(column => column !== PROBLEM_COLUMN), rows }
}

/** What is no UTF-8 was most likely saved by a spreadsheet on Windows: umlauts would be lost else. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The mark that stands most often between the names of the first line: the others may stand in cells. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const count = (mark: string): number => head.split(mark).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

/** Two columns of one name would be one; a column without a name could not be chosen. */
function eachOnce(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name, at) => {
    const known = name === '' ? `Column ${at + 1}` : name
    const count = (seen.get(known) ?? 0) + 1
    seen.set(known, count)
    return count === 1 ? known : `${known} (${count})`
  })
}
