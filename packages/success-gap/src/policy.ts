// Every number of this room, with its unit and reason.

export type SuccessGapPolicy = {
  readonly verdictExpiryDays: number
  readonly staleAfterDays: number
  readonly attainedHalfLifeDays: number
  readonly tooEarlyBelowShare: number
  readonly vectorMeasurements: number
  readonly vectorSpanDays: number
  readonly expectedHorizonDays: number
  readonly vendorPeriodDays: number
  readonly leastCoverage: number
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
  vectorSpanDays: 30,
  /** A date further off than ten years is no expectation. */
  expectedHorizonDays: 3650,
  /** A vendor verdict speaks for a period of this length. */
  vendorPeriodDays: 30,
  /** With less than half of the importance known, the account is not known. */
  leastCoverage: 0.5,
  /** Entered at the middle, left only past a margin either side, so that noise moves no account between states. */
  state: { enterAt: 0.5, leaveHighBelow: 0.45, leaveLowAbove: 0.55 },
}
