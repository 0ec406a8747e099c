// What moved a book of accounts between two days, new business included, and the retention that follows.
import { shareOf } from './share-of.ts'

export type MovedEntry = {
  readonly accountId: string
  /** Recurring revenue at the end of the day before, in minor units; 0 for who is no customer then. */
  readonly openingMinor: number
  /** The same on the last day. */
  readonly closingMinor: number
  /** True when it was a customer at any time before the first day. */
  readonly isKnown: boolean
  /** What contracts moved of it, each change at the rate of its day. Left out: all of closing - opening. */
  readonly movedMinor?: number
}

/** Customers: opening + arrived + returned - churned = closing. */
export type LogoMovements = {
  readonly opening: number
  readonly arrived: number
  readonly returned: number
  readonly churned: number
  readonly closing: number
  /** (opening - churned) / opening; null for a book that opened with nobody. */
  readonly retention: number | null
}

/** All in minor units: opening + new + returned + expanded - contracted - churned + revaluation = closing, exactly. */
export type MrrMovements = {
  readonly openingMinor: number
  /** Of accounts that never were customers. */
  readonly newMinor: number
  /** Of accounts that were, and had left. */
  readonly returnedMinor: number
  readonly expandedMinor: number
  readonly contractedMinor: number
  readonly churnedMinor: number
  /** What exchange rates alone did to contracts in other currencies. */
  readonly revaluationMinor: number
  readonly closingMinor: number
  /** (opening - contracted - churned) / opening; null for a book that opened with nothing. */
  readonly grossRetention: number | null
  /** (opening + expanded - contracted - churned) / opening; null as above. */
  readonly netRetention: number | null
  readonly logos: LogoMovements
}

/**
 * By account, from what it paid on the first and on the last day: what went up and down in between is one movement. Accounts
 * that opened with nothing are new or returned, and belong to no retention; one that came and went in between is in no line.
 * The usual definitions of recurring revenue: gross retention leaves expansion out, net retention leaves new business out
 * (SaaS Metrics Standards Board, Gross Revenue Retention and Net Revenue Retention).
 *
 * @example 100 -> 0, 100 -> 130, 0 -> 50: churned 100, expanded 30, new 50; 200 + 50 + 30 - 100 = 180, GRR 0.5, NRR 0.65
 */
export function mrrMovements(book: readonly MovedEntry[]): MrrMovements {
  const tally = tallyMovements()
  for (const entry of book) tally.add(entry)
  return tally.total()
}

/** The same an account at a time: a large book need not be held at once. */
export type MovementsTally = { add(entry: MovedEntry): void; total(): MrrMovements }

export function tallyMovements(): MovementsTally {
  const sums = { opening: 0, closing: 0, arrived: 0, returned: 0, expanded: 0, contracted: 0, churned: 0 }
  const logos = { opening: 0, arrived: 0, returned: 0, churned: 0 }
  return {
    add: ({ openingMinor, closingMinor, isKnown, movedMinor = closingMinor - openingMinor }) => {
      sums.opening += openingMinor
      sums.closing += closingMinor
      if (openingMinor > 0) logos.opening += 1
      if (openingMinor === 0) {
        if (closingMinor === 0) return
        const came = isKnown ? 'returned' : 'arrived'
        logos[came] += 1
        sums[came] += movedMinor
      } else if (closingMinor === 0) {
        logos.churned += 1
        sums.churned -= movedMinor
      } else if (movedMinor < 0) sums.contracted -= movedMinor
      else sums.expanded += movedMinor
    },
    total: () => totalOf(sums, logos),
  }
}

type Sums = Readonly<
  Record<'opening' | 'closing' | 'arrived' | 'returned' | 'expanded' | 'contracted' | 'churned', number>
>

function totalOf(
  { opening, closing, arrived, returned, expanded, contracted, churned }: Sums,
  logos: Omit<LogoMovements, 'closing' | 'retention'>,
): MrrMovements {
  const kept = opening - contracted - churned
  return {
    openingMinor: opening,
    newMinor: arrived,
    returnedMinor: returned,
    expandedMinor: expanded,
    contractedMinor: contracted,
    churnedMinor: churned,
    revaluationMinor: closing - (kept + arrived + returned + expanded),
    closingMinor: closing,
    grossRetention: shareOf(kept, opening),
    netRetention: shareOf(kept + expanded, opening),
    logos: {
      ...logos,
      closing: logos.opening + logos.arrived + logos.returned - logos.churned,
      retention: shareOf(logos.opening - logos.churned, logos.opening),
    },
  }
}
