// Why a promise is one to see to, the worst first.

/** Why a promise is on the list; the first that applies is its place. */
export const DUE_REASONS = ['past_grace', 'overdue', 'due_soon', 'unconfirmed'] as const
export type DueReason = (typeof DUE_REASONS)[number]
