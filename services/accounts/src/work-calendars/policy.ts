// The bounds of days off.
// Not in config: limits of what is taken; no judgement uses them.

export const WORK_CALENDAR_POLICY = {
  /** Of each list: some years of a company's own days. */
  daysMost: 200,
  /** It stands in the sentence of a card. */
  nameMost: 80,
  /** Days that are answered at once: a calendar of three years. */
  spanDays: 1100,
  /** Characters of a calendar file: the holidays of ten years are a tenth of it. */
  fileMost: 500_000,
  /** Years after this one for which a file's yearly rules are told, such as the fourth Thursday of November. */
  yearsAhead: 3,
  /** Of one event: a company closes for four weeks, and not for longer. */
  eventDaysMost: 31,
} as const
