// Rows of a file of rejects that somebody has mended, to stand in the place of those they came from.
import { FileMistake } from './file-bytes.ts'
import { readLayout } from './file-layout.ts'
import { type BadRow, type Row, readRows } from './read-rows.ts'
import type { Columns } from './reading.ts'
import { FINGERPRINT, fingerprintOf, headingOf, PLACE_COLUMNS, SURPLUS } from './rejects-file.ts'

export type MendedRows = {
  /** The row with its mended cells, or as it is when nobody mended it. Throws when it is not the row that was refused. */
  mend(file: { readonly name: string; readonly columns: readonly string[] }, row: Row | BadRow): Row | BadRow
}

export const NOTHING_MENDED: MendedRows = { mend: (_, row) => row }

/** Reads a mended file of rejects. Everything else stays in its own file: totals and days are then whole again. */
export async function readMended(path: string): Promise<MendedRows> {
  const needed = new Set([...PLACE_COLUMNS, FINGERPRINT, SURPLUS])
  const layout = await readLayout(path, {}, needed)
  const missing = [...needed].filter(column => !layout.columns.includes(column))
  if (missing.length > 0) {
    throw new FileMistake(
      `${path} is not a file of rejects that rows can be fed back from: it has no column ${missing.join(', ')}`,
    )
  }
  const byPlace = new Map<string, Columns[]>()
  for await (const row of readRows(layout, { blank: () => {}, bytes: () => {} })) {
    if ('kind' in row) throw new FileMistake(`${path}, line ${row.line}: ${row.reason}`)
    const { columns } = row
    const place = `${columns.file}:${columns.line}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), columns])
  }
  return {
    mend: ({ name, columns }, row) => {
      const place = `${name}:${row.line}`
      const versions = byPlace.get(place)
      return versions
        ? mended(
            place,
            columns.filter(column => column !== ''),
            row,
            versions,
          )
        : row
    },
  }
}

function mended(
  place: string,
  names: readonly string[],
  row: Row | BadRow,
  versions: readonly Columns[],
): Row | BadRow {
  const fingerprint = fingerprintOf(row)
  if (versions.some(version => version[FINGERPRINT] !== fingerprint)) {
    throw new FileMistake(
      `${place} is not the row that was refused: the file has changed since, so import it anew`,
    )
  }
  const columns = Object.fromEntries(
    names.map(name => [name, mendedCell(place, name, row.columns[name], versions)]),
  )
  return isWhole(row, columns, versions) ? { line: row.line, columns } : row
}

// A row that could not be cut into cells is whole once somebody has moved them; bytes that could not be decoded were
// shown by a guess, which whoever feeds it back has seen.
function isWhole(row: Row | BadRow, columns: Columns, versions: readonly Columns[]): boolean {
  if (!('kind' in row) || row.kind === 'undecodable') return true
  const isMended = Object.entries(columns).some(([name, cell]) => cell !== (row.columns[name] ?? ''))
  return isMended && versions.some(version => version[SURPLUS] === '')
}

function mendedCell(
  place: string,
  name: string,
  before: string | undefined,
  versions: readonly Columns[],
): string {
  const now = versions.map(version => version[headingOf(name)] ?? '')
  const changed = new Set(now.filter(cell => cell !== (before ?? '')))
  if (changed.size > 1)
    throw new FileMistake(`${place} is mended in two ways: ${[...changed].join(' and ')} for ${name}`)
  return [...changed][0] ?? before ?? ''
}
