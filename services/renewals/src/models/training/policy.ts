// When and from how much models are learned. Not in config: part of the engine, as how they are learned is.

export const trainingPolicy = {
  // The latest of a lead: more adds minutes and no accuracy.
  mostRenewals: 20_000,
  // Decided renewals stay in an account's signals for a hundred days: looking every forty-five sees each of them twice.
  lookEveryDays: 45,
  /** Accounts whose decided renewals are read at once. */
  accountsAtOnce: 200,
  // Imports are judged week by week: a judged day answers for the six after it.
  judgedWithinDays: 7,
  // Learning takes minutes: what said nothing for so long has stopped with its process.
  silentAfterMs: 3_600_000,
} as const

export type TrainingPolicy = typeof trainingPolicy
