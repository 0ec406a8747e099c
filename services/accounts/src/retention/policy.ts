// How much of retention one answer holds.

export const RETENTION_POLICY = {
  /** Five years of months. */
  // Not in config: bounds the work of one answer.
  periodsMost: 60,
  /** What is shown where nobody says since when. */
  // Not in config: a query says it.
  defaultMonths: 12,
  // Not in config: bounds what one answer holds in memory. PostgreSQL looks through such a list for each row: longer ones cost more.
  accountsAtOnce: 500,
} as const
