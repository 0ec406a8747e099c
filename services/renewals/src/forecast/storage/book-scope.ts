// Whose renewals a book is of, as of when, and that as parameters of its statements.
import type { Tx } from '@rung/database'
import type { ListTime } from '@rung/judgement/requests'
import type { Period } from '@rung/kernel'

/** Whose renewals, and as of when. */
export type BookScope = ListTime & {
  /** Null means all of them. */
  readonly segment: string | null
  readonly csmId: string | null
  /** Now: accounts that cannot be judged. Of the past: accounts that were one with another by then. */
  readonly without: readonly string[]
  /** ARR after as a share of the ARR due: contracted, renewed, expanded. */
  readonly shares: readonly [number, number, number]
  /** Within how many days of each other renewals of one account are one decision. */
  readonly decisionDays: number
}

/** Of the parameters that every statement of a book has: see `book-entries.ts`. */
export function bookValues(
  tx: Tx,
  due: Period,
  { asOf, knownAt, segment, csmId, without, shares }: BookScope,
) {
  return [tx.workspaceId, due.since, due.until, asOf, knownAt.toISOString(), segment, csmId, without, shares]
}
