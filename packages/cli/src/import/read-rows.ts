// Reads a CSV file, gzipped or not, as a stream of rows with their line numbers.
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type CsvError, parse } from 'csv-parse'

export type Row = { readonly line: number; readonly columns: Readonly<Record<string, string>> }
export type Malformed = { readonly line: number; readonly message: string }

/**
 * The rows of a file in order; `line` is the line on which the row ends, the heading being line 1. A row with the
 * wrong number of columns or a broken quote is handed to `malformed` and passed over. `onBytes` hears of progress.
 */
export async function* readRows(
  path: string,
  on: { malformed: (row: Malformed) => void; bytes: (count: number) => void },
): AsyncGenerator<Row> {
  const file = createReadStream(path)
  file.on('data', chunk => on.bytes(chunk.length))
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  if (text !== file) file.on('error', (error: Error) => text.destroy(error))
  const parser = parse({
    columns: true,
    info: true,
    bom: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error) on.malformed({ line: Number(error.lines ?? 0), message: error.message })
      return undefined
    },
  })
  text.on('error', (error: Error) => parser.destroy(error))
  text.pipe(parser)
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>
    info: { lines: number }
  }>) {
    yield { line: info.lines, columns: record }
  }
}
