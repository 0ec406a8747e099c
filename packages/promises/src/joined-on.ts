// Since when an account belongs to a segment, as it was known at an instant.
import { type Day, dayOf } from '@rung/kernel'

/** One revision of what is known of an account. */
export type AccountRevision = {
  readonly recordedAt: Date
  readonly retracted: boolean
  readonly segment: string | null
  /** The day it became a customer. */
  readonly customerOn: Day
  readonly closedOn: Day | null
}

export type Joined = { readonly day: Day; readonly closedOn: Day | null }

/**
 * The first segment anybody named holds from the day the account became a customer; a later one from the day it became
 * known, since what is said of a segment says nothing of since when.
 *
 * Units: days. Errors: none; null when the account is not known by then, is taken back, or never belonged to the segment.
 *
 * @example a customer since 2025-03-01, `smb`, then `enterprise` as recorded on 2026-02-10: joinedOn enterprise 2026-02-10
 */
export function joinedOn(account: readonly AccountRevision[], segment: string, at: number): Joined | null {
  const known = account
    .filter(({ recordedAt }) => recordedAt.getTime() <= at)
    .toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
  const now = known.at(-1)
  const joined = known.find(revision => !revision.retracted && revision.segment === segment)
  if (now === undefined || now.retracted || joined === undefined) return null
  const first = known.find(revision => !revision.retracted && revision.segment !== null)
  const moved = dayOf(joined.recordedAt)
  const day = joined === first || moved < now.customerOn ? now.customerOn : moved
  return { day, closedOn: now.closedOn }
}
