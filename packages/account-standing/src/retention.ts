// Gross and net revenue retention of a book of accounts between two days.

export type BookEntry = {
  readonly accountId: string
  /** ARR on the first day, `null` unknown. */
  readonly openingMinor: number | null
  /** ARR on the last day of the same account, 0 when lost, `null` unknown. */
  readonly closingMinor: number | null
}

export type Retention = {
  readonly openingMinor: number
  readonly lostMinor: number
  readonly contractedMinor: number
  readonly expandedMinor: number
  /** opening - lost - contracted + expanded. */
  readonly closingMinor: number
  /** Both unknown for a book that opened with nothing. */
  readonly grossRetention: number | null
  readonly netRetention: number | null
  /** Left out of every sum: one of their two amounts is unknown. */
  readonly unknownAccounts: readonly string[]
}

/**
 * GRR = (opening - lost - contracted) / opening; NRR = closing / opening. By account, so that a contract replaced by
 * another of the same account moves nothing but the difference. Accounts that opened with nothing are new business and
 * belong to neither.
 *
 * @example opening 100 and 100, closing 0 and 130: lost 100, expanded 30, GRR 0.5, NRR 0.65
 */
export function retention(book: readonly BookEntry[]): Retention {
  let [opening, lost, contracted, expanded] = [0, 0, 0, 0]
  const unknown: string[] = []
  for (const { accountId, openingMinor, closingMinor } of book) {
    if (openingMinor === null || closingMinor === null) {
      unknown.push(accountId)
      continue
    }
    if (openingMinor === 0) continue
    opening += openingMinor
    if (closingMinor === 0) lost += openingMinor
    else if (closingMinor < openingMinor) contracted += openingMinor - closingMinor
    else expanded += closingMinor - openingMinor
  }
  const closing = opening - lost - contracted + expanded
  return {
    openingMinor: opening,
    lostMinor: lost,
    contractedMinor: contracted,
    expandedMinor: expanded,
    closingMinor: closing,
    grossRetention: opening > 0 ? (opening - lost - contracted) / opening : null,
    netRetention: opening > 0 ? closing / opening : null,
    unknownAccounts: unknown.toSorted(),
  }
}
