// Reads a CSV file as a stream of rows with their line numbers, those among them that cannot be read with their reason.
import { bytesOf, cellDecoder } from './file-bytes.ts'
import { encodingHint, type FileLayout } from './file-layout.ts'
import type { Columns } from './reading.ts'
import { splitCsv } from './split-csv.ts'

export type Row = { readonly line: number; readonly columns: Columns }
export type BadRow = Row & {
  readonly kind: 'malformed' | 'undecodable'
  readonly reason: string
  /** What could not be put under a column. */
  readonly surplus: string
}
export type RowEvents = {
  /** A row without any value was passed over. */
  readonly blank: (line: number) => void
  readonly bytes: (count: number) => void
}

/** The rows of a file in order; `line` is the line on which the row ends, counted from 1 as an editor does. */
export async function* readRows(layout: FileLayout, on: RowEvents): AsyncGenerator<Row | BadRow> {
  const linesBefore = layout.hasSepLine ? 1 : 0
  const decode = cellDecoder(layout.encoding)
  const text = textOf(withoutSepLine(bytesOf(layout.path, layout.encoding, on.bytes), layout.hasSepLine))
  let header = true
  for await (const record of splitCsv(text, layout.delimiter)) {
    const line = record.line + linesBefore
    if (record.cells.every(cell => cell.trim() === '')) {
      if (!header) on.blank(line)
    } else if (header) header = false
    else if (record.problem === undefined) yield rowOf(layout, record.cells, line, decode)
    else {
      const surplus = decode(record.cells[0] ?? '') ?? record.cells[0] ?? ''
      yield { line, columns: {}, kind: 'malformed', reason: record.problem, surplus }
    }
  }
}

function rowOf(
  { columns, absent, encoding }: FileLayout,
  record: readonly string[],
  line: number,
  decode: (binary: string) => string | undefined,
): Row | BadRow {
  const cells = record.map(decode)
  // A reader of the file of rejects can tell better than we can: it is shown as the most common other encoding.
  const shown = cells.map((cell, index) => cell ?? WESTERN.decode(Buffer.from(record[index] ?? '', 'latin1')))
  const named = Object.fromEntries(columns.map((name, index) => [name, shown[index] ?? '']))
  const { '': _, ...row } = { ...named, ...Object.fromEntries(absent.map(name => [name, ''])) }
  const wrong = cells.indexOf(undefined)
  if (wrong >= 0) {
    const reason = `column "${columns[wrong] ?? wrong + 1}" holds bytes that ${encoding.name} does not have: ${encodingHint}`
    return { line, columns: row, kind: 'undecodable', reason, surplus: '' }
  }
  const surplus = shown.slice(columns.length).filter(cell => cell.trim() !== '')
  if (record.length >= columns.length && surplus.length === 0) return { line, columns: row }
  const reason = `the row has ${record.length} cells and the first line ${columns.length}`
  return { line, columns: row, kind: 'malformed', reason, surplus: surplus.join(' | ') }
}

const WESTERN = new TextDecoder('windows-1252')

// Each byte as one character: cells are cut first and decoded then, so that a wrong byte costs its row alone.
async function* textOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of chunks) yield chunk.toString('latin1')
}

async function* withoutSepLine(chunks: AsyncIterable<Buffer>, hasSepLine: boolean): AsyncGenerator<Buffer> {
  let inSepLine = hasSepLine
  for await (const chunk of chunks) {
    const end = inSepLine ? chunk.indexOf('\n') : -1
    if (inSepLine && end < 0) continue
    inSepLine = false
    yield chunk.subarray(end + 1)
  }
}
