// Filters hold over all pages of a list: the cursor carries those of the first page.
import { type Refusal, refuse } from '@rung/kernel'

export type Filters = Readonly<Record<string, string | null>>

/**
 * The filters of a later page: those its cursor carries. They may be said again, and may not differ: a page of another
 * list would begin in the middle.
 *
 * @example heldFilters({ csm: null, band: null }, { csm: 'per_1', band: null }) // { csm: 'per_1', band: null }
 */
export function heldFilters<F extends Filters>(sent: F, carried: Filters): F | Refusal {
  const differing = Object.keys(sent).find(
    name => sent[name] !== null && sent[name] !== (carried[name] ?? null),
  )
  if (differing !== undefined) {
    return refuse('invalid', 'differs from that of the page before', {
      field: differing,
      fix: 'Send the same filters as for the first page, or leave `cursor` out to start over.',
    })
  }
  return Object.fromEntries(Object.keys(sent).map(name => [name, carried[name] ?? null])) as F
}
