// The rows of a plain CSV without quotes as records by its header; `.gz` is unpacked on the way.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

export type CsvRow = Readonly<Record<string, string>>

export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  let header: string[] | undefined
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue
    const cells = line.split(',')
    if (header === undefined) header = cells
    else yield Object.fromEntries(header.map((name, at) => [name, cells[at] ?? '']))
  }
}
