// Cursors: where a page ended, as the values of its sort key. Opaque to callers, checked when it comes back.
import { type Refusal, refuse } from '@rung/kernel'
import type { z } from 'zod'

/** A cursor from the sort key of a page's last row. */
export function encodeCursor(sortKey: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(sortKey)).toString('base64url')
}

/**
 * The sort key in a cursor, or a refusal when it is not one of this list's.
 *
 * @example decodeCursor(query.cursor, z.tuple([dayParam, z.string()]))
 */
export function decodeCursor<T>(cursor: string, sortKey: z.ZodType<T>): T | Refusal {
  try {
    const parsed = sortKey.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (parsed.success) return parsed.data
  } catch {
    // Not JSON: the same answer as JSON of another shape.
  }
  return refuse('invalid', 'is not a cursor of this list', {
    field: 'cursor',
    fix: 'Send nextCursor of the page before, unchanged, or leave it out to start over.',
  })
}
