// Whose account it was on a day, of every revision of it.
import { inForce } from '@rung/fact-ledger'
import { type Day, endOf } from '@rung/kernel'
import type { accounts } from './accounts.ts'

/** Whose account it was on a day. */
export type Profile = { readonly segment: string | null; readonly csmId: string | null }

/** What is read of an account's revisions to tell. */
export const PROFILE = {
  name: 'profile',
  columns: ['revision', 'recordedAt', 'segment', 'csmId'],
} as const

/** As it was known at the end of the day; before anything was, as it was known first. Null when there is no such account. */
export function profileOn(
  revisions: readonly Pick<typeof accounts.$inferSelect, (typeof PROFILE.columns)[number] | 'id'>[],
  on: Day,
  knownAt: Date,
): Profile | null {
  const known = revisions.filter(row => row.recordedAt <= knownAt)
  const first = known.toSorted((a, b) => +a.recordedAt - +b.recordedAt)[0]
  const then = first === undefined ? undefined : (inForce(known, endOf(on)) ?? first)
  return then === undefined ? null : { segment: then.segment, csmId: then.csmId }
}
