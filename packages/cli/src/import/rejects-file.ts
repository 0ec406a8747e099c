// The file of refused rows: where each stands, why, and the row itself under its own columns, to be mended and fed back.
import { createHash } from 'node:crypto'
import { createWriteStream, openSync } from 'node:fs'
import type { Refused } from './refused-row.ts'

/** What stands before a row's own columns. */
export const PLACE_COLUMNS = ['resource', 'file', 'line', 'kind', 'reason'] as const
/** A row as it stood, so that a mended one is not put in the place of another. */
export const FINGERPRINT = 'fingerprint'
/** What could not be put under a column. */
export const SURPLUS = 'surplus'
const OURS: readonly string[] = [...PLACE_COLUMNS, FINGERPRINT, SURPLUS]

export type RejectsFile = {
  write(row: Refused): void
  /** Returns once all is written. Throws when it could not be. */
  close(): Promise<void>
}

/**
 * Writes to `path`, UTF-8 with commas. `columns` are those of all tables that rows are read from. Throws when it cannot be
 * written: before anything is sent.
 */
export function createRejectsFile(path: string, columns: readonly string[]): RejectsFile {
  const out = createWriteStream(path, { fd: openSync(path, 'w') })
  let failure: unknown
  // Said when it is closed: until then there is nobody to tell.
  out.on('error', error => {
    failure = error
  })
  let isBegun = false
  const begin = (names: readonly string[]): void => {
    isBegun = true
    out.write(`${names.map(csvCell).join(',')}\n`)
  }
  return {
    write: ({ resource, file, row, kind, reason }) => {
      if (!isBegun) begin([...PLACE_COLUMNS, FINGERPRINT, ...columns.map(headingOf), SURPLUS])
      const place = [resource, file, row.line, kind, reason, fingerprintOf(row)]
      const cells = columns.map(column => row.columns[column] ?? '')
      out.write(`${[...place, ...cells, row.surplus ?? ''].map(csvCell).join(',')}\n`)
    },
    close: () =>
      new Promise((resolve, reject) => {
        if (!isBegun) begin(PLACE_COLUMNS)
        out.end(() => (failure === undefined ? resolve() : reject(failure)))
        out.on('error', reject)
      }),
  }
}

/** How a table's column is called in the file of rejects: one that we use ourselves is marked. */
export function headingOf(column: string): string {
  return OURS.includes(column) ? `${column} (column)` : column
}

/** The same for the same cells. */
export function fingerprintOf(row: Refused['row']): string {
  const cells = JSON.stringify([row.columns, row.surplus ?? ''])
  return createHash('sha256').update(cells).digest('hex').slice(0, 12)
}

function csvCell(value: string | number): string {
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
