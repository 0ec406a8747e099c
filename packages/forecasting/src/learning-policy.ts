// Every number by which a forecast learns from its own past. Not in config: how much is believed of few periods is part of the engine; the sd before any is config.

export type LearningPolicy = {
  /** How many periods the common factor's sd before any counts for. */
  readonly priorPeriods: number
  /** Days after which what a closed period taught counts half. */
  readonly halfLifeDays: number
  /** How sure the sd taken is to be large enough, 0..1. */
  readonly sureOfSd: number
  /** Largest and smallest sd considered, in log-odds, and how many in between. */
  readonly sds: { readonly least: number; readonly most: number; readonly count: number }
  /** Share of one period's loss below and above which log-odds are not taken. */
  readonly leastLoss: number
  /** Share of what was due in a period that must be decided before it teaches. */
  readonly leastDecided: number
  /** One minus the nominal coverage of an interval. */
  readonly alpha: number
  /** Standard deviations from the middle to either end of such an interval of a normal. */
  readonly reachSd: number
}

export const learningPolicy: LearningPolicy = {
  // Two years of a yearly forecast, or half a year of a quarterly one: one bad period is no proof.
  priorPeriods: 2,
  // Four rounds of yearly contracts: markets and products change, and so does what misses them; twelve quarters still say most of it.
  halfLifeDays: 1460,
  // Twelve quarters: a nominal 80 % covers 77 to 81 whether the true sd is 0.25, 0.4 or 0.6; at 0.6 it covers 75 to 79.
  sureOfSd: 0.7,
  sds: { least: 0.01, most: 3, count: 200 },
  // Half a customer of five hundred.
  leastLoss: 0.001,
  // Some contracts stay undecided for long past their day; a quarter is not kept waiting for them.
  leastDecided: 0.9,
  // P10 to P90.
  alpha: 0.2,
  reachSd: 1.2815515655446004,
}
