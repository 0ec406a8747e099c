// What moved a book of accounts between two days, new business included, and the retention that follows.
import { retention } from './retention.ts'

export type MovedEntry = {
  readonly accountId: string
  /** Recurring revenue on the first day, in minor units; 0 for who is no customer then. */
  readonly openingMinor: number
  /** The same on the last day. */
  readonly closingMinor: number
  /** True when it was a customer at any time before the first day. */
  readonly isKnown: boolean
}

/** All in minor units: opening + new + returned + expanded - contracted - churned = closing, exactly. */
export type MrrMovements = {
  readonly openingMinor: number
  /** Of accounts that never were customers. */
  readonly newMinor: number
  /** Of accounts that were, and had left. */
  readonly returnedMinor: number
  readonly expandedMinor: number
  readonly contractedMinor: number
  readonly churnedMinor: number
  readonly closingMinor: number
  /** (opening - contracted - churned) / opening; null for a book that opened with nothing. */
  readonly grossRetention: number | null
  /** (opening + expanded - contracted - churned) / opening; null as above. */
  readonly netRetention: number | null
}

/**
 * By account, from what it paid on the first and on the last day: what went up and down in between is one movement. Accounts
 * that opened with nothing are new or returned, and belong to no retention.
 *
 * @example 100 -> 0, 100 -> 130, 0 -> 50: churned 100, expanded 30, new 50; 200 + 50 + 30 - 100 = 180, GRR 0.5, NRR 0.65
 */
export function mrrMovements(book: readonly MovedEntry[]): MrrMovements {
  const of = retention(book)
  const arrived = book.filter(({ openingMinor }) => openingMinor === 0)
  const sumOf = (entries: readonly MovedEntry[]) => entries.reduce((sum, each) => sum + each.closingMinor, 0)
  const newMinor = sumOf(arrived.filter(({ isKnown }) => !isKnown))
  const returnedMinor = sumOf(arrived.filter(({ isKnown }) => isKnown))
  return {
    openingMinor: of.openingMinor,
    newMinor,
    returnedMinor,
    expandedMinor: of.expandedMinor,
    contractedMinor: of.contractedMinor,
    churnedMinor: of.lostMinor,
    closingMinor: of.closingMinor + newMinor + returnedMinor,
    grossRetention: of.grossRetention,
    netRetention: of.netRetention,
  }
}
