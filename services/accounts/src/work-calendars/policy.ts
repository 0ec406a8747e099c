// The bounds of days off.
// Not in config: limits of what is taken; no judgement uses them.

export const WORK_CALENDAR_POLICY = {
  /** Of each list: some years of a company's own days. */
  daysMost: 200,
  /** It stands in the sentence of a card. */
  nameMost: 80,
  /** Days that are answered at once: a calendar of three years. */
  spanDays: 1100,
} as const
