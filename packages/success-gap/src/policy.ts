// Every number of this room, with its unit and reason.

export type SuccessGapPolicy = {
  readonly verdictExpiryDays: number
  readonly staleAfterDays: number
  readonly attainedHalfLifeDays: number
  readonly tooEarlyBelowShare: number
  readonly vectorMeasurements: number
  readonly vectorSpanDays: number
  readonly vectorStillWithin30d: number
  readonly expectedHorizonDays: number
  readonly vendorPeriodDays: number
  readonly leastCoverage: number
  readonly seal: {
    readonly enabled: boolean
    readonly opensAfterDays: number
    readonly opensAtGrade: number
  }
  readonly biasConfidence: number
  readonly state: {
    readonly enterAt: number
    readonly leaveHighBelow: number
    readonly leaveLowAbove: number
  }
}

export const successGapPolicy: SuccessGapPolicy = {
  /** A verdict counts while younger than this: half a year on, people answer about another product. */
  verdictExpiryDays: 180,
  /** Attained is unknown once its newest fact is older than this. */
  staleAfterDays: 180,
  /** A quarter halves the weight of a fact in attained: the customer reviews results by the quarter. */
  attainedHalfLifeDays: 90,
  /** Under a fifth of the term, m / e swings on single measurements. */
  tooEarlyBelowShare: 0.2,
  /** Six measurements: half a year of monthly ones. */
  vectorMeasurements: 6,
  /** The slope is told per this many days. */
  // Not in config: signals are named for it (`measured_slope_30d`).
  vectorSpanDays: 30,
  /** A slope within this share of the way per 30 days either side of 0 is still: at 0.02 the way would take four years. */
  vectorStillWithin30d: 0.02,
  /** A date further off than ten years is no expectation. */
  expectedHorizonDays: 3650,
  /** A vendor verdict speaks for a period of this length. */
  // Not in config: periods that moved would open or close seals somebody has looked through.
  vendorPeriodDays: 30,
  /** With less than half of the importance known, the account is not known. */
  leastCoverage: 0.5,
  /**
   * A workspace may do without seals. With them, a week is time enough to file, and no customer waits longer for an answer.
   * An angry one, at 2 or less, waits for nobody.
   */
  seal: {
    enabled: true,
    // Not in config: a promise to whoever files, no weight; it would move what waits.
    opensAfterDays: 7,
    // Not in config: a promise to whoever is angry.
    opensAtGrade: 2,
  },
  /**
   * The interval of the optimism bias would hold the true mean in nineteen of twenty samples: the custom of the field, so
   * that two workspaces mean the same by it. No part of the config.
   */
  // Not in config: it changes how an interval is told, and judges nothing.
  biasConfidence: 0.95,
  /** Entered at the middle, left only past a margin either side, so that noise moves no account between states. */
  state: { enterAt: 0.5, leaveHighBelow: 0.45, leaveLowAbove: 0.55 },
}
