// From where on something is a reason, each number with its unit and why.

export type ReasonPolicy = {
  readonly attainedBelow: number
  readonly gapFrom: number
  readonly onTrackBelow: number
  readonly promiseDueDays: number
  readonly promiseBrokenDays: number
  readonly quietDays: number
  readonly quietTimesUsual: number
  readonly rungDrop: { readonly days: number; readonly levels: number }
  readonly renewalWindowDays: number
  readonly ticketStorm: { readonly least: number; readonly timesUsual: number }
  readonly hostileFrom: number
  readonly useFellBelow: number
  readonly pauseEndsDays: number
  readonly onboarding: {
    readonly fromDays: number
    readonly lengthDays: number
    readonly watchedDays: number
    readonly shareOfPace: number
  }
  readonly verdictAgeDays: number
  readonly renewedDays: number
  readonly win: { readonly attainedFrom: number; readonly customerFrom: number }
}

export const reasonPolicy: ReasonPolicy = {
  // Where the state of an account turns from attained to not.
  attainedBelow: 0.5,
  // More than one step of a five-step verdict: a gap is between two answers, and each is rounded to a step.
  gapFrom: 0.3,
  // A fifth behind can still be made up in the term; further is a talk.
  onTrackBelow: 0.8,
  // Two weeks are enough to keep a promise, or to say early that it cannot be.
  promiseDueDays: 14,
  // A quarter: an older broken promise has been talked about, or is a matter of trust and no errand.
  promiseBrokenDays: 90,
  // Silent for twice their usual gap, and over a month: holidays are shorter.
  quietDays: 30,
  quietTimesUsual: 2,
  // Half a level in a month is more than evidence fading (the shortest half-life is 120 days).
  rungDrop: { days: 30, levels: 0.5 },
  // Notice periods are 30 to 90 days: before, all can still be changed.
  renewalWindowDays: 90,
  // Three tickets happen by chance to anyone.
  ticketStorm: { least: 4, timesUsual: 2 },
  // Where the ladder calls an account hostile; less is a doubt, and the ladder shows it.
  hostileFrom: 0.5,
  // Three of ten who came no longer do. A quarter more or less is a holiday.
  useFellBelow: 0.7,
  // A week is enough to call before they begin again.
  pauseEndsDays: 7,
  // From the second month on, up to half a year, under half of the pace that ends in 90 days.
  onboarding: { fromDays: 30, lengthDays: 90, watchedDays: 180, shareOfPace: 0.5 },
  // 45 days before the newest word on an outcome is too old to count: time enough to ask.
  verdictAgeDays: 135,
  // Who has just signed for another term has just been asked what it is for.
  renewedDays: 30,
  // Attained with a margin, and a 4 or 5 of 5 from the customer.
  win: { attainedFrom: 0.8, customerFrom: 0.75 },
}
