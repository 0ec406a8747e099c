// How much of retention one answer holds.

export const RETENTION_POLICY = {
  /** Five years of months. */
  // Not in config: bounds the work of one answer.
  periodsMost: 60,
  /** What is shown where nobody says since when. */
  // Not in config: a query says it.
  defaultMonths: 12,
  // Not in config: bounds what one answer holds in memory, the part that is counted and the one that is read meanwhile.
  accountsAtOnce: 1_000,
} as const
