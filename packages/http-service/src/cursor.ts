// Cursors: where a page ended, as the values of its sort key. Opaque to callers, checked when it comes back.
import { type Refusal, refuse } from '@rung/kernel'
import type { z } from 'zod'
import { brokenTextIn } from './broken-text.ts'
import type { Filters } from './held-filters.ts'

/** A cursor from the sort key of a page's last row. */
export function encodeCursor(sortKey: readonly (string | number | null | Filters)[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url')
}

/**
 * The sort key in a cursor, or a refusal when it is not one of this list's.
 *
 * Build the key of `dayParam`, `instantTextParam`, `cursorText` and `cursorInteger`: a cursor can be written by hand, so
 * what it holds is checked like any other value that is sent.
 *
 * @example decodeCursor(query.cursor, z.tuple([dayParam, cursorText]))
 */
export function decodeCursor<T>(cursor: string, sortKey: z.ZodType<T>): T | Refusal {
  try {
    const sent: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const parsed = sortKey.safeParse(sent)
    if (parsed.success && brokenTextIn(sent) === undefined) return parsed.data
  } catch {
    // Not JSON: the same answer as JSON of another shape.
  }
  return refuse('invalid', 'is not a cursor of this list', {
    field: 'cursor',
    fix: 'Send nextCursor of the page before, unchanged, or leave it out to start over.',
  })
}
