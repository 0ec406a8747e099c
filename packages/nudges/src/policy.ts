// The numbers a nudge is decided under, each with its unit and its reason.

export type NudgePolicy = {
  readonly version: string
  /** One budget a user, over all nudges: the least hours between two, and at most so many in so many days. */
  readonly budget: { readonly leastGapHours: number; readonly most: number; readonly days: number }
  /** The same nudge is given again within this time, as long as nobody reacted: a page that loads twice is one showing. */
  readonly repeatMinutes: number
  /** Silent when our verdict lies this far above the customer's, 0..1. */
  readonly disputedFrom: number
  /** Silent for this long after somebody there disagreed. */
  readonly disagreedDays: number
  /** An outcome is left alone after a reaction, in days. */
  readonly notImportantDays: number
  readonly differentViewDays: number
  /** Silent in the last days of a term of at least so many months. */
  readonly renewal: { readonly lastDays: number; readonly termMonths: number }
  /** Showings without success before more help is offered. */
  readonly triesPerLevel: number
  /** A rating of 1..5 up to this one asks for more help. */
  readonly poorRating: number
  /** Share of accounts that are shown nothing, so that what nudges do can be measured. */
  readonly holdoutShare: number
}

export const nudgePolicy: NudgePolicy = {
  version: 'nudges-2026-1',
  // One a day is noticed, a fourth in a week is waved away.
  budget: { leastGapHours: 20, most: 3, days: 7 },
  repeatMinutes: 30,
  // Two steps of a five-step verdict: we would be telling them a success they do not see.
  disputedFrom: 0.5,
  // A person answers a disagreement, and needs a fortnight for it.
  disagreedDays: 14,
  // A quarter later it may be important.
  notImportantDays: 90,
  differentViewDays: 14,
  // Just before a yearly decision every message reads as selling.
  renewal: { lastDays: 14, termMonths: 12 },
  // Seen once it may have been overlooked, seen twice it did not help.
  triesPerLevel: 2,
  poorRating: 2,
  // Off until a workspace asks for it.
  holdoutShare: 0,
}
